import { toUnifiedDiff } from '../../src/core/bibliography/corrected/diff.ts';
import { formatBibliographyCsv } from '../../src/core/bibliography/export/csv.ts';
import type { BibliographyRow } from '../../src/core/bibliography/export/rows.ts';
import { type BadgeInput, formatBadgeSvg, toBadges } from '../../src/graph/cite/badges.ts';
import { formatEdgesCsv, formatNodesCsv } from '../../src/graph/export/csv.ts';
import { formatExportJson } from '../../src/graph/export/export-json.ts';
import { toListSet, toNetworkSet } from '../../src/graph/export/export-set.ts';
import { formatGraphml } from '../../src/graph/export/graphml.ts';
import { formatBibtex } from '../../src/graph/export/references/bibtex.ts';
import { formatCslJson } from '../../src/graph/export/references/csl.ts';
import { formatHayagriva } from '../../src/graph/export/references/hayagriva.ts';
import { formatRis } from '../../src/graph/export/references/ris.ts';
import { ARRIVING, arrivingSource } from './arriving-source.ts';
import { hardSource, SIGNS } from './export-source.ts';

const BADGE: BadgeInput = {
  suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
  site: 'https://viewer.example.org',
  standing: 'signed',
};
const BADGE_FILES = {
  HTML: 'badge.html',
  Markdown: 'badge.md',
  reStructuredText: 'badge.rst',
  LaTeX: 'badge.tex',
  Frame: 'frame.html',
} as const;

/** A bibliography that cites the papers of `ARRIVING`, as it was judged. */
const BIBLIOGRAPHY: readonly BibliographyRow[] = ARRIVING.map(([id, title], index) => ({
  file: 'my; papers.bib',
  line: index + 1,
  key: `ref${index}`,
  ids: [id],
  state: 'signed-title',
  also: [],
  prepared: null,
  title,
  recordTitle: title,
  verdict: 'verified',
  pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
  citedVersion: null,
  recordVersion: 1,
  reason: 'As written.',
}));

/** A file with the line ends of Windows, whose last line nothing ends, and a name that a patch could lose. */
const OLD = '@misc{a,\r\n  eprint = {2503.11360v1}}';
const VERSION = OLD.indexOf('v1');
const DIFF = toUnifiedDiff(
  OLD,
  [
    {
      span: { start: VERSION, end: VERSION + 2 },
      before: 'v1',
      after: 'v2',
      key: 'a',
      line: 2,
      reason: 'The title is the signed one; the record is of version 2.',
    },
  ],
  './ my list.bib',
);

/**
 * The exports of `arrivingSource`, by the names under which programs are to find them, a BibTeX of hard titles, the
 * findings of a bibliography, corrections of another, and badges.
 */
export const arrivingFiles = (): ReadonlyMap<string, string> => {
  const source = arrivingSource();
  const network = toNetworkSet(source, 'all');
  const list = toListSet(source, 'all');
  return new Map([
    ['papers.csv', formatNodesCsv(network)],
    ['citations.csv', formatEdgesCsv(network)],
    ['citations.json', formatExportJson(network)],
    ['citations.graphml', formatGraphml(network)],
    ['references.bib', formatBibtex(list)],
    ['references.ris', formatRis(list)],
    ['references.json', formatCslJson(list)],
    ['references.yml', formatHayagriva(list)],
    ['hard.yml', formatHayagriva(toListSet(hardSource(), 'all'))],
    ['hard.bib', formatBibtex(toListSet(hardSource(), 'all'))],
    ['signs.bib', formatBibtex(toListSet(hardSource([SIGNS]), 'all'))],
    ['bibliography.csv', formatBibliographyCsv(BIBLIOGRAPHY)],
    [' my list.bib', OLD],
    ['corrections.diff', DIFF],
    ...toBadges(BADGE).map(({ name, text }) => [BADGE_FILES[name], `${text}\n`] as const),
    ['badge.svg', formatBadgeSvg(BADGE)],
  ]);
};

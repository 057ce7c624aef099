import type { ExportedPaper, ExportSet } from './export-set.ts';
import { toAddress, toDoi, toFileId } from './file-id.ts';

/**
 * Papers and citations as JSON of our own, version 3: `docs/citations.schema.json` says what each member means. One
 * paper and one citation a line.
 */
export const formatExportJson = ({ about, papers, citations }: ExportSet): string => {
  const list = (name: string, entries: readonly object[]): string =>
    entries.length === 0
      ? `  "${name}": []`
      : `  "${name}": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const ids = new Map(papers.map(({ paper }) => [paper.id, toFileId(paper)]));
  const head = {
    title: about.title,
    contents: about.contents,
    counts: about.counts,
    standing: about.standing,
    reader_note: about.readerNote,
    source: about.source,
    pith_number: about.pithNumber,
    permalink: about.permalink,
    same_view: about.sameView,
    exported_at: about.exportedAt,
  };
  const parts = [
    '  "pith_citations": 3',
    `  "about": ${JSON.stringify(head, null, 2).replaceAll('\n', '\n  ')}`,
    list('papers', papers.map(toJsonPaper)),
    list(
      'citations',
      citations.map(({ citing, cited, refIndexes }) => ({
        citing: ids.get(citing) ?? citing,
        cited: ids.get(cited) ?? cited,
        reference_numbers: refIndexes,
      })),
    ),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
};

const toJsonPaper = ({ paper, category, look, ...node }: ExportedPaper): object => ({
  id: toFileId(paper),
  arxiv_id: paper.arxivId === null ? null : toFileId(paper),
  doi: toDoi(paper),
  url: toAddress(paper),
  title: paper.title,
  year: paper.year,
  month: paper.month,
  category,
  look_up: look,
  is_internal_anchor: paper.isInternalAnchor,
  is_focus: node.isFocus,
  distance: node.distance,
  cited_by_registry: node.counted,
  cited_by_shown: node.citedBy,
  cites_shown: node.cites,
  cites_as: node.citesAs,
  reader_tag: node.readerTag,
  reader_notes: node.readerNotes,
});

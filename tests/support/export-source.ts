import type { ArxivId } from '../../src/core/identifier/types.ts';
import { type CitationGraph, citationId, type GraphPaper } from '../../src/graph/citation-graph.ts';
import type { ExportSource } from '../../src/graph/export/export-set.ts';
import { toRows } from '../../src/graph/rows/rows.ts';
import { REGISTRY } from './citing-record.ts';

type Arrow = readonly [citing: string, cited: string, refIndexes: readonly number[]];

const paper = (id: string, title: string | null, more: Partial<GraphPaper> = {}): GraphPaper => ({
  id,
  arxivId: /^\d|\//.test(id) ? (id as ArxivId) : null,
  title,
  year: 2026,
  month: 5,
  isInternalAnchor: true,
  ...more,
});

const undated = { arxivId: null, year: null, month: null, isInternalAnchor: null };

/** Titles that are hard on one format or another. */
export const HARD_TITLES: readonly string[] = [
  '=HYPERLINK("https://evil.example/","here")',
  'A, "quoted" title\r\nover two lines\twith a tab',
  '</data></node><script>pwned()</script> & <!-- ]]>',
  `A title of ten thousand characters ${'Ω'.repeat(9_965)}`,
  'עיר האור \u202eevil\u202c',
  'NUL\u0000 bell\u0007 half\ud800 last\uffff emoji😀',
  "$\\eta^\\prime$ and \\v{S}ever\\'{\\i} at $\\sqrt{s}=7\\,\\mathrm{TeV}$",
  '$\\input{/etc/passwd}$ \\write18{rm} 100% of #1 & _x_ ~ ^ {unbalanced',
  '} { \\',
  'ER  - \nTY  - BOOK',
  '@book{evil, title={x}}',
  '__proto__',
];

/** Signs of text that TeX has other ways to write, and what one should read. */
export const SIGNS = 'Limits on |V| < 5 and > \\{3\\} at $5†';
export const SIGNS_READ = 'Limits on |V| < 5 and > {3} at $5†';

/** A network of one focus and one citing paper for each title; the first of them cites also the second, and a paper of the old form. */
export const hardSource = (titles = HARD_TITLES): ExportSource => {
  const focus = paper('2001.00001', 'The focus', { year: 2020, month: 1, isInternalAnchor: null });
  const hard = titles.map((title, index) => paper(`2605.${String(10_001 + index)}`, title));
  const others = [
    paper('hep-th/9711200', 'An old one', { year: 1997, month: 11, isInternalAnchor: false }),
    paper('raw:+1 "not" <an> id', null, undated),
    paper('title:Nothing but a title', 'Nothing but a title', undated),
  ];
  const citing = [...hard, ...others];
  const arrows: Arrow[] = citing.map(({ id }, index) => [
    id,
    focus.id,
    index === 0 ? [4, 21] : index === 1 ? [] : [index],
  ]);
  arrows.push([hard[0]?.id ?? '', hard[1]?.id ?? '', [7]], [hard[0]?.id ?? '', 'hep-th/9711200', [8]]);
  const graph: CitationGraph = {
    focus: focus.id,
    papers: new Map([focus, ...citing].map((one) => [one.id, one])),
    citations: new Map(
      arrows.map(([one, other, refIndexes]) => {
        const id = citationId(one, other);
        return [id, { id, citing: one, cited: other, refIndexes }];
      }),
    ),
    counts: new Map([[focus.id, { known: 140, listed: citing.length, shown: citing.length, notes: [] }]]),
  };
  return {
    graph,
    rows: toRows(graph),
    selected: [],
    matches: null,
    sentence: '15 of 140 citing papers shown; 125 not in the registry’s sample',
    asOf: 'Counts are as this record has them, of 17 May 2026 by its own latest date.',
    permalink: 'https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&q=a_b%20c',
    linkNote: null,
    title: 'The focus',
    pithNumber: 'pith:2020:2W3F2J6XVHMDI3LFEUIZOILSTF',
    readerWords: new Map(),
    reporter: REGISTRY,
    sourceLabel: 'the mirror of this site',
    exportedAt: '2026-11-23T05:30:00.000Z',
  };
};

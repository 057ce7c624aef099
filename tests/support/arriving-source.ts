import type { ArxivId } from '../../src/core/identifier/types.ts';
import { type CitationGraph, citationId, type GraphPaper } from '../../src/graph/citation-graph.ts';
import type { ExportSource } from '../../src/graph/export/export-set.ts';
import { NO_LOOKS } from '../../src/graph/paper-look.ts';
import { toRows } from '../../src/graph/rows/rows.ts';
import { REGISTRY } from './citing-record.ts';

/** Ids that look like numbers with a zero at either end, and titles of the kinds that programs read each in its own way. */
export const ARRIVING: readonly (readonly [id: string, title: string, plain: string])[] = [
  [
    '2503.11360',
    'Cornstarch: Distributed Multimodal Training',
    'Cornstarch: Distributed Multimodal Training',
  ],
  ['0704.0010', 'Tests of $\\Lambda$CDM and ΛCDM at $z\\leq 2$', 'Tests of ΛCDM and ΛCDM at z≤2'],
  ['hep-th/9711200', 'The Large $N$ limit of $\\mbox{AdS}_5\\times S^5$', 'The Large N limit of AdS₅×S⁵'],
  [
    '2405.00100',
    'Nguy\\~{\\^e}n, Tiến and Schr\\"odinger on Σ, γ and ≤',
    'Nguyễn, Tiến and Schrödinger on Σ, γ and ≤',
  ],
  ['2405.00200', '$\\eta^\\prime$ decays at $\\sqrt{s}=13$ TeV', 'η′ decays at √s=13 TeV'],
  ['2405.00300', 'On $\\mathbb{Z}_2$, $\\lesssim 3\\sigma$ and {\\cal N}=4', 'On ℤ₂, ≲3σ and 𝒩=4'],
  ['2405.00400', 'A "B" & <C>, 100% of $5', 'A "B" & <C>, 100% of $5'],
  ['2405.00500', 'Mathematics $\\SL(2,Q)$ that nobody knows', 'Mathematics $\\SL(2,Q)$ that nobody knows'],
  ['2405.00600', 'Search for $D^{0}$ decays; limits at Belle', 'Search for D⁰ decays; limits at Belle'],
  ['2405.00700', 'עברית in a title', 'עברית in a title'],
];

const FOCUS = '2503.11367';

const paper = (id: string, title: string, index: number): GraphPaper => ({
  id,
  arxivId: id as ArxivId,
  title,
  year: 2025,
  month: 3,
  isInternalAnchor: [true, false, null][index % 3] ?? null,
});

/** A focus that all of `ARRIVING` cite, the first also the second and the third. */
export const arrivingSource = (): ExportSource => {
  const papers = [
    paper(FOCUS, 'The focus', 0),
    ...ARRIVING.map(([id, title], index) => paper(id, title, index)),
  ];
  const arrows = [
    ...ARRIVING.map(([id], index): readonly [string, string, number] => [id, FOCUS, index + 1]),
    ['2503.11360', '0704.0010', 7] as const,
    ['2503.11360', 'hep-th/9711200', 8] as const,
  ];
  const graph: CitationGraph = {
    focus: FOCUS,
    papers: new Map(papers.map((one) => [one.id, one])),
    citations: new Map(
      arrows.map(([citing, cited, number]) => {
        const id = citationId(citing, cited);
        return [id, { id, citing, cited, refIndexes: [number] }];
      }),
    ),
    counts: new Map([[FOCUS, { known: 12, listed: 10, shown: 10, notes: [] }]]),
  };
  return {
    graph,
    rows: toRows(graph, NO_LOOKS),
    selected: [],
    matches: null,
    sentence: '10 of 12 citing papers shown; 2 not in the registry’s sample',
    asOf: 'Counts are as this record has them, of 17 May 2026 by its own latest date.',
    permalink: 'https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&q=a_b%20c',
    linkNote: null,
    title: 'The focus',
    pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
    // One whose signs every format has to write in its own way; on the paper of a title that does that, too.
    readerWords: new Map([
      ['2405.00400', { tag: 'to read', notes: 'Über §3: 100 % & {x}, “ask” Ana_B\nand $5 = #1\\' }],
    ]),
    reporter: REGISTRY,
    sourceLabel: 'the mirror of this site',
    exportedAt: '2026-11-29T05:30:00.000Z',
  };
};

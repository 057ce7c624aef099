import { toPlainText } from '../../core/tex/plain.ts';
import type { Point } from '../layout/time-layout.ts';
import { type ExportedPaper, type ExportSet, formatStanding } from './export-set.ts';
import { formatAnswer, toAddress, toDoi, toFileId } from './file-id.ts';

/**
 * Papers and citations as CX2 (Cytoscape Exchange 2.0): nodes are numbered from 0 in the order of the set, edges
 * likewise; every attribute is declared with its type and left out where it has no value. `positions` puts the
 * papers where the picture has them (y downwards, as Cytoscape counts).
 */
export const formatCx2 = (
  { about, papers, citations }: ExportSet,
  positions: ReadonlyMap<string, Point> | null,
): string => {
  const numbers = new Map(papers.map(({ paper }, index) => [paper.id, index]));
  const nodes = papers.map((node, id) => {
    const at = positions?.get(node.paper.id);
    return { id, ...(at && { x: at.x, y: at.y }), v: toNodeValues(node) };
  });
  const edges = citations.map(({ citing, cited, refIndexes }, id) => ({
    id,
    s: numbers.get(citing),
    t: numbers.get(cited),
    v: { interaction: 'cites', ...(refIndexes.length > 0 && { reference_numbers: refIndexes }) },
  }));
  const networkAttributes = {
    name: toPlainText(`Citations of ${about.title ?? about.pithNumber}`),
    description: `${about.contents}. ${about.counts}. ${formatStanding(about)}`,
    contents: about.contents,
    counts: about.counts,
    standing: about.standing,
    data_source: about.source,
    pith_number: about.pithNumber,
    ...(about.permalink !== null && { permalink: about.permalink }),
    same_view: about.sameView,
    exported_at: about.exportedAt,
  };
  const aspects = {
    attributeDeclarations: [
      {
        networkAttributes: declare(Object.keys(networkAttributes)),
        nodes: { ...declare(NODE_TEXTS), ...NODE_TYPES },
        edges: { interaction: { d: 'string' }, reference_numbers: { d: 'list_of_integer' } },
      },
    ],
    networkAttributes: [networkAttributes],
    nodes,
    edges,
    visualProperties: [VISUAL_PROPERTIES],
  };
  const metaData = Object.entries(aspects).map(([name, elements]) => ({
    name,
    elementCount: elements.length,
  }));
  const parts = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData },
    ...Object.entries(aspects).map(([name, elements]) => ({ [name]: elements })),
    { status: [{ error: '', success: true }] },
  ];
  return `[\n${parts.map((part) => JSON.stringify(part)).join(',\n')}\n]\n`;
};

const NODE_TEXTS = [
  'name',
  'paper_id',
  'arxiv_id',
  'doi',
  'url',
  'title',
  'category',
  'look_up',
  'is_internal_anchor',
  'is_focus',
  'reader_tag',
  'reader_notes',
];

const NODE_TYPES = {
  year: { d: 'integer' },
  month: { d: 'integer' },
  distance: { d: 'integer' },
  cited_by_registry: { d: 'integer' },
  cited_by_shown: { d: 'integer' },
  cites_shown: { d: 'integer' },
  cites_as: { d: 'list_of_integer' },
};

const declare = (names: readonly string[]): { readonly [name: string]: { readonly d: 'string' } } =>
  Object.fromEntries(names.map((name) => [name, { d: 'string' }]));

const toNodeValues = (node: ExportedPaper): { readonly [name: string]: unknown } => {
  const values = {
    name: node.label,
    paper_id: toFileId(node.paper),
    arxiv_id: node.paper.arxivId === null ? null : toFileId(node.paper),
    doi: toDoi(node.paper),
    url: toAddress(node.paper),
    title: node.paper.title,
    category: node.category,
    look_up: node.look,
    year: node.paper.year,
    month: node.paper.month,
    is_internal_anchor: formatAnswer(node.paper.isInternalAnchor),
    is_focus: formatAnswer(node.isFocus),
    distance: node.distance,
    cited_by_registry: node.counted,
    cited_by_shown: node.citedBy,
    cites_shown: node.cites,
    cites_as: node.citesAs,
    reader_tag: node.readerTag,
    reader_notes: node.readerNotes,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
};

/** Labels from `name`, and arrows, so that a program doesn't draw bare lines between bare dots. */
const VISUAL_PROPERTIES = {
  default: { network: {}, node: {}, edge: { EDGE_TARGET_ARROW_SHAPE: 'triangle' } },
  nodeMapping: { NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } } },
  edgeMapping: {},
};

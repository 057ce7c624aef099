import { type ExportedCitation, type ExportedPaper, type ExportSet, formatAbout } from './export-set.ts';
import { formatAnswer, toAddress, toDoi, toFileId } from './file-id.ts';
import { formatXmlText, isFitForXml } from './xml-text.ts';

/**
 * Papers and citations as GraphML (graphml.graphdrawing.org, schema 1.1): directed, every value under a typed key,
 * absent values left out. What the file says of itself is its description, and stands under the key `about` of the first
 * paper too: igraph and NetworkX drop the description, Gephi reports each key of a graph as a severe fault. Nothing is a Boolean, for igraph reads an absent one as false: `yes`, `no`, `unknown`. `name` and
 * `interaction` are what Cytoscape looks for, `label` what Gephi does.
 *
 * The schema allows no slash and no space in a node's id: `hep-th/9711200` becomes `arXiv:hep-th:9711200` there, a paper
 * without an arXiv id `paper-` and its number in the file; the whole id stands under the key `paper_id`. Characters that
 * XML can't hold become U+FFFD, and the file says so (`formatXml`).
 */
export const formatGraphml = (set: ExportSet): string => {
  const changed = set.papers.every(isWritable) ? '' : `. Characters that XML can’t hold stand as U+FFFD`;
  const title = set.about.title === null ? '' : `Citations of ${set.about.title}. `;
  const description = `${title}${formatAbout(set.about)}${changed}`;
  const nodeIds = new Map(set.papers.map((node, index) => [node.paper.id, toNodeId(node, index)]));
  const nodes = set.papers.map(
    (node, index) =>
      `    <node id="${nodeIds.get(node.paper.id)}">${formatData('node', NODE_KEYS, node)}` +
      `${index === 0 ? `<data key="node-about">${formatXmlText(description)}</data>` : ''}</node>\n`,
  );
  const edges = set.citations.map(
    (edge, index) =>
      `    <edge id="citation-${index + 1}" source="${nodeIds.get(edge.citing)}" ` +
      `target="${nodeIds.get(edge.cited)}">${formatData('edge', EDGE_KEYS, edge)}</edge>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">\n',
    `  <desc>${formatXmlText(description)}</desc>\n`,
    ...NODE_KEYS.map((key) => formatKey('node', key)),
    formatKey('node', { name: 'about', type: 'string' }),
    ...EDGE_KEYS.map((key) => formatKey('edge', key)),
    '  <graph id="citations" edgedefault="directed">\n',
    ...nodes,
    ...edges,
    '  </graph>\n</graphml>\n',
  ].join('');
};

interface Key<Value> {
  readonly name: string;
  readonly type: 'string' | 'int';
  readonly toValue: (value: Value) => string | number | null;
}

const NODE_KEYS: readonly Key<ExportedPaper>[] = [
  { name: 'label', type: 'string', toValue: ({ label }) => label },
  { name: 'name', type: 'string', toValue: ({ label }) => label },
  { name: 'paper_id', type: 'string', toValue: ({ paper }) => toFileId(paper) },
  {
    name: 'arxiv_id',
    type: 'string',
    toValue: ({ paper }) => (paper.arxivId === null ? null : toFileId(paper)),
  },
  { name: 'doi', type: 'string', toValue: ({ paper }) => toDoi(paper) },
  { name: 'url', type: 'string', toValue: ({ paper }) => toAddress(paper) },
  { name: 'title', type: 'string', toValue: ({ paper }) => paper.title },
  { name: 'year', type: 'int', toValue: ({ paper }) => paper.year },
  { name: 'month', type: 'int', toValue: ({ paper }) => paper.month },
  { name: 'category', type: 'string', toValue: ({ category }) => category },
  { name: 'look_up', type: 'string', toValue: ({ look }) => look },
  {
    name: 'is_internal_anchor',
    type: 'string',
    toValue: ({ paper }) => formatAnswer(paper.isInternalAnchor),
  },
  { name: 'is_focus', type: 'string', toValue: ({ isFocus }) => formatAnswer(isFocus) },
  { name: 'distance', type: 'int', toValue: ({ distance }) => distance },
  { name: 'cited_by_registry', type: 'int', toValue: ({ counted }) => counted },
  { name: 'cited_by_shown', type: 'int', toValue: ({ citedBy }) => citedBy },
  { name: 'cites_shown', type: 'int', toValue: ({ cites }) => cites },
  { name: 'cites_as', type: 'string', toValue: ({ citesAs }) => citesAs?.join(' ') || null },
  { name: 'reader_tag', type: 'string', toValue: ({ readerTag }) => readerTag },
  { name: 'reader_notes', type: 'string', toValue: ({ readerNotes }) => readerNotes },
];

const EDGE_KEYS: readonly Key<ExportedCitation>[] = [
  { name: 'interaction', type: 'string', toValue: () => 'cites' },
  { name: 'reference_numbers', type: 'string', toValue: ({ refIndexes }) => refIndexes.join(' ') || null },
];

type Owner = 'node' | 'edge';

const formatKey = (owner: Owner, { name, type }: { readonly name: string; readonly type: string }): string =>
  `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;

const formatData = <Value>(owner: Owner, keys: readonly Key<Value>[], value: Value): string =>
  keys
    .map(({ name, toValue }) => {
      const data = toValue(value);
      return data === null ? '' : `<data key="${owner}-${name}">${formatXmlText(`${data}`)}</data>`;
    })
    .join('');

const toNodeId = ({ paper }: ExportedPaper, index: number): string =>
  paper.arxivId === null ? `paper-${index + 1}` : toFileId(paper).replace('/', ':');

const isWritable = ({ paper, readerTag, readerNotes }: ExportedPaper): boolean =>
  [paper.id, paper.title, readerTag, readerNotes].every((text) => isFitForXml(text ?? ''));

import { type CitationGraph, type GraphPaper, toShownId } from '../citation-graph.ts';
import type { CitationView } from '../citation-view.ts';
import type { TimeLayout } from '../layout/time-layout.ts';
import { LOOK_KINDS, type LookKind } from '../paper-look.ts';
import { toCitationEnds } from '../paths/citation-ends.ts';
import type { PaperRow } from '../rows/rows.ts';
import { toFills, toYearClass } from './fills.ts';
import { NO_FILL, type Scene, type SceneMarks, type SceneShape, SHAPES } from './scene.ts';

/** Of a title so many characters go into the scene: no label shows more. */
const LONGEST_TITLE = 240;

const NO_NOTES: ReadonlyMap<string, string> = new Map();

/**
 * Where everything stands, as numbers. O(papers + citations).
 * @param notes words that stand before the title of a paper, by arXiv id; such papers come first among the labels.
 */
export const toSceneShape = (
  graph: CitationGraph,
  layout: TimeLayout,
  notes: ReadonlyMap<string, string> = NO_NOTES,
): SceneShape => {
  const papers = [...graph.papers.values()];
  const citations = toCitationEnds(graph);
  const citedBy = new Uint32Array(papers.length);
  for (let at = 1; at < citations.length; at += 2) {
    const to = citations[at] ?? 0;
    citedBy[to] = (citedBy[to] ?? 0) + 1;
  }
  const focus = Math.max(
    0,
    papers.findIndex(({ id }) => id === graph.focus),
  );
  let mostCited = 0;
  for (let place = 0; place < citedBy.length; place += 1)
    if (place !== focus) mostCited = Math.max(mostCited, citedBy[place] ?? 0);
  return {
    ...toPlaces(graph, layout),
    citedBy,
    mostCited,
    citations,
    ...toLabels(papers, { citedBy, focus }, notes),
    focus,
    axis: { ticks: layout.ticks, monthWidth: layout.monthWidth, undatedTop: layout.undatedTop },
  };
};

/** Where the papers of a graph stand, in its order: as the layout has them, where it has that order too. */
const toPlaces = ({ papers }: CitationGraph, { positions }: TimeLayout): Pick<SceneShape, 'x' | 'y'> => {
  if (positions.isOf(papers)) return { x: positions.x, y: positions.y };
  const x = new Float64Array(papers.size);
  const y = new Float64Array(papers.size);
  let place = 0;
  for (const id of papers.keys()) {
    const at = positions.get(id);
    x[place] = at?.x ?? 0;
    y[place] = at?.y ?? 0;
    place += 1;
  }
  return { x, y };
};

/** What stands beside the papers, and in which order they get it. */
const toLabels = (
  papers: readonly GraphPaper[],
  { citedBy, focus }: Pick<SceneShape, 'citedBy' | 'focus'>,
  notes: ReadonlyMap<string, string>,
): Pick<SceneShape, 'titles' | 'order'> => {
  const noteOf = ({ arxivId }: GraphPaper): string | undefined =>
    notes.size === 0 || arxivId === null ? undefined : notes.get(arxivId);
  /** The larger, the earlier; of equal ones the first. */
  const importance = new Uint32Array(papers.length);
  const titles: string[] = [];
  for (const paper of papers) {
    const place = titles.length;
    const note = noteOf(paper);
    const title = paper.title?.trim() || (toShownId(paper) ?? '');
    titles.push((note === undefined ? title : `${note}: ${title}`).slice(0, LONGEST_TITLE));
    const cited = (citedBy[place] ?? 0) + (note === undefined ? 0 : papers.length);
    importance[place] = place === focus ? 2 * papers.length : cited;
  }
  return { titles, order: toDescending(importance) };
};

/** The places of numbers from the largest to the least, equal ones as they stand. O(numbers + the largest). */
const toDescending = (numbers: Uint32Array): Uint32Array => {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  /** Where those of each number begin. */
  const starts = new Uint32Array(most + 2);
  for (const number of numbers) {
    const next = most - number + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    const at = most - (numbers[place] ?? 0);
    const start = starts[at] ?? 0;
    order[start] = place;
    starts[at] = start + 1;
  }
  return order;
};

/** The labels of a graph's scene as they are without any notes, also for a scene that was made with some. */
export const withoutNotes = (
  graph: CitationGraph,
  scene: Pick<SceneShape, 'citedBy' | 'focus'>,
): Pick<SceneShape, 'titles' | 'order'> => toLabels([...graph.papers.values()], scene, NO_NOTES);

/** How the papers look, in the order of the graph. @param matches the papers that a filter finds; null without one */
export const toSceneMarks = (
  graph: CitationGraph,
  rows: readonly PaperRow[],
  matches: ReadonlySet<string> | null,
  colouring: CitationView['colouring'],
): SceneMarks => {
  const kinds = new Map<string, LookKind>();
  if (colouring === 'state') for (const { paper, look } of rows) kinds.set(paper.id, look.kind);
  const fills = toFills(graph, kinds, colouring);
  /** By year: there are few of them. */
  const classes: number[] = [];
  const toFill = (id: string, year: number | null): number => {
    if (fills.kind === 'state') return LOOK_KINDS.indexOf(kinds.get(id) ?? 'not-asked');
    if (year === null) return NO_FILL;
    classes[year] ??= toYearClass(fills.classes, year);
    return classes[year] ?? NO_FILL;
  };
  const size = graph.papers.size;
  const shape = new Uint8Array(size);
  const fill = new Uint8Array(size).fill(NO_FILL);
  const isDim = new Uint8Array(size);
  let index = -1;
  for (const { id, year, isInternalAnchor } of graph.papers.values()) {
    index += 1;
    if (id === graph.focus) {
      shape[index] = FOCUS;
      continue;
    }
    shape[index] = isInternalAnchor === null ? NOT_SAID : isInternalAnchor ? RECORD : NO_RECORD;
    fill[index] = toFill(id, year);
    if (matches !== null && !matches.has(id)) isDim[index] = 1;
  }
  return { shape, fill, isDim, fills };
};

const FOCUS = SHAPES.indexOf('focus');
const RECORD = SHAPES.indexOf('record');
const NO_RECORD = SHAPES.indexOf('no-record');
const NOT_SAID = SHAPES.indexOf('not-said');

/** A citation graph as numbers that a worker can paint. O(n log n) in papers and citations. */
export const toScene = (
  graph: CitationGraph,
  layout: TimeLayout,
  rows: readonly PaperRow[],
  matches: ReadonlySet<string> | null,
  colouring: CitationView['colouring'],
): Scene => ({
  ids: [...graph.papers.keys()],
  ...toSceneShape(graph, layout),
  ...toSceneMarks(graph, rows, matches, colouring),
});

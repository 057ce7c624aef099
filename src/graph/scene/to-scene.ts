import { type CitationGraph, type GraphPaper, toShownId } from '../citation-graph.ts';
import type { CitationView } from '../citation-view.ts';
import type { TimeLayout } from '../layout/time-layout.ts';
import { LOOK_KINDS } from '../paper-look.ts';
import { toCitationEnds } from '../paths/citation-ends.ts';
import type { PaperRow } from '../rows/rows.ts';
import { toFills, toYearClass } from './fills.ts';
import { NO_FILL, type Scene, type SceneMarks, type SceneShape, SHAPES, type Shape } from './scene.ts';

/** Of a title so many characters go into the scene: no label shows more. */
const LONGEST_TITLE = 240;

const NO_NOTES: ReadonlyMap<string, string> = new Map();

/**
 * Where everything stands, as numbers. O(papers + citations), beside sorting the papers by how often they are cited.
 * @param notes words that stand before the title of a paper, by arXiv id; such papers come first among the labels.
 */
export const toSceneShape = (
  graph: CitationGraph,
  layout: TimeLayout,
  notes: ReadonlyMap<string, string> = NO_NOTES,
): SceneShape => {
  const papers = [...graph.papers.values()];
  const x = new Float64Array(papers.length);
  const y = new Float64Array(papers.length);
  papers.forEach(({ id }, index) => {
    const at = layout.positions.get(id);
    x[index] = at?.x ?? 0;
    y[index] = at?.y ?? 0;
  });
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
  citedBy.forEach((count, index) => {
    if (index !== focus) mostCited = Math.max(mostCited, count);
  });
  return {
    x,
    y,
    citedBy,
    mostCited,
    citations,
    ...toLabels(papers, { citedBy, focus }, notes),
    focus,
    axis: { ticks: layout.ticks, monthWidth: layout.monthWidth, undatedTop: layout.undatedTop },
  };
};

/** What stands beside the papers, and in which order they get it. */
const toLabels = (
  papers: readonly GraphPaper[],
  { citedBy, focus }: Pick<SceneShape, 'citedBy' | 'focus'>,
  notes: ReadonlyMap<string, string>,
): Pick<SceneShape, 'titles' | 'order'> => {
  const noteOf = (index: number): string | undefined => notes.get(papers[index]?.arxivId ?? '');
  /** Numbers that stand in the order that is wanted: how far from the most important, and then the place. */
  const keys = Float64Array.from(citedBy, (count, index) => {
    const importance =
      index === focus ? 2 * papers.length : count + (noteOf(index) === undefined ? 0 : papers.length);
    return (2 * papers.length - importance) * papers.length + index;
  }).sort();
  return {
    titles: papers.map((paper, index) => {
      const note = noteOf(index);
      const title = paper.title?.trim() || (toShownId(paper) ?? '');
      return `${note === undefined ? '' : `${note}: `}${title}`.slice(0, LONGEST_TITLE);
    }),
    order: Uint32Array.from(keys, (key) => key % papers.length),
  };
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
  const kinds = new Map(rows.map(({ paper, look }) => [paper.id, look.kind]));
  const fills = toFills(graph, kinds, colouring);
  const size = graph.papers.size;
  const marks = {
    shape: new Uint8Array(size),
    fill: new Uint8Array(size).fill(NO_FILL),
    isDim: new Uint8Array(size),
    fills,
  };
  let index = 0;
  for (const { id, year, isInternalAnchor } of graph.papers.values()) {
    const isFocus = id === graph.focus;
    const shape: Shape = isFocus
      ? 'focus'
      : isInternalAnchor === null
        ? 'not-said'
        : isInternalAnchor
          ? 'record'
          : 'no-record';
    marks.shape[index] = SHAPES.indexOf(shape);
    if (!isFocus)
      marks.fill[index] =
        fills.kind === 'year'
          ? toYearClass(fills.classes, year)
          : LOOK_KINDS.indexOf(kinds.get(id) ?? 'not-asked');
    marks.isDim[index] = Number(matches !== null && !isFocus && !matches.has(id));
    index += 1;
  }
  return marks;
};

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

import type { CitationGraph } from '../../../graph/citation-graph.ts';
import type { TimeLayout } from '../../../graph/time-layout.ts';
import { toMark } from '../paper-words.ts';

export interface DrawnPaper {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Class names of `graph-style.ts`, in a fixed order. */
  readonly classes: string;
}

export interface DrawnCitation {
  readonly id: string;
  readonly citing: string;
  readonly cited: string;
  readonly classes: string;
}

/** What the canvas shows, as a value: two drawings can be compared, and only the difference be drawn. */
export interface Drawing {
  readonly papers: ReadonlyMap<string, DrawnPaper>;
  readonly citations: ReadonlyMap<string, DrawnCitation>;
}

interface View {
  readonly selected: string | null;
  /** The papers that the filter finds; the others are dimmed. Null without a filter. */
  readonly matches: ReadonlySet<string> | null;
}

const names = (...classes: readonly (string | false)[]): string => classes.filter(Boolean).join(' ');

/** @param labels by paper, as they are to be printed, with their line breaks */
export const toDrawing = (
  graph: CitationGraph,
  layout: TimeLayout,
  labels: ReadonlyMap<string, string>,
  { selected, matches }: View,
): Drawing => {
  const isDim = (id: string): boolean => matches !== null && id !== graph.focus && !matches.has(id);
  const papers = new Map<string, DrawnPaper>();
  for (const paper of graph.papers.values()) {
    const { x, y } = layout.positions.get(paper.id) ?? { x: 0, y: 0 };
    const classes = names(
      paper.id === graph.focus ? 'focus' : toMark(paper),
      paper.id === selected && 'selected',
      isDim(paper.id) && 'dim',
    );
    papers.set(paper.id, { id: paper.id, x, y, label: labels.get(paper.id) ?? '', classes });
  }
  const citations = new Map<string, DrawnCitation>();
  for (const { id, citing, cited } of graph.citations.values()) {
    const isSelected =
      selected !== null && (citing === selected || (cited === selected && cited !== graph.focus));
    const classes = names(isSelected && 'selected', (isDim(citing) || isDim(cited)) && 'dim');
    citations.set(id, { id, citing, cited, classes });
  }
  return { papers, citations };
};

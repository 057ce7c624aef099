import type { CitationGraph } from '../../../../../src/graph/citation-graph.ts';
import type { Layout } from '../../../../../src/graph/layout/time-layout.ts';

/** What a view is given: all of it is in memory before the clock starts. */
export interface ViewInput {
  readonly graph: CitationGraph;
  /** The positions that every view with given positions draws; our own works them out again. */
  readonly layout: Layout;
  readonly container: HTMLElement;
}

/** Draws a network; resolves once it has drawn it for the first time, whether or not that is on the screen yet. */
export type Show = (input: ViewInput) => Promise<void>;

export const VIEW_NAMES = ['ours', 'preset', 'fcose', 'cose', 'vis', 'sigma', 'cosmos', 'table'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

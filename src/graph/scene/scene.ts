import type { YearTick } from '../layout/time-layout.ts';
import type { LookKind } from '../paper-look.ts';

/** Shapes by what is said of a paper's own record; `SceneMarks.shape` holds the place in this list. */
export const SHAPES = ['focus', 'record', 'no-record', 'not-said'] as const;
export type Shape = (typeof SHAPES)[number];

/** `SceneMarks.fill` of a paper whose colour says nothing: the focus, and papers without a year. */
export const NO_FILL = 255;

/** Where everything stands: changes only with graph or layout. Papers are numbers, the places in these lists. */
export interface SceneShape {
  /** Units of the drawing, y downwards. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many papers of the picture cite the paper. */
  readonly citedBy: Uint32Array;
  /** The largest of `citedBy`, the focus left aside: that paper has the largest mark. */
  readonly mostCited: number;
  /** Citing and cited paper in turn. */
  readonly citations: Uint32Array;
  /** Titles (or ids) as the registry writes them, cut to a length that a label can show. */
  readonly titles: readonly string[];
  /** Papers from the most important label to the least: the focus, then the most cited. */
  readonly order: Uint32Array;
  readonly focus: number;
  readonly axis: {
    readonly ticks: readonly YearTick[];
    readonly monthWidth: number;
    /** Where the papers without a date begin, or null where there are none. */
    readonly undatedTop: number | null;
  };
}

/** How the papers look: changes with look-ups, filter and colouring. */
export interface SceneMarks {
  /** Places in `SHAPES`. */
  readonly shape: Uint8Array;
  /** What the colour says: a class of years, or a place in `LOOK_KINDS`. `NO_FILL` for none. */
  readonly fill: Uint8Array;
  /** 1 where a filter is set that the paper doesn't match. */
  readonly isDim: Uint8Array;
  readonly fills: Fills;
}

/** What the colours mean. */
export type Fills =
  | {
      readonly kind: 'year';
      /** From the oldest; first and last year of each class, both included. */
      readonly classes: readonly (readonly [first: number, last: number])[];
    }
  | {
      readonly kind: 'state';
      /** Those that occur, in the order of `LOOK_KINDS`. */
      readonly looks: readonly LookKind[];
    };

/** Titles by paper, as a list or what can stand for one. */
export interface Titles {
  at(paper: number): string | undefined;
}

/** What a painter has to know of a scene. */
export interface PaintedScene extends Omit<SceneShape, 'titles'>, SceneMarks {
  readonly titles: Titles;
}

/** A picture of a citation graph as plain numbers, whoever paints it. */
export interface Scene extends PaintedScene {
  /** The papers' ids: a paper's number is its place here and in all other lists. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
}

/** Arrows that stand out. `cites`: from the current paper. `cited-by`: towards it. `path`: on the citation path. */
export type ArrowKind = 'cites' | 'cited-by' | 'path';

/** What stands out of a scene, as numbers of its papers. */
export interface Highlight {
  readonly selected: readonly number[];
  /** The last one selected: keys and details speak of it. */
  readonly current: number | null;
  /** From one end to the other; empty without a path. */
  readonly path: readonly number[];
  readonly arrows: readonly { readonly citing: number; readonly cited: number; readonly kind: ArrowKind }[];
}

export const NO_HIGHLIGHT: Highlight = { selected: [], current: null, path: [], arrows: [] };

import type { LookKind } from '../paper-look.ts';

/** Half the side of a square, and half the diagonal of a diamond, that have the area of a circle of radius 1. */
export const SQUARE = Math.sqrt(Math.PI) / 2;
export const DIAMOND = Math.sqrt(Math.PI / 2);
/** No mark reaches further from its middle, as a part of its radius: the corners of a square, those of a diamond. */
export const FURTHEST = Math.max(DIAMOND, SQUARE * Math.SQRT2);

/** A stroke through points: x and y in turn, for a mark of radius 1 around 0. One point alone is a dot. */
export type Stroke = readonly number[];

const turn = (from: number, to: number, radius: number): Stroke =>
  Array.from({ length: 9 }, (_, index) => {
    const angle = from + ((to - from) * index) / 8;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }).flat();

/** What stands inside a mark that tells a state, so that its colour is never alone. Round ends, `STROKE` wide. */
export const LOOK_GLYPHS: { readonly [Kind in LookKind]: readonly Stroke[] } = {
  checked: [[-0.5, 0.02, -0.13, 0.4, 0.5, -0.36]],
  partial: [turn(-Math.PI / 2, Math.PI / 2, 0.46), [0, -0.46, 0, 0.46]],
  unchecked: [turn(0, 2 * Math.PI, 0.4)],
  mismatch: [
    [-0.4, -0.4, 0.4, 0.4],
    [-0.4, 0.4, 0.4, -0.4],
  ],
  demo: [[-0.38, 0.36, 0, -0.44, 0.38, 0.36, -0.38, 0.36]],
  'no-record': [[-0.45, 0, 0.45, 0]],
  several: [
    [-0.4, -0.22, 0.4, -0.22],
    [-0.4, 0.22, 0.4, 0.22],
  ],
  unreadable: [[-0.46, 0.12, -0.2, -0.18, 0.2, 0.18, 0.46, -0.12]],
  unreachable: [
    [0, -0.5, 0, 0.12],
    [0, 0.48],
  ],
  waiting: [
    [-0.46, 0],
    [0, 0],
    [0.46, 0],
  ],
  stopped: [
    [-0.2, -0.36, -0.2, 0.36],
    [0.2, -0.36, 0.2, 0.36],
  ],
  'not-asked': [],
};

export const STROKE = 0.24;

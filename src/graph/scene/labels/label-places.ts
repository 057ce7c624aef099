import type { Viewport } from '../viewport.ts';
import type { PlacedLabel } from './place-labels.ts';

/** Numbers for each label: its paper, and the left, top, right and bottom of its words in units of the drawing. */
const PARTS = 5;

/** Where the words of a picture stand, as one list that is handed over whole: `PARTS` numbers a label, none for no label. */
export const toLabelPlaces = (
  labels: readonly Pick<PlacedLabel, 'paper' | 'box'>[],
  { zoom, panX, panY }: Pick<Viewport, 'zoom' | 'panX' | 'panY'>,
): Float32Array =>
  Float32Array.from(
    labels.flatMap(({ paper, box: { left, top, right, bottom } }) => [
      paper,
      (left - panX) / zoom,
      (top - panY) / zoom,
      (right - panX) / zoom,
      (bottom - panY) / zoom,
    ]),
  );

/** The number of the paper whose words are at a place of the drawing, or null. O(labels). */
export const findLabel = (places: Float32Array, x: number, y: number): number | null => {
  for (let at = 0; at < places.length; at += PARTS) {
    const [paper = 0, left = 0, top = 0, right = 0, bottom = 0] = places.subarray(at, at + PARTS);
    if (x >= left && x <= right && y >= top && y <= bottom) return paper;
  }
  return null;
};

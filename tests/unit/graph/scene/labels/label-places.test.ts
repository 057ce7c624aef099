import { describe, expect, it } from 'vitest';
import { findLabel, toLabelPlaces } from '../../../../../src/graph/scene/labels/label-places.ts';

describe('the places of labels', () => {
  const places = toLabelPlaces(
    [
      { paper: 7, box: { left: 110, top: 40, right: 210, bottom: 56 } },
      { paper: 0, box: { left: 10, top: 40, right: 90, bottom: 56 } },
    ],
    { zoom: 2, panX: 10, panY: 20 },
  );

  it('are those of the drawing, whatever is in view of it', () => {
    expect([...places]).toEqual([7, 50, 10, 100, 18, 0, 0, 10, 40, 18]);
  });

  it('tell the paper whose words are there, the first of all too, rims included', () => {
    expect(findLabel(places, 75, 14)).toBe(7);
    expect(findLabel(places, 0, 18)).toBe(0);
    expect(findLabel(places, 45, 14)).toBeNull();
    expect(findLabel(places, 75, 18.5)).toBeNull();
    expect(findLabel(new Float32Array(), 0, 0)).toBeNull();
  });
});

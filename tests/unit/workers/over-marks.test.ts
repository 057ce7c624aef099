import { describe, expect, it } from 'vitest';
import { toTimeLayout } from '../../../src/graph/layout/time-layout.ts';
import { NO_LOOKS } from '../../../src/graph/paper-look.ts';
import { toRows } from '../../../src/graph/rows/rows.ts';
import { toLabelBook } from '../../../src/graph/scene/labels/label-text.ts';
import { placeLabels, radiusOf } from '../../../src/graph/scene/labels/place-labels.ts';
import { DIAMOND } from '../../../src/graph/scene/mark-shapes.ts';
import { toPointGrid } from '../../../src/graph/scene/point-grid.ts';
import { NO_HIGHLIGHT } from '../../../src/graph/scene/scene.ts';
import { toScene } from '../../../src/graph/scene/to-scene.ts';
import { isOverMark } from '../../../src/workers/over-marks.ts';
import { readNetwork } from '../../support/citation-network.ts';

const network = readNetwork();
const layout = toTimeLayout(network);
const scene = toScene(network, layout, toRows(network, NO_LOOKS), null, 'year');
const grid = toPointGrid(scene.x, scene.y);
const measure = (text: string): number => 6 * text.length;
const book = toLabelBook(scene.titles, scene.focus, { normal: measure, bold: measure });
const viewportAt = (zoom: number) => ({
  width: 1_100,
  height: 500,
  zoom,
  panX: 550 - ((layout.bounds.left + layout.bounds.right) / 2) * zoom,
  panY: 250,
});

describe('isOverMark, on the real network', () => {
  it.each([0.1, 0.4, 1, 2])('agrees with a look at every mark, at zoom %d', (zoom) => {
    const viewport = viewportAt(zoom);
    const labels = placeLabels(scene, grid, book, viewport, NO_HIGHLIGHT);
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) {
      const { left, right, top, bottom } = label.box;
      const gaps = [...scene.x.keys()].flatMap((paper) => {
        if (paper === label.paper) return [];
        const x = (scene.x[paper] ?? 0) * zoom + viewport.panX;
        const y = (scene.y[paper] ?? 0) * zoom + viewport.panY;
        const away = Math.hypot(
          x - Math.min(right, Math.max(left, x)),
          y - Math.min(bottom, Math.max(top, y)),
        );
        // The widest shape reaches so far.
        return [away - radiusOf(scene, paper, zoom) * zoom * DIAMOND];
      });
      const nearest = Math.min(...gaps);
      if (nearest < 0) expect(isOverMark(scene, grid, viewport, label, 0)).toBe(true);
      if (nearest > 1) expect(isOverMark(scene, grid, viewport, label, 0)).toBe(false);
      expect(isOverMark(scene, grid, viewport, label, nearest + 1)).toBe(true);
    }
  });

  it('says of a label that its own mark is no other', () => {
    const viewport = viewportAt(2);
    const x = (scene.x[scene.focus] ?? 0) * 2 + viewport.panX;
    const y = (scene.y[scene.focus] ?? 0) * 2 + viewport.panY;
    const box = { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
    expect(isOverMark(scene, grid, viewport, { paper: scene.focus, box }, 0)).toBe(false);
    expect(isOverMark(scene, grid, viewport, { paper: scene.focus + 1, box }, 0)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { toTimeLayout } from '../../../../../src/graph/layout/time-layout.ts';
import { NO_LOOKS } from '../../../../../src/graph/paper-look.ts';
import { toNeighbours } from '../../../../../src/graph/paths/neighbours.ts';
import { toRows } from '../../../../../src/graph/rows/rows.ts';
import { USUAL_SPACING } from '../../../../../src/graph/scene/graph-theme.ts';
import { MOST_HELD, toHeldPapers } from '../../../../../src/graph/scene/held-papers.ts';
import { toHighlight } from '../../../../../src/graph/scene/highlight.ts';
import { toLabelBook } from '../../../../../src/graph/scene/labels/label-text.ts';
import { type PlacedLabel, placeLabels } from '../../../../../src/graph/scene/labels/place-labels.ts';
import { toPointGrid } from '../../../../../src/graph/scene/point-grid.ts';
import { NO_HIGHLIGHT } from '../../../../../src/graph/scene/scene.ts';
import { toScene } from '../../../../../src/graph/scene/to-scene.ts';
import { readNetwork } from '../../../../support/citation-network.ts';

const network = readNetwork();
const layout = toTimeLayout(network);
const scene = toScene(network, layout, toRows(network, NO_LOOKS), null, 'year');
const grid = toPointGrid(scene.x, scene.y);
const measure = (text: string): number => 6 * text.length;
const book = toLabelBook(scene.titles, scene.focus, { normal: measure, bold: measure });
const frame = { width: 1_100, height: 500 };
/** Around the middle of the drawing. */
const viewportAt = (zoom: number) => ({
  ...frame,
  zoom,
  panX: frame.width / 2 - ((layout.bounds.left + layout.bounds.right) / 2) * zoom,
  panY: frame.height / 2,
});
const ZOOMS = [0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 3];

const isOverlapping = ({ box: one }: PlacedLabel, { box: other }: PlacedLabel): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('placeLabels, on the real network', () => {
  it.each(ZOOMS)('lets no two labels touch and none be too small to read, at zoom %d', (zoom) => {
    const labels = placeLabels(scene, grid, book, viewportAt(zoom), NO_HIGHLIGHT);
    expect(labels.length).toBeGreaterThan(3);
    for (const [index, label] of labels.entries()) {
      expect(label.fontSize).toBeGreaterThanOrEqual(12);
      for (const other of labels.slice(index + 1)) expect(isOverlapping(label, other)).toBe(false);
    }
  });

  it.each([0.8, 1.2, 2])('cuts no line of text off lengthwise, above or below, at zoom %d', (zoom) => {
    for (let down = 0; down < 40; down += 5) {
      const viewport = { ...viewportAt(zoom), panY: frame.height / 2 + down };
      const labels = placeLabels(scene, grid, book, viewport, NO_HIGHLIGHT);
      expect(labels.length).toBeGreaterThan(3);
      for (const { box, y } of labels)
        if (y >= 0 && y <= frame.height) {
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(frame.height);
        }
    }
  });

  it('puts the focus’s label above or below its mark where every place beside it lies over marks', () => {
    const [x, y] = [scene.x[scene.focus] ?? 0, scene.y[scene.focus] ?? 0];
    const crowded = { ...scene, x: scene.x.slice(), y: scene.y.slice() };
    const near = scene.order.filter((paper) => paper !== scene.focus).slice(0, 12);
    for (const [index, paper] of near.entries()) {
      crowded.x[paper] = x + (index % 2 === 0 ? 1 : -1) * (22 + 15 * Math.floor(index / 2));
      crowded.y[paper] = y + 2;
    }
    const viewport = { ...viewportAt(1), panX: 400 - x, panY: 250 - y };
    const labels = placeLabels(crowded, toPointGrid(crowded.x, crowded.y), book, viewport, NO_HIGHLIGHT);
    const own = labels.find(({ paper }) => paper === scene.focus);
    for (const paper of near) {
      const [at, down] = [400 + (crowded.x[paper] ?? 0) - x, 250 + (crowded.y[paper] ?? 0) - y];
      const { left = 0, right = 0, top = 0, bottom = 0 } = own?.box ?? {};
      expect(at > left && at < right && down > top && down < bottom).toBe(false);
    }
    expect(Math.abs((own?.y ?? 250) - 250)).toBeLessThan(60);
  });

  it('shortens the focus’s label where it would lie over marks at any length', () => {
    const [x, y] = [scene.x[scene.focus] ?? 0, scene.y[scene.focus] ?? 0];
    const crowded = { ...scene, x: scene.x.slice(), y: scene.y.slice() };
    const [above = 0, below = 0, right = 0] = scene.order.filter((paper) => paper !== scene.focus);
    // Beside two lines and three at its left, and behind it.
    for (const [paper, dx, dy] of [
      [above, -70, -14],
      [below, -70, 14],
      [right, 40, 0],
    ] as const) {
      crowded.x[paper] = x + dx;
      crowded.y[paper] = y + dy;
    }
    const viewport = { ...viewportAt(1), panX: 400 - x, panY: 250 - y };
    const labels = placeLabels(crowded, toPointGrid(crowded.x, crowded.y), book, viewport, NO_HIGHLIGHT);
    const own = labels.find(({ paper }) => paper === scene.focus);
    expect(own?.lines).toHaveLength(1);
    for (const paper of [above, below, right]) {
      const at = { x: (crowded.x[paper] ?? 0) + viewport.panX, y: (crowded.y[paper] ?? 0) + viewport.panY };
      const { left = 0, right: end = 0, top = 0, bottom = 0 } = own?.box ?? {};
      expect(at.x > left && at.x < end && at.y > top && at.y < bottom).toBe(false);
    }
  });

  it.each([120, 130, 160, 180])(
    'breaks the focus’s label into more lines at its left, %d pixels from the edge, rather than lay it over marks',
    (room) => {
      const beside = (scene.x[scene.focus] ?? 0) + 40;
      const crowded = { ...scene, x: scene.x.slice(), y: scene.y.slice() };
      const [other = 0] = scene.order.filter((paper) => paper !== scene.focus);
      crowded.x[other] = beside;
      crowded.y[other] = scene.y[scene.focus] ?? 0;
      const viewport = { ...viewportAt(0.8), panX: room - 0.8 * (scene.x[scene.focus] ?? 0) };
      const labels = placeLabels(
        crowded,
        toPointGrid(crowded.x, crowded.y),
        book,
        { ...viewport, panY: 250 - 0.8 * (scene.y[scene.focus] ?? 0) },
        NO_HIGHLIGHT,
      );
      const own = labels.find(({ paper }) => paper === scene.focus);
      expect(own?.align).toBe('right');
      expect(own?.box.left).toBeGreaterThanOrEqual(0);
      expect(own?.lines.length).toBe(room < 180 ? 3 : 2);
    },
  );

  it.each(ZOOMS)(
    'follows a reader who wants larger text, without letting labels touch, at zoom %d',
    (zoom) => {
      const usual = placeLabels(scene, grid, book, viewportAt(zoom), NO_HIGHLIGHT);
      const large = placeLabels(scene, grid, book, viewportAt(zoom), NO_HIGHLIGHT, undefined, {
        textScale: 1.5,
        spacing: USUAL_SPACING,
      });
      expect(large.length).toBeGreaterThan(1);
      expect(new Set(large.map(({ fontSize }) => fontSize))).toEqual(
        new Set(usual.map(({ fontSize }) => 1.5 * fontSize)),
      );
      for (const [index, label] of large.entries())
        for (const other of large.slice(index + 1)) expect(isOverlapping(label, other)).toBe(false);
    },
  );

  it.each(ZOOMS)(
    'keeps the lines of labels as far apart as a reader wants them, without letting labels touch, at zoom %d',
    (zoom) => {
      const spacing = { letters: 0.12, words: 0.16, lines: 1.5 };
      const usual = placeLabels(scene, grid, book, viewportAt(zoom), NO_HIGHLIGHT);
      const wide = placeLabels(scene, grid, book, viewportAt(zoom), NO_HIGHLIGHT, undefined, {
        textScale: 1,
        spacing,
      });
      expect(wide.length).toBeGreaterThan(1);
      const heightOf = ({ box, lines }: PlacedLabel): number => (box.bottom - box.top - 4) / lines.length;
      expect(heightOf(wide[0] as PlacedLabel)).toBeCloseTo((heightOf(usual[0] as PlacedLabel) * 1.5) / 1.2);
      for (const [index, label] of wide.entries())
        for (const other of wide.slice(index + 1)) expect(isOverlapping(label, other)).toBe(false);
    },
  );

  const countInView = (zoom: number): number => {
    const { panX, panY } = viewportAt(zoom);
    return scene.ids.filter((_, paper) => {
      const x = (scene.x[paper] ?? 0) * zoom + panX;
      const y = (scene.y[paper] ?? 0) * zoom + panY;
      return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
    }).length;
  };

  it('names every paper in view where there are few', () => {
    const inView = countInView(1.5);
    expect(inView).toBeGreaterThan(15);
    expect(inView).toBeLessThanOrEqual(30);
    expect(placeLabels(scene, grid, book, viewportAt(1.5), NO_HIGHLIGHT)).toHaveLength(inView);
  });

  it('names the most cited alone, in one line each, where more than thirty are in view', () => {
    expect(countInView(1)).toBeGreaterThan(30);
    const labels = placeLabels(scene, grid, book, viewportAt(1), NO_HIGHLIGHT);
    expect(labels).toHaveLength(24);
    for (const { lines } of labels) expect(lines).toHaveLength(1);
    const ranks = labels.map(({ paper }) => scene.order.indexOf(paper));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  });

  it('names the current paper wherever it stands, then the focus and the most cited', () => {
    const viewport = { ...viewportAt(0.1), panX: 240 };
    const current = scene.order[2_000] ?? 0;
    const labels = placeLabels(scene, grid, book, viewport, {
      ...NO_HIGHLIGHT,
      selected: [current],
      current,
    });
    expect(labels.slice(0, 2).map(({ paper }) => paper)).toEqual([current, scene.focus]);
    expect(labels[1]?.align).toBe('right');
    expect(labels.map(({ paper }) => paper)).toContain(scene.order[1]);
  });

  it('names what a filter finds before all else', () => {
    const found = new Set([...scene.order.slice(-200)].map((paper) => scene.ids[paper] ?? ''));
    const dimmed = toScene(network, layout, toRows(network, NO_LOOKS), found, 'year');
    const [, first] = placeLabels(dimmed, grid, book, { ...viewportAt(0.1), panX: 240 }, NO_HIGHLIGHT);
    expect(dimmed.isDim[first?.paper ?? 0]).toBe(0);
  });
});

describe('toHeldPapers', () => {
  const places = new Map(scene.ids.map((id, place) => [id, place]));
  const highlight = toHighlight(network, places, toNeighbours(network), {
    selected: [scene.ids[5] ?? '', scene.ids[1_500] ?? ''],
    path: null,
  });

  it('holds what stands out, the current one first, and nobody else', () => {
    const held = toHeldPapers(highlight);
    expect(held.slice(0, 2)).toEqual([1_500, 5]);
    const ends = highlight.arrows.flatMap(({ citing, cited }) => [citing, cited]);
    expect(ends.length).toBeGreaterThan(2);
    expect(new Set(held)).toEqual(new Set([1_500, 5, ...ends]));
    expect(toHeldPapers(NO_HIGHLIGHT)).toEqual([]);
  });

  it('holds a bounded number, each once', () => {
    const all = [...scene.ids.keys()];
    const held = toHeldPapers({ ...highlight, path: all });
    expect(held).toHaveLength(MOST_HELD);
    expect(new Set(held).size).toBe(MOST_HELD);
    expect(held[0]).toBe(1_500);
  });
});

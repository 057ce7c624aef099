import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toDrawn, toDrawnBox } from '../../../../src/features/citations/picture/frame/drawn.ts';
import {
  isStale,
  toAhead,
  toArea,
  toFrameBox,
  toPlacement,
} from '../../../../src/features/citations/picture/frame/shown-area.ts';
import { zoomAbout } from '../../../../src/features/citations/picture/frame/viewport-moves.ts';
import {
  createPainter,
  type PaintInput,
  type Words,
} from '../../../../src/features/citations/picture/paint/painter.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { NO_LOOKS } from '../../../../src/graph/paper-look.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { NO_HIGHLIGHT } from '../../../../src/graph/scene/scene.ts';
import { toScene } from '../../../../src/graph/scene/to-scene.ts';
import type { Viewport } from '../../../../src/graph/scene/viewport.ts';
import type { FromPainter, ToPainter } from '../../../../src/workers/paint-messages.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { graphTheme } from '../../../support/graph-theme.ts';

const viewport = { zoom: 1, panX: 10, panY: 20, width: 800, height: 400 };
const moved = (by: number) => ({ ...viewport, panX: viewport.panX + by });

/** A drawing from one corner to the other, by two papers that stand there. */
const drawnBetween = (left: number, top: number, right: number, bottom: number) =>
  toDrawn(
    {
      x: Float64Array.of(left, right),
      y: Float64Array.of(bottom, top),
      citations: new Uint32Array(0),
      axis: { ticks: [], monthWidth: 0, undatedTop: null },
    },
    graphTheme,
  );

describe('the painted area of a drawing that reaches beyond the screen', () => {
  const drawn = drawnBetween(-5_000, -5_000, 5_000, 5_000);

  it('is the frame and what lies around it', () => {
    const area = toArea(viewport, drawn);
    expect(area).toEqual({ zoom: 1, panX: 210, panY: 120, width: 1_200, height: 600 });
    expect(toFrameBox(area, viewport)).toEqual({ left: 200, top: 100, right: 1_000, bottom: 500 });
    expect(toPlacement(area, viewport)).toEqual({ x: -200, y: -100, scale: 1 });
    expect(toPlacement(area, { ...viewport, zoom: 2, panX: 0, panY: 0 })).toEqual({
      x: -420,
      y: -240,
      scale: 2,
    });
  });

  it('serves while the picture moves within it, and at rest only exactly', () => {
    const area = toArea(viewport, drawn);
    const isStaleAt = (now: Viewport, isResting: boolean) => isStale(area, now, isResting, drawn);
    expect(isStaleAt(viewport, true)).toBe(false);
    expect(isStaleAt(moved(1), true)).toBe(true);
    expect(isStaleAt(moved(100), false)).toBe(false);
    expect(isStaleAt(moved(-100), false)).toBe(false);
    expect(isStaleAt(moved(190), false)).toBe(true);
    expect(isStaleAt({ ...viewport, zoom: 1.4, panX: -150, panY: -60 }, false)).toBe(false);
    expect(isStaleAt({ ...viewport, zoom: 1.6, panX: -200, panY: -100 }, false)).toBe(true);
    expect(isStaleAt({ ...viewport, zoom: 0.6 }, false)).toBe(true);
  });
});

describe('where zooming leads', () => {
  const zoomed = (factor: number, x: number, y: number) => zoomAbout(viewport, factor, { x, y });

  it('is further on about the same place', () => {
    expect(toAhead(viewport, zoomed(1.05, 100, 300))).toEqual(near(zoomed(1.05 * 1.2, 100, 300)));
    expect(toAhead(viewport, zoomed(0.95, 700, 50))).toEqual(near(zoomed(0.95 / 1.3, 700, 50)));
  });

  it('is nowhere else where nothing is zoomed, or can be', () => {
    expect(toAhead(viewport, moved(30))).toEqual(moved(30));
    const most = { ...viewport, zoom: 4 };
    expect(toAhead({ ...viewport, zoom: 3.9 }, most)).toEqual(near(most));
  });

  it('stays by the frame, whatever else moves meanwhile', () => {
    const { panX } = toAhead(viewport, { ...zoomed(1.001, 400, 200), panX: viewport.panX + 300 });
    expect(Math.abs(panX - (viewport.panX + 300))).toBeLessThan(0.2 * viewport.width + 1);
  });

  it('covers what is on the screen until then, wherever the pointer is', () => {
    const drawn = drawnBetween(-5_000, -5_000, 5_000, 5_000);
    for (const factor of [1.05, 1 / 1.05])
      for (const x of [0, 400, 800])
        for (const y of [0, 200, 400]) {
          const now = zoomed(factor, x, y);
          const area = toArea(toAhead(viewport, now), drawn, now);
          expect(isStale(area, now, false, drawn), `${factor} at ${x}, ${y}`).toBe(false);
        }
  });
});

const near = ({ zoom, panX, panY, width, height }: Viewport) => ({
  zoom: expect.closeTo(zoom),
  panX: expect.closeTo(panX),
  panY: expect.closeTo(panY),
  width,
  height,
});

describe('the painted area of a drawing that ends on the screen', () => {
  const drawn = drawnBetween(300, 150, 320, 160);
  const area = toArea(viewport, drawn);

  it('ends where labels and marks can end', () => {
    const { left, top } = toFrameBox(area, viewport);
    const box = toDrawnBox(drawn, viewport);
    // The frame lies around it; the places of the papers are the same in both.
    expect(left).toBeLessThan(0);
    expect(top).toBeLessThan(0);
    expect(area.panX - left).toBe(viewport.panX);
    expect(area.width).toBeLessThan(viewport.width);
    expect(-left).toBeLessThanOrEqual(box.left);
    expect(-left + area.width).toBeGreaterThanOrEqual(box.right);
    expect(-top).toBeLessThanOrEqual(box.top);
    expect(-top + area.height).toBeGreaterThanOrEqual(box.bottom);
    expect(box.right - box.left).toBeGreaterThan(20 + 2 * 178);
  });

  it('serves however far the picture moves, and at rest only exactly', () => {
    expect(isStale(area, moved(2_000), false, drawn)).toBe(false);
    expect(isStale(area, moved(-700), false, drawn)).toBe(false);
    expect(isStale(area, { ...viewport, zoom: 1.4 }, false, drawn)).toBe(false);
    expect(isStale(area, { ...viewport, zoom: 0.5 }, false, drawn)).toBe(true);
    expect(isStale(area, moved(1), true, drawn)).toBe(true);
  });

  it('is a bit of the ground where the drawing is out of sight, until it comes near', () => {
    const away = moved(3_000);
    const ground = toArea(away, drawn);
    expect([ground.width, ground.height]).toEqual([4, area.height]);
    expect(isStale(ground, away, true, drawn)).toBe(false);
    expect(isStale(ground, moved(600), false, drawn)).toBe(true);
  });
});

const graph = toCitationGraph(citedRecord([citing('2101.00001')]));
const sceneOf = (matches: ReadonlySet<string> | null) =>
  toScene(graph, toTimeLayout(graph), toRows(graph, NO_LOOKS), matches, 'year');

/** Stands for the worker: keeps what it is sent, and answers when told to. */
const setUp = (known: PaintInput['shape'] | null = null) => {
  const sent: ToPainter[] = [];
  const shown: number[] = [];
  const told: Words[] = [];
  let answer: (message: FromPainter) => void = () => undefined;
  let replace: () => void = () => undefined;
  const closed: number[] = [];
  const painter = createPainter(
    (_, area, words) => {
      shown.push(area.panX - 200);
      told.push(words);
    },
    (onAnswer, onReplaced) => {
      answer = onAnswer;
      replace = onReplaced;
      return { send: (message) => sent.push(message), dispose: () => undefined, told: known };
    },
  );
  const requests = () => sent.flatMap((message) => (message.kind === 'paint' ? [message.request] : []));
  return {
    painter,
    sent,
    shown,
    told,
    closed,
    requests,
    replace: () => replace(),
    answer: (number = requests().at(-1)?.number ?? 0) =>
      answer({
        number,
        bitmap: { close: () => closed.push(number) } as unknown as ImageBitmap,
        labels: Float32Array.of(number, 0, 0, 1, 1),
      }),
  };
};

const scene = sceneOf(null);
const input: PaintInput = {
  // It reaches beyond the screen at every side.
  shape: { ...scene, x: Float64Array.of(-5_000, 5_000), y: Float64Array.of(-5_000, 5_000) },
  marks: scene,
  theme: graphTheme,
  highlight: NO_HIGHLIGHT,
};

describe('createPainter', () => {
  beforeEach(() => {
    vi.stubGlobal('devicePixelRatio', 2);
    return () => vi.unstubAllGlobals();
  });

  it('sends the scene once, and after that only what is to be seen', () => {
    const { painter, sent, answer, shown, requests } = setUp();
    painter.update(input, viewport, true);
    expect(sent.map(({ kind }) => kind)).toEqual(['shape', 'marks', 'paint']);
    expect(sent[0]).not.toHaveProperty('shape.ids');
    expect(requests()[0]?.scale).toBe(2);
    answer();
    expect(shown).toEqual([10]);
    painter.update(input, viewport, true);
    expect(sent).toHaveLength(3);
    painter.update(input, moved(300), false);
    expect(sent.map(({ kind }) => kind)).toEqual(['shape', 'marks', 'paint', 'paint']);
  });

  it('sends no scene that the painter was told ahead, unless another one takes its place', () => {
    const { painter, sent, replace } = setUp(input.shape);
    painter.update(input, viewport, true);
    expect(sent.map(({ kind }) => kind)).toEqual(['marks', 'paint']);
    replace();
    expect(sent.slice(2).map(({ kind }) => kind)).toEqual(['shape', 'marks', 'paint']);
    const other = { ...input, shape: { ...input.shape } };
    painter.update(other, viewport, true);
    expect(sent.slice(5).map(({ kind }) => kind)).toEqual(['shape', 'paint']);
  });

  it('says where the words of a picture stand, and of which papers they are', () => {
    const { painter, answer, told } = setUp();
    painter.update(input, viewport, true);
    answer();
    expect(told).toEqual([{ shape: input.shape, places: Float32Array.of(1, 0, 0, 1, 1) }]);
    expect(told[0]?.shape).toBe(input.shape);
  });

  it('lets a picture be finished while the view moves on, then asks for the newest', () => {
    const { painter, requests, answer, shown } = setUp();
    painter.update(input, viewport, true);
    painter.update(input, moved(300), false);
    painter.update(input, moved(600), false);
    expect(requests()).toHaveLength(1);
    answer();
    expect(requests().map(({ area }) => area.panX - 200)).toEqual([10, 610]);
    answer();
    expect(shown).toEqual([10, 610]);
  });

  it('paints few pictures on the way of a wheel that is turned in and out, none too small, and the exact one at rest', () => {
    const { painter, requests, answer } = setUp();
    painter.update(input, viewport, true);
    answer();
    let now = viewport;
    for (let step = 1; step <= 90; step += 1) {
      now = zoomAbout(now, step <= 45 ? 1.028 : 1 / 1.028);
      painter.update(input, now, false);
      // A picture takes some frames.
      if (step % 3 === 0) answer();
      const scale = now.zoom / (requests().at(-1)?.area.zoom ?? 0);
      expect(scale, `step ${step}`).toBeLessThan(1.55);
      expect(scale, `step ${step}`).toBeGreaterThan(1 / 1.55);
    }
    expect(requests().length - 1).toBeGreaterThanOrEqual(3);
    expect(requests().length - 1).toBeLessThanOrEqual(4);
    answer();
    painter.update(input, now, true);
    expect(requests().at(-1)?.area).toMatchObject({ zoom: now.zoom, width: 1_200, height: 600 });
  });

  it('gives up a picture whose papers look different by now', () => {
    const { painter, sent, requests, answer, shown, closed } = setUp();
    painter.update(input, viewport, true);
    const marks = sceneOf(new Set());
    painter.update({ ...input, marks }, viewport, true);
    expect(sent.map(({ kind }) => kind)).toEqual(['shape', 'marks', 'paint', 'marks', 'paint']);
    answer(requests()[0]?.number);
    expect(shown).toEqual([]);
    expect(closed).toEqual([1]);
    answer();
    expect(shown).toEqual([10]);
  });

  it('tells a painter that stands in for another everything again', () => {
    const { painter, sent, replace, answer, shown } = setUp();
    painter.update(input, viewport, true);
    replace();
    expect(sent.slice(3).map(({ kind }) => kind)).toEqual(['shape', 'marks', 'paint']);
    answer();
    expect(shown).toEqual([10]);
  });
});

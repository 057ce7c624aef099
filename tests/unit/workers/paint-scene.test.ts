import { describe, expect, it } from 'vitest';
import { toSvgContext } from '../../../src/graph/export/svg-context.ts';
import { toCitationGraph } from '../../../src/graph/grow/to-citation-graph.ts';
import { toTimeLayout } from '../../../src/graph/layout/time-layout.ts';
import { NO_LOOKS } from '../../../src/graph/paper-look.ts';
import { toNeighbours } from '../../../src/graph/paths/neighbours.ts';
import { toRows } from '../../../src/graph/rows/rows.ts';
import type { GraphTheme } from '../../../src/graph/scene/graph-theme.ts';
import { toHighlight } from '../../../src/graph/scene/highlight.ts';
import { toScene } from '../../../src/graph/scene/to-scene.ts';
import { toControl, toCourse } from '../../../src/workers/arrows/arrow-curve.ts';
import { paintScene, prepare } from '../../../src/workers/paint-scene.ts';
import { makeNetwork } from '../../support/citation-network.ts';
import { citedRecord, citing } from '../../support/citing-record.ts';
import { layOver, parseColour, toContrast } from '../../support/colour.ts';
import { graphTheme } from '../../support/graph-theme.ts';
import { readTokens } from '../../support/tokens.ts';

const VIEWPORT = { zoom: 1, panX: 300, panY: 300, width: 1_200, height: 600 };

const citedBy = (count: number) =>
  toCitationGraph(
    citedRecord(
      Array.from({ length: count }, (_, at) => {
        const month = String(1 + (at % 12)).padStart(2, '0');
        return citing(`${21 + Math.floor(at / 12)}${month}.00001`, `A paper with the number ${at}`);
      }),
      { arxivId: '2001.00001' },
    ),
  );

/** A picture as the elements of an SVG file, in the order of painting. */
const paint = (
  graph: ReturnType<typeof citedBy>,
  { theme = graphTheme, selected = [] }: { theme?: GraphTheme; selected?: readonly string[] } = {},
): readonly string[] => {
  const scene = toScene(graph, toTimeLayout(graph), toRows(graph, NO_LOOKS), null, 'year');
  const context = toSvgContext((text) => 6 * text.length);
  const places = new Map(scene.ids.map((id, place) => [id, place]));
  const highlight = toHighlight(graph, places, toNeighbours(graph), { selected, path: null });
  const picture = { scene, viewport: VIEWPORT, theme, highlight, scale: 1 };
  const steps = paintScene(context, picture, prepare(context, scene, theme));
  while (!steps.next().done);
  return context.toMarkup().split('\n');
};
const read = (element: string | undefined, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(element ?? '')?.[1];

describe('the arrows of a picture', () => {
  it.each(['light', 'dark'] as const)('stand out from the ground by 3 : 1 and more, %s', (name) => {
    const tokens = readTokens(name);
    const [strong = '', panel = '', line = ''] = ['strong', 'panel', 'line'].map((token) =>
      tokens.get(token),
    );
    const theme = { ...graphTheme, strong, panel };
    for (const count of [1, 24, 120]) {
      const [arrows] = paint(citedBy(count), { theme });
      expect(read(arrows, 'stroke')).toBe(strong);
      const opacity = Number(read(arrows, 'stroke-opacity') ?? 1);
      const ground = parseColour(panel);
      const seen = toContrast(layOver(parseColour(strong), ground, opacity), ground);
      expect(seen).toBeGreaterThanOrEqual(3);
      // And more than the lines of the years, which they cross.
      expect(seen).toBeGreaterThan(1.5 * toContrast(parseColour(line), ground));
      expect(Number(read(arrows, 'stroke-width'))).toBeLessThanOrEqual(1);
    }
  });

  it('are curves, and straight lines in a picture with more than 2,500 citations', () => {
    expect(read(paint(citedBy(24))[0], 'd')).toMatch(/^(?:M[-\d. ]+Q[-\d. ]+){24}$/);
    const mass = paint(makeNetwork(600, 2_501));
    expect(read(mass[0], 'd')).toMatch(/^(?:M[-\d. ]+L[-\d. ]+)+$/);
  });

  it('come together before what they cite, and are hardly bent between papers of one month', () => {
    const course = toCourse(toScene(...sceneInput(citedBy(24))));
    expect(course).toBe('timed');
    const cited = { x: 0, y: 0 };
    const far = toControl(course, { x: 600, y: 200 }, cited);
    // The last stretch of a long arrow points along the years, not along the straight line.
    expect(Math.abs((far?.y ?? 1) / (far?.x ?? 1))).toBeLessThan(200 / 600 / 2);
    const steep = toControl(course, { x: 10, y: 200 }, cited);
    const offLine = Math.abs((steep?.x ?? 0) * 200 - (steep?.y ?? 0) * 10) / Math.hypot(10, 200);
    expect(offLine).toBeLessThan(3);
  });
});

const sceneInput = (graph: ReturnType<typeof citedBy>) =>
  [graph, toTimeLayout(graph), toRows(graph, NO_LOOKS), null, 'year'] as const;

describe('the labels of a picture', () => {
  it('lie on plates of the ground, over all arrows and under all marks', () => {
    const elements = paint(citedBy(24), { selected: ['2103.00001'] });
    const lastArrow = elements.findLastIndex((element) => element.includes('Q'));
    const plates = elements.findIndex(
      (element) => read(element, 'fill') === graphTheme.panel && element.includes('h'),
    );
    const firstMark = elements.findIndex((element) => /A[\d.]+ [\d.]+ 0 1 1/.test(element));
    const firstWord = elements.findIndex((element) => element.startsWith('<text'));
    expect(lastArrow).toBeGreaterThan(0);
    expect(plates).toBeGreaterThan(lastArrow);
    expect(firstMark).toBeGreaterThan(plates);
    expect(firstWord).toBeGreaterThan(firstMark);
    expect(read(elements[plates], 'fill-opacity')).toBeUndefined();
    const words = elements.filter(
      (element) => element.startsWith('<text') && !element.includes('aria-hidden'),
    );
    const rectangles = read(elements[plates], 'd')?.match(/M/g) ?? [];
    expect(rectangles).toHaveLength(words.length);
  });
});

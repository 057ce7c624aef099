import { toPlainText } from '../../../core/tex/plain.ts';
import { type ExportSource, formatSameView } from '../../../graph/export/export-set.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { toBeginning } from '../../../graph/reporter.ts';
import { countAllBeyond } from '../../../graph/scene/count-beyond.ts';
import type { Viewport } from '../../../graph/scene/viewport.ts';
import { paintScene, prepare } from '../../../workers/paint-scene.ts';
import type { PaintContext } from '../../../workers/surface/paint-context.ts';
import type { PictureInput } from '../picture/paint/picture-input.ts';
import type { PictureTexts } from './picture-frame.ts';

/** What stands above and below a picture. One that doesn't show all papers says that it is a detail. */
export const toPictureTexts = (
  source: ExportSource,
  { scene, viewport }: Pick<PictureInput, 'scene' | 'viewport'>,
): PictureTexts => ({
  title: toPlainText(`Citations of ${source.title ?? source.pithNumber}`),
  head: [
    `${source.sentence}. ${toBeginning(source.reporter.standing)}.`,
    source.asOf,
    ...toDetail(scene.x.length, countAllBeyond(scene, viewport)),
  ],
  foot: [
    `Record ${source.pithNumber}. Source: ${source.sourceLabel}. Made ${source.exportedAt.slice(0, 16).replace('T', ' ')} UTC.`,
    formatSameView(source),
  ],
});

/** @param drawn papers in the drawing, the one of the record among them */
const toDetail = (drawn: number, beyond: number): readonly string[] =>
  beyond === 0
    ? []
    : [
        `A detail: ${formatNumber(beyond)} of the ${formatNumber(drawn)} papers drawn ${beyond === 1 ? 'is' : 'are'} outside of it.`,
      ];

/** Below the papers there is room for the names of the years, as there is on the page. */
const AXIS_HEIGHT = 24;

/** The part of a sheet that the papers stand in, together with the years below them. */
export const toAxisViewport = ({ viewport }: PictureInput): Viewport => ({
  ...viewport,
  height: viewport.height + AXIS_HEIGHT,
});

/** What is on the screen, and what stands out of it: by the painter of the screen, a part at a time. */
export function* paintPapers(
  context: PaintContext,
  { scene, viewport, theme, highlight }: PictureInput,
  scale: number,
): Generator<void, void> {
  const picture = { scene, viewport, theme, highlight, scale };
  yield* paintScene(context, picture, prepare(context, scene, theme));
}

/** Painting gives way to everything else on the page after so many milliseconds. */
const SLICE = 12;

/** Does a long work to its end, and lets the page live meanwhile. */
export const finish = async <Value>(work: Generator<void, Value>): Promise<Value> => {
  let started = performance.now();
  let step = work.next();
  while (step.done !== true) {
    if (performance.now() - started >= SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      started = performance.now();
    }
    step = work.next();
  }
  return step.value;
};

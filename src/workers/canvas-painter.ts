import { toLabelPlaces } from '../graph/scene/labels/label-places.ts';
import type { PaintedScene, SceneMarks } from '../graph/scene/scene.ts';
import type { LayPixels } from './arrows/paint-mist.ts';
import { type FromPainter, type PaintRequest, type ToPainter, toShape } from './paint-messages.ts';
import { fitFirst, type Prepared, paintScene, prepare, toTextKey } from './paint-scene.ts';
import type { CanvasContext } from './surface/paint-context.ts';

/** A painter gives way to others after so many milliseconds. */
const SLICE = 12;

interface Setting<Canvas extends HTMLCanvasElement | OffscreenCanvas> {
  /** Asked for before each picture: it may be another one than before. */
  readonly canvas: () => Canvas;
  readonly toBitmap: (canvas: Canvas) => ImageBitmap | Promise<ImageBitmap>;
  readonly answer: (answer: FromPainter) => void;
  /** Milliseconds, from any moment on. */
  readonly now: () => number;
  /** Resolves once everything else that waits has had its turn, new messages among it. */
  readonly pause: () => Promise<void>;
}

/**
 * Paints what it is told, the newest request only: a request that comes while another is being painted ends that
 * one. Runs in a worker, and on the page where there are no workers.
 */
export const createCanvasPainter = <Canvas extends HTMLCanvasElement | OffscreenCanvas>({
  canvas: getCanvas,
  toBitmap,
  answer,
  now,
  pause,
}: Setting<Canvas>): ((message: ToPainter) => void) => {
  let [canvas, context] = toPaintable(getCanvas());
  let shape: Omit<PaintedScene, keyof SceneMarks> | null = null;
  let marks: SceneMarks | null = null;
  let prepared: Prepared | null = null;
  /** Whether it is that of the scene as it is now. */
  let isPrepared = false;
  let newest: PaintRequest | null = null;
  let isBusy = false;

  const toScene = (): PaintedScene | null =>
    shape === null || marks === null || shape.x.length !== marks.fill.length ? null : { ...shape, ...marks };

  const layPixels: LayPixels = (bands, box, colour) => {
    for (const { top, width, height, pixels } of bands)
      context.putImageData(new ImageData(pixels, width, height), box.left, box.top + top);
    context.save();
    context.resetTransform();
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = colour;
    context.fillRect(box.left, box.top, box.width, box.height);
    context.restore();
  };

  /** The places of the words, once all is painted; null for a picture that was given up. */
  const paint = async (request: PaintRequest): Promise<Float32Array | null> => {
    const scene = toScene();
    if (scene === null) return null;
    [canvas, context] = toPaintable(getCanvas());
    const { area, frame, scale, theme, highlight } = request;
    if (prepared === null || !isPrepared || prepared.text !== toTextKey(theme)) {
      prepared = prepare(context, scene, theme, prepared);
      isPrepared = true;
    }
    canvas.width = Math.round(area.width * scale);
    canvas.height = Math.round(area.height * scale);
    context.scale(scale, scale);
    const picture = { scene, viewport: area, frame, theme, highlight, scale, layPixels };
    let until = now() + SLICE;
    const steps = paintScene(context, picture, prepared);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return toLabelPlaces(step.value, area);
      if (now() < until) continue;
      await pause();
      if (newest !== request) return null;
      until = now() + SLICE;
    }
  };

  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    while (newest !== null) {
      const request = newest;
      try {
        const labels = await paint(request);
        if (labels !== null) answer({ number: request.number, bitmap: await toBitmap(canvas), labels });
      } catch (cause) {
        // A canvas that is too large today has room tomorrow: what failed is this picture, and not the painter.
        console.error(cause);
        isPrepared = false;
        answer({ number: request.number, bitmap: null, labels: new Float32Array() });
      }
      if (newest === request) newest = null;
    }
    isBusy = false;
  };

  return (message: ToPainter): void => {
    if (message.kind === 'shape') {
      shape = toShape(message.shape);
      isPrepared = false;
      return;
    }
    if (message.kind === 'marks') {
      marks = message.marks;
      return;
    }
    if (message.kind === 'style') {
      if (shape === null) return;
      prepared = prepare(context, shape, message.style, prepared);
      isPrepared = true;
      fitFirst(shape, prepared);
      return;
    }
    newest = message.request;
    void work();
  };
};

const toPaintable = <Canvas extends HTMLCanvasElement | OffscreenCanvas>(
  canvas: Canvas,
): readonly [Canvas, CanvasContext] => {
  const context = toContext(canvas);
  if (context === null) throw new Error('This canvas can’t be painted on.');
  return [canvas, context];
};

/** The types of the two canvases don't let one ask both at once. */
const toContext = (canvas: HTMLCanvasElement | OffscreenCanvas): CanvasContext | null =>
  'transferToImageBitmap' in canvas ? canvas.getContext('2d') : canvas.getContext('2d');

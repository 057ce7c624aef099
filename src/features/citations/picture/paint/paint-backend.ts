import type { TextStyle } from '../../../../graph/scene/graph-theme.ts';
import type { SceneShape } from '../../../../graph/scene/scene.ts';
import { createCanvasPainter } from '../../../../workers/canvas-painter.ts';
import { type FromPainter, type ToPainter, toSentShape } from '../../../../workers/paint-messages.ts';

/** Someone who paints: a worker, or the page itself in small steps where there is none. */
export interface PaintBackend {
  readonly send: (message: ToPainter) => void;
  readonly dispose: () => void;
  /** What it was told ahead (`tellAhead`). */
  readonly told?: SceneShape | null;
}

/**
 * A painter in a worker. Where workers can't paint, or this one can't be loaded, the page paints.
 *
 * @param onReplaced the worker failed and another painter stands in for it, who has to be told everything again
 */
export const createPaintBackend = (
  onAnswer: (answer: FromPainter) => void,
  onReplaced: () => void,
): PaintBackend => {
  let isOver = false;
  const take = (answer: FromPainter): void => {
    if (isOver) answer.bitmap?.close();
    else onAnswer(answer);
  };
  const { worker, told } = takeWorker();
  let send: (message: ToPainter) => void =
    worker === null ? createPagePainter(take) : (message) => worker.postMessage(message);
  worker?.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => take(data));
  worker?.addEventListener('error', () => {
    if (isOver) return;
    worker.terminate();
    send = createPagePainter(take);
    onReplaced();
  });
  return {
    told,
    send: (message) => send(message),
    dispose: () => {
      isOver = true;
      worker?.terminate();
    },
  };
};

let spare: Worker | null = null;
/** What the spare painter knows of a scene. */
let toldSpare: SceneShape | null = null;

const startWorker = (): Worker | null =>
  typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined'
    ? null
    : new Worker(new URL('../../../../workers/paint-worker.ts', import.meta.url), {
        type: 'module',
        // By it the painter measures letters ahead of time.
        name: getComputedStyle(document.documentElement).fontFamily,
      });

const takeWorker = (): { readonly worker: Worker | null; readonly told: SceneShape | null } => {
  const taken = spare === null ? { worker: startWorker(), told: null } : { worker: spare, told: toldSpare };
  spare = null;
  toldSpare = null;
  return taken;
};

/** Starts a painter ahead of time, for when the graph is likely to be looked at. */
export const prepareWorker = (): void => {
  if (spare !== null) return;
  const worker = startWorker();
  spare = worker;
  toldSpare = null;
  // Its failure is told once: whoever took it later would wait for ever.
  worker?.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
};

/**
 * Tells the painter that waits what a picture will show, before anybody knows which part of it: it works out labels while
 * the page goes on. It does no harm where another picture is wanted in the end.
 */
export const tellAhead = (shape: SceneShape, { font, spacing }: TextStyle): void => {
  if (spare === null || toldSpare === shape) return;
  const tell = (message: ToPainter): void => spare?.postMessage(message);
  tell({ kind: 'shape', shape: toSentShape(shape) });
  tell({ kind: 'style', style: { font, spacing } });
  toldSpare = shape;
};

const createPagePainter = (onAnswer: (answer: FromPainter) => void): ((message: ToPainter) => void) => {
  const canvas = document.createElement('canvas');
  return createCanvasPainter({
    canvas: () => canvas,
    toBitmap: (painted) => createImageBitmap(painted),
    answer: onAnswer,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
};

import { createCanvasPainter } from './canvas-painter.ts';
import type { ToPainter } from './paint-messages.ts';

/** Paints citation graphs off the page: takes `ToPainter` messages, answers with `FromPainter` ones. */

const pauses = new MessageChannel();
const waiting: (() => void)[] = [];
pauses.port1.onmessage = () => waiting.shift()?.();

const receive = createCanvasPainter({
  canvas: new OffscreenCanvas(1, 1),
  toBitmap: (canvas) => canvas.transferToImageBitmap(),
  answer: (answer) => postMessage(answer, { transfer: answer.bitmap === null ? [] : [answer.bitmap] }),
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      pauses.port2.postMessage(null);
    }),
});

addEventListener('message', ({ data }: MessageEvent<ToPainter>) => receive(data));

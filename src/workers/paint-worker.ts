import { createCanvasPainter } from './canvas-painter.ts';
import type { FromPainter, ToPainter } from './paint-messages.ts';
import { chooseCanvas } from './surface/choose-canvas.ts';
import { toWarming, WARM_UP, warmMist } from './warm-up.ts';

/** Paints citation graphs off the page: takes `ToPainter` messages, answers with `FromPainter` ones. */

/** How long a picture waits for the page's own face, in milliseconds; one without it is better than none. */
const PATIENCE = 400;

/** A worker has faces of its own. The page has fetched this file for itself, so it is most likely at hand. */
const takeFace = async (): Promise<void> => {
  const address = new URL('../ui/faces/sans.woff2', import.meta.url).href;
  const face = new FontFace('Pith Sans', `url("${address}")`, { weight: '400 600' });
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  // Labels are measured once, so a face that comes too late stays out altogether.
  const taken = await Promise.race([face.load(), late]).catch(() => null);
  if (taken !== null) (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(taken);
};

const pauses = new MessageChannel();
const waiting: (() => void)[] = [];
pauses.port1.onmessage = () => waiting.shift()?.();

let canvas = new OffscreenCanvas(1, 1);

/** After the first picture, which doesn't wait for it, so many milliseconds later a canvas is chosen for all others. */
const CHOICE = 300;
let isChosen = false;
const choose = (): void => {
  if (isChosen) return;
  isChosen = true;
  setTimeout(() => {
    canvas = chooseCanvas(() => performance.now()) ?? canvas;
  }, CHOICE);
};

const send = (answer: FromPainter): void => {
  if (answer.number === WARM_UP) {
    answer.bitmap?.close();
    return;
  }
  postMessage(answer, { transfer: answer.bitmap === null ? [] : [answer.bitmap] });
  choose();
};
const receive = createCanvasPainter({
  canvas: () => canvas,
  toBitmap: (painted) => painted.transferToImageBitmap(),
  answer: (answer) => send(answer),
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      pauses.port2.postMessage(null);
    }),
});

warmMist();
// The page calls its painter by the name of its font.
const isReady = takeFace().then(() => toWarming(self.name).forEach(receive));

addEventListener('message', async ({ data }: MessageEvent<ToPainter>) => {
  await isReady;
  receive(data);
});

import type { Movement } from './move.ts';

/** As the page's own picture is at the bench's size of window: the frame, and the canvas that reaches beyond it. */
export interface BareSize {
  readonly frame: readonly [width: number, height: number];
  readonly canvas: readonly [width: number, height: number];
}

/**
 * Runs in an empty page: a painted canvas of the same size, moved by nothing but a transform in each frame, through the
 * same circle or in and out. What a browser takes for this no page with such a picture can do without.
 */
export const moveBare = async (kind: 'pan' | 'zoom', steps: number, size: BareSize): Promise<Movement> => {
  const [width, height] = size.canvas;
  const frame = document.createElement('div');
  frame.style.cssText = `position: absolute; left: 25px; top: 259px; overflow: hidden; width: ${size.frame[0]}px; height: ${size.frame[1]}px`;
  const shown = document.createElement('canvas');
  shown.style.cssText = 'position: absolute; left: 0; top: 0; transform-origin: 0 0; will-change: transform';
  shown.width = width;
  shown.height = height;
  frame.append(shown);
  document.body.replaceChildren(frame);
  const painted = new OffscreenCanvas(width, height);
  const context = painted.getContext('2d');
  const show = shown.getContext('bitmaprenderer');
  if (!context || !show) throw new Error('This browser has no such canvas.');
  for (let line = 0; line < 300; line += 1) {
    context.fillStyle = `hsl(${line} 50% 50%)`;
    context.fillRect((line * 197) % width, (line * 89) % height, 60, 6);
  }
  show.transferFromImageBitmap(painted.transferToImageBitmap());
  // A method, as what the loader makes of named functions doesn't run in a page.
  const hand = {
    place(step: number): void {
      const angle = (2 * Math.PI * step) / steps;
      const scale = kind === 'pan' ? 1 : 1.028 ** (step <= steps / 2 ? step % 15 : 15 - (step % 15));
      const [x, y] = kind === 'pan' ? [150 * Math.sin(angle), 150 * (Math.cos(angle) - 1)] : [0, 0];
      const left = (size.frame[0] - width * scale) / 2 + Math.round(x);
      const top = (size.frame[1] - height * scale) / 2 + Math.round(y);
      shown.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    },
    rest(): Promise<number> {
      return new Promise((resolve) => requestAnimationFrame(resolve));
    },
  };
  for (let frames = 0; frames < 30; frames += 1) await hand.rest();
  const begun = performance.now();
  let before = begun;
  let longest = 0;
  let longestStep = 0;
  for (let step = 1; step <= steps; step += 1) {
    const started = performance.now();
    hand.place(step);
    longestStep = Math.max(longestStep, performance.now() - started);
    await hand.rest();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { time: before - begun, longest, longestStep, steps };
};

/** How a picture followed a movement. Times in milliseconds. */
export interface Movement {
  /** What the movement took, from the first step to the frame after the last one. */
  readonly time: number;
  /** The longest time between two frames. */
  readonly longest: number;
  /** What the page's own code took of it for the longest step: what is more was the browser's. */
  readonly longestStep: number;
  readonly steps: number;
}

/**
 * Runs in the page: one step of the same movement in each frame, a circle with the button down, or the wheel in and out.
 * Events are made in the page: what a driver sends comes at its own pace, which would be measured too.
 */
export const movePicture = async (kind: 'pan' | 'zoom', steps: number): Promise<Movement> => {
  const frame = document.querySelector<HTMLElement>('[data-painted]');
  const target = frame?.querySelector('canvas + div canvas') ?? frame;
  if (!frame || !target) throw new Error('There is no picture.');
  frame.scrollIntoView({ block: 'center', behavior: 'instant' });
  frame.focus({ preventScroll: true });
  const { x, y, width, height } = frame.getBoundingClientRect();
  // Methods, as what the loader makes of named functions doesn't run in a page.
  const hand = {
    at(step: number) {
      const angle = (2 * Math.PI * step) / steps;
      return {
        clientX: x + width / 2 + 150 * Math.sin(angle),
        clientY: y + height / 2 + 150 * (Math.cos(angle) - 1),
      };
    },
    drag(type: string, step: number, buttons: number): void {
      const how = { ...this.at(step), button: 0, buttons, bubbles: true, cancelable: true, view: window };
      target.dispatchEvent(new MouseEvent(type, how));
    },
    turn(step: number): void {
      const how = { ...this.at(0), deltaY: step <= steps / 2 ? -20 : 20, bubbles: true, cancelable: true };
      target.dispatchEvent(new WheelEvent('wheel', how));
    },
    rest(): Promise<number> {
      return new Promise((resolve) => requestAnimationFrame(resolve));
    },
  };
  for (let frames = 0; frames < 30; frames += 1) await hand.rest();
  if (kind === 'pan') hand.drag('mousedown', 0, 1);
  const begun = performance.now();
  let before = begun;
  let longest = 0;
  let longestStep = 0;
  for (let step = 1; step <= steps; step += 1) {
    const started = performance.now();
    if (kind === 'pan') hand.drag('mousemove', step, 1);
    else hand.turn(step);
    longestStep = Math.max(longestStep, performance.now() - started);
    await hand.rest();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  if (kind === 'pan') hand.drag('mouseup', steps, 0);
  return { time: before - begun, longest, longestStep, steps };
};

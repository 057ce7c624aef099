import type { Core, default as Cytoscape } from 'cytoscape';

/** What is used here of Cytoscape's renderer, which its types don't name: its version is pinned. */
interface Renderer {
  readonly cy: Core;
  readonly destroyed?: boolean;
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[];
  readonly renderOptions: unknown;
  readonly data: { readonly canvases: readonly HTMLElement[] };
  /** Whether nobody sees its canvases, and they have been wiped since. */
  isIdle?: boolean;
  requestedFrame: boolean;
  isAwake?: boolean;
  lastDrawTime?: number;
  lastRedrawTime?: number;
  averageRedrawTime?: number;
  redrawCount?: number;
  redrawTotalTime?: number;
  readonly render: (options: unknown) => void;
  redraw: (options?: unknown) => void;
  startRenderLoop: () => void;
}

/** After so many frames without anything to draw there is none until something asks for it. */
const QUIET_FRAMES = 12;

/**
 * Lets Cytoscape rest: by itself it asks for a frame sixty times a second for as long as it is there, and the browser goes
 * through the whole page for each. From now on its loop ends when nothing is drawn or moving, and begins again when
 * something is.
 */
export const letRest = (cytoscape: typeof Cytoscape): void => {
  const { prototype } = cytoscape('renderer', 'canvas') as { readonly prototype: Renderer };
  const { redraw } = prototype;
  prototype.startRenderLoop = function (): void {
    if (this.isAwake) return;
    this.isAwake = true;
    let quiet = 0;
    const step = (now: number): void => {
      if (this.destroyed) return;
      quiet = this.requestedFrame || this.cy.animated() ? 0 : quiet + 1;
      if (!isBatching(this.cy)) draw(this, now);
      if (quiet < QUIET_FRAMES) requestAnimationFrame(step);
      else this.isAwake = false;
    };
    requestAnimationFrame(step);
  };
  prototype.redraw = function (options): void {
    redraw.call(this, options);
    this.startRenderLoop();
  };
};

const isBatching = (cy: Core): boolean => (cy as unknown as { batching: () => boolean }).batching();

/** One turn of the loop, with the times from which Cytoscape says how much it may do in the next. */
const draw = (renderer: Renderer, now: number): void => {
  const willDraw = renderer.requestedFrame;
  for (const { fn } of renderer.beforeRenderCallbacks) fn(willDraw, now);
  if (!willDraw) return;
  const begun = performance.now();
  const isHidden = renderer.data.canvases.every(({ style }) => style.display === 'none');
  // Wiping canvases that nobody sees is work for the graphics card, or for what stands in for one, in each frame. What follows
  // the picture is told all the same.
  if (isHidden && renderer.isIdle) renderer.cy.emit('render');
  else renderer.render(renderer.renderOptions);
  renderer.isIdle = isHidden;
  const ended = performance.now();
  const took = ended - begun;
  renderer.lastDrawTime = ended;
  renderer.lastRedrawTime = took;
  renderer.averageRedrawTime = ((renderer.averageRedrawTime ?? took) + took) / 2;
  renderer.redrawCount = (renderer.redrawCount ?? 0) + 1;
  renderer.redrawTotalTime = (renderer.redrawTotalTime ?? 0) + took;
  renderer.requestedFrame = false;
};

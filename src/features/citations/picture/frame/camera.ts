import type { Core } from 'cytoscape';
import { isSameViewport, type Viewport } from '../../../../graph/scene/viewport.ts';
import { isStill } from '../../../../ui/settings/settings.ts';

/**
 * What is on screen now, for everyone who draws it. Before Cytoscape is there the camera holds the viewport itself;
 * then Cytoscape does, and the camera follows it in the very frame in which Cytoscape draws.
 */
export interface Camera {
  /** What is on the screen; null until the frame has been measured. */
  readonly get: () => Viewport | null;
  /** What will be on the screen in the next frame: where a further move starts from. */
  readonly getNext: () => Viewport | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** @param isUsers whether somebody asked for it, rather than where one begins */
  readonly show: (viewport: Viewport, isUsers: boolean) => void;
  /** Like `show`, with a short way there if only the place changes. */
  readonly glide: (viewport: Viewport, isUsers: boolean) => void;
  /** Whether somebody has moved the picture since it was last put where one begins. */
  readonly isMoved: () => boolean;
  /** Follows Cytoscape from now on, which takes over the viewport. @returns the way back */
  readonly attach: (cy: Core) => () => void;
}

const USER_MOVES = 'dragpan scrollzoom pinchzoom';
const GLIDE = 160;

export const createCamera = (): Camera => {
  const listeners = new Set<() => void>();
  let viewport: Viewport | null = null;
  let isMoved = false;
  let cy: Core | null = null;

  const set = (next: Viewport): void => {
    if (viewport !== null && isSameViewport(viewport, next)) return;
    viewport = next;
    for (const listener of listeners) listener();
  };
  const getNext = (): Viewport | null => {
    if (cy === null || viewport === null) return viewport;
    const { x, y } = cy.pan();
    return { ...viewport, zoom: cy.zoom(), panX: x, panY: y };
  };
  const follow = (): void => {
    const next = getNext();
    if (next !== null) set(next);
  };
  const touch = (): void => {
    isMoved = true;
  };
  const show = (next: Viewport, isUsers: boolean): void => {
    isMoved = isUsers;
    const isResized = next.width !== viewport?.width || next.height !== viewport.height;
    if (cy === null || isResized) set(next);
    if (cy === null) return;
    cy.stop();
    if (isResized) cy.resize();
    cy.viewport({ zoom: next.zoom, pan: { x: next.panX, y: next.panY } });
  };

  return {
    get: () => viewport,
    getNext,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    glide: (next, isUsers) => {
      if (cy === null || isStill() || next.zoom !== viewport?.zoom) {
        show(next, isUsers);
        return;
      }
      isMoved = isUsers;
      cy.stop();
      cy.animate({ pan: { x: next.panX, y: next.panY }, duration: GLIDE });
      // Moves begin in a frame, and where nothing is drawn there is none.
      cy.forceRender();
    },
    isMoved: () => isMoved,
    attach: (core) => {
      cy = core;
      if (viewport !== null) show(viewport, isMoved);
      core.on('render', follow);
      core.on(USER_MOVES, touch);
      return () => {
        cy = null;
        core.off('render', follow);
        core.off(USER_MOVES, touch);
      };
    },
  };
};

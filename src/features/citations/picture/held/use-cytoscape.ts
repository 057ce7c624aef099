import type { Core, EventObject, Position } from 'cytoscape';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Camera } from '../frame/camera.ts';
import { ZOOM_LIMITS } from '../frame/viewport-moves.ts';
import { hideClearLayers } from './layers.ts';
import { loadCytoscape } from './load-cytoscape.ts';

/** A press on the graph: where in the drawing, on which held paper, and whether it adds to the selection. */
export interface Press {
  readonly at: Position;
  readonly id: string | null;
  readonly isAdding: boolean;
  readonly by: 'pointer' | 'finger';
}

interface Options {
  readonly camera: Camera;
  /** Loading waits for this: the first picture doesn't need it. */
  readonly isWanted: boolean;
  readonly onTap: (press: Press) => void;
  /** With a finger. */
  readonly onDoubleTap: (press: Press) => void;
  /** Two opposite corners, in units of the drawing. */
  readonly onBox: (from: Position, to: Position) => void;
}

export type CytoscapeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly cy: Core }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** The same object each time: nothing is drawn again for it. */
const LOADING: CytoscapeState = { kind: 'loading' };

/**
 * Cytoscape adds this element with one rule, `position: relative`, unless an element with its id is there. The
 * Content-Security-Policy forbids inline styles, and the container is positioned by a class of its own.
 */
const STYLE_ID = '__________cytoscape_stylesheet';

const keepStylesOut = (): void => {
  if (document.getElementById(STYLE_ID) !== null) return;
  const stand = document.createElement('meta');
  stand.id = STYLE_ID;
  document.head.append(stand);
};

/**
 * One Cytoscape for the life of the container: loaded and made once, destroyed at the end. Listeners are added
 * once; they call what was given last. The camera follows it.
 */
export const useCytoscape = (
  container: RefObject<HTMLDivElement | null>,
  { camera, isWanted, onTap, onDoubleTap, onBox }: Options,
): CytoscapeState => {
  const [state, setState] = useState<CytoscapeState>(LOADING);
  const tap = useEffectEvent((event: EventObject) => onTap(toPress(event)));
  const doubleTap = useEffectEvent((event: EventObject) => onDoubleTap(toPress(event)));
  const box = useEffectEvent((from: Position, to: Position) => onBox(from, to));

  useEffect(() => {
    if (!isWanted) return;
    let cy: Core | null = null;
    let detach: (() => void) | null = null;
    let isOver = false;
    const create = async (): Promise<void> => {
      const cytoscape = await loadCytoscape();
      if (isOver || container.current === null) return;
      keepStylesOut();
      cy = cytoscape({
        container: container.current,
        layout: { name: 'preset' },
        minZoom: ZOOM_LIMITS.least,
        maxZoom: ZOOM_LIMITS.most,
        autoungrabify: true,
        autounselectify: true,
        boxSelectionEnabled: true,
      });
      hideClearLayers(cy);
      let corner: Position | null = null;
      cy.on('tap', tap);
      cy.on('dbltap', (event) => {
        // How slow a double click of the mouse may be is the system's to say: the browser's own event knows.
        if (isTouch(event.originalEvent)) doubleTap(event);
      });
      cy.on('boxstart', (event) => {
        corner = event.position;
      });
      cy.on('boxend', (event) => {
        if (corner !== null) box(corner, event.position);
        corner = null;
      });
      detach = camera.attach(cy);
      setState({ kind: 'ready', cy });
    };
    const tryToCreate = (): void => {
      setState(LOADING);
      create().catch(() => {
        if (!isOver) setState({ kind: 'failed', retry: tryToCreate });
      });
    };
    tryToCreate();
    return () => {
      isOver = true;
      detach?.();
      cy?.destroy();
      setState(LOADING);
    };
  }, [container, camera, isWanted]);

  return state;
};

const toPress = (event: EventObject): Press => ({
  at: event.position,
  id: event.target === event.cy ? null : event.target.id(),
  isAdding: isAdding(event.originalEvent),
  by: isTouch(event.originalEvent) ? 'finger' : 'pointer',
});

const isTouch = (event: Event): boolean => event.type.startsWith('touch');

/** Shift, Ctrl or ⌘ add to what is selected. */
export const isAdding = (event: {
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}): boolean => event.shiftKey === true || event.ctrlKey === true || event.metaKey === true;

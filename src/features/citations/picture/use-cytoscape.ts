import type { Core, EventObject, StylesheetJson } from 'cytoscape';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Drawing } from './drawing.ts';
import { patchDrawing } from './patch-drawing.ts';

interface Options {
  readonly drawing: Drawing;
  readonly style: StylesheetJson;
  /** Says where one begins, before anything is painted. */
  readonly onStart: (cy: Core) => void;
  /** A paper, or null for the empty ground between them. */
  readonly onTap: (id: string | null) => void;
  readonly onDoubleTap: (id: string) => void;
}

export type CytoscapeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly cy: Core }
  | { readonly kind: 'failed'; readonly retry: () => void };

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
 * One Cytoscape for the life of the container: loaded and made once, brought up to date by differences, destroyed
 * at the end. Listeners are added once; they call what was given last.
 */
export const useCytoscape = (
  container: RefObject<HTMLDivElement | null>,
  { drawing, style, onStart, onTap, onDoubleTap }: Options,
): CytoscapeState => {
  const [state, setState] = useState<CytoscapeState>({ kind: 'loading' });
  const drawn = useRef<Drawing | null>(null);
  const tap = useEffectEvent((event: EventObject) => onTap(toPaperId(event)));
  const doubleTap = useEffectEvent((event: EventObject) => {
    const id = toPaperId(event);
    if (id !== null) onDoubleTap(id);
  });
  const start = useEffectEvent((cy: Core) => {
    cy.style(style);
    patchDrawing(cy, null, drawing);
    drawn.current = drawing;
    onStart(cy);
  });

  useEffect(() => {
    let cy: Core | null = null;
    let isOver = false;
    const create = async (): Promise<void> => {
      const { default: cytoscape } = await import('cytoscape');
      if (isOver || container.current === null) return;
      keepStylesOut();
      cy = cytoscape({
        container: container.current,
        layout: { name: 'preset' },
        minZoom: 0.02,
        maxZoom: 4,
        autoungrabify: true,
        autounselectify: true,
        boxSelectionEnabled: false,
      });
      start(cy);
      cy.on('tap', tap);
      cy.on('dbltap', doubleTap);
      setState({ kind: 'ready', cy });
    };
    const tryToCreate = (): void => {
      setState({ kind: 'loading' });
      create().catch(() => {
        if (!isOver) setState({ kind: 'failed', retry: tryToCreate });
      });
    };
    tryToCreate();
    return () => {
      isOver = true;
      cy?.destroy();
      drawn.current = null;
    };
  }, [container]);

  useEffect(() => {
    if (state.kind !== 'ready' || drawn.current === drawing) return;
    patchDrawing(state.cy, drawn.current, drawing);
    drawn.current = drawing;
  }, [state, drawing]);

  useEffect(() => {
    if (state.kind === 'ready') state.cy.style(style);
  }, [state, style]);

  return state;
};

const toPaperId = (event: EventObject): string | null => {
  const target: unknown = event.target;
  return target === event.cy || !('isNode' in event.target) || !event.target.isNode()
    ? null
    : event.target.id();
};

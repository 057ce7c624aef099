import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { CitationGraph } from '../../../../graph/citation-graph.ts';
import type { Region } from '../../../../graph/citation-view.ts';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import { walk } from '../../../../graph/layout/walk.ts';
import type { Neighbours } from '../../../../graph/paths/neighbours.ts';
import { toTimeOrder } from '../../../../graph/paths/time-order.ts';
import { isSameViewport, type Viewport } from '../../../../graph/scene/viewport.ts';
import type { Camera } from '../frame/camera.ts';
import { toStart, toWhole, zoomAbout } from '../frame/viewport-moves.ts';
import { toggleFullScreen } from './full-screen.ts';
import { type GraphAction, toGraphAction } from './graph-keys.ts';

interface Options {
  readonly camera: Camera;
  readonly graph: CitationGraph;
  readonly layout: Layout;
  readonly isGrown: boolean;
  readonly getNeighbours: () => Neighbours;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRegion: (region: Region | null) => void;
  readonly onOpen: (id: string, at?: 'citations') => void;
  readonly onExpand: (id: string) => void;
  readonly onShowTable: () => void;
  readonly onKeys: () => void;
  /** What fills the screen. */
  readonly view: RefObject<HTMLElement | null>;
}

const STEP = 1.4;

/** What keys and buttons do to the graph. All of it works before Cytoscape is there. */
export const useGraphCommands = (options: Options) => {
  const { camera, graph, layout, selected, onSelect } = options;
  const current = selected.at(-1) ?? null;
  /** Where the last step left or right began, and where it led: forgotten once something else is selected. */
  const trail = useRef<{ readonly from: string; readonly at: string } | null>(null);

  const step = (action: Extract<GraphAction, { readonly kind: 'walk' }>): void => {
    if (current === null || !graph.papers.has(current)) {
      onSelect([graph.focus]);
      return;
    }
    const { direction, isAdding } = action;
    const cameFrom = trail.current?.at === current ? trail.current.from : null;
    const next = walk(graph, layout, options.getNeighbours(), current, direction, cameFrom);
    if (next === current) return;
    const from = direction === 'left' || direction === 'right' ? current : cameFrom;
    trail.current = from === null ? null : { from, at: next };
    onSelect(isAdding ? [...selected.filter((id) => id !== next), next] : [next]);
  };
  const zoom = (factor: number): void => {
    const viewport = camera.getNext();
    if (viewport !== null) camera.show(zoomAbout(viewport, factor), true);
  };
  /** Where everything is where one begins, nobody has moved the picture any more: it goes on to show everything. */
  const showWhole = (viewport: Viewport): void => {
    const whole = toWhole(layout, viewport);
    const isStart = isSameViewport(whole, toStart(layout, graph.focus, viewport, options.isGrown));
    camera.show(whole, !isStart);
    if (isStart) options.onRegion(null);
  };
  const select = (id: string | undefined): void => {
    if (id !== undefined) onSelect([id]);
  };
  const run = (action: GraphAction): void => {
    const viewport = camera.get();
    switch (action.kind) {
      case 'walk':
        step(action);
        break;
      case 'first':
        select(toTimeOrder(graph)[0]?.id);
        break;
      case 'last':
        select(toTimeOrder(graph).at(-1)?.id);
        break;
      case 'open':
        if (current !== null) options.onOpen(current);
        break;
      case 'open-citations':
        if (current !== null) options.onOpen(current, 'citations');
        break;
      case 'expand':
        if (current !== null) options.onExpand(current);
        break;
      case 'table':
        options.onShowTable();
        break;
      case 'deselect':
        onSelect([]);
        break;
      case 'whole':
        if (viewport !== null) showWhole(viewport);
        break;
      case 'zoom-in':
        zoom(STEP);
        break;
      case 'zoom-out':
        zoom(1 / STEP);
        break;
      case 'full-screen':
        toggleFullScreen(options.view.current);
        break;
      case 'keys':
        options.onKeys();
        break;
    }
  };
  const press = (event: KeyboardEvent): void => {
    const action = toGraphAction(event);
    if (action === null) return;
    event.preventDefault();
    run(action);
  };
  return { run, press };
};

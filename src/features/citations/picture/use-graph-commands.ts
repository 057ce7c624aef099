import type { Core } from 'cytoscape';
import { type KeyboardEvent, useMemo } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import type { TimeLayout } from '../../../graph/time-layout.ts';
import { toTimeOrder, walk } from '../../../graph/walk.ts';
import { type GraphAction, toGraphAction } from './graph-keys.ts';
import { showViewport, toWhole, zoomBy } from './viewport.ts';

interface Options {
  readonly cy: Core | null;
  readonly graph: CitationGraph;
  readonly layout: TimeLayout;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onKeys: () => void;
}

/** What keys and buttons do to the graph. Walking works before the canvas is there. */
export const useGraphCommands = (options: Options) => {
  const { cy, graph, layout, selected, onSelect, onOpen, onKeys } = options;
  const order = useMemo(() => toTimeOrder(graph, layout), [graph, layout]);

  const select = (id: string | undefined): void => {
    if (id !== undefined) onSelect(id);
  };
  const run = (action: GraphAction): void => {
    switch (action.kind) {
      case 'walk':
        select(selected === null ? graph.focus : walk(graph, layout, selected, action.direction));
        break;
      case 'first':
        select(order[0]?.id);
        break;
      case 'last':
        select(order.at(-1)?.id);
        break;
      case 'open':
        if (selected !== null) onOpen(selected);
        break;
      case 'deselect':
        onSelect(null);
        break;
      case 'whole':
        if (cy) showViewport(cy, toWhole(layout, { width: cy.width(), height: cy.height() }));
        break;
      case 'zoom-in':
        if (cy) zoomBy(cy, 'in');
        break;
      case 'zoom-out':
        if (cy) zoomBy(cy, 'out');
        break;
      case 'keys':
        onKeys();
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

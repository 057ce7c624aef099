import { Network } from 'vis-network/standalone';
import type { Show } from './view.ts';

/** vis-network with the given positions: its own layout would take minutes. */
export const show: Show = ({ graph, layout, container }) =>
  new Promise((resolve) => {
    const nodes = [...graph.papers.values()].map(({ id, title }) => ({
      id,
      label: title ?? id,
      shape: 'dot',
      size: 7,
      ...(layout.positions.get(id) ?? { x: 0, y: 0 }),
    }));
    const edges = [...graph.citations.values()].map(({ id, citing, cited }) => ({
      id,
      from: citing,
      to: cited,
    }));
    const network = new Network(
      container,
      { nodes, edges },
      { physics: false, layout: { improvedLayout: false }, edges: { arrows: 'to', smooth: false } },
    );
    network.once('afterDrawing', () => resolve());
  });

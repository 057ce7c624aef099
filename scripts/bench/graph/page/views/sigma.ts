import Graph from 'graphology';
import Sigma from 'sigma';
import type { Show } from './view.ts';

/** sigma with the given positions. It needs WebGL. */
export const show: Show = ({ graph, layout, container }) =>
  new Promise((resolve) => {
    const drawn = new Graph({ type: 'directed' });
    for (const { id, title } of graph.papers.values()) {
      const { x, y } = layout.positions.get(id) ?? { x: 0, y: 0 };
      drawn.addNode(id, { x, y: -y, size: 4, label: title ?? id });
    }
    for (const { id, citing, cited } of graph.citations.values())
      drawn.addEdgeWithKey(id, citing, cited, { type: 'arrow' });
    const sigma = new Sigma(drawn, container);
    sigma.once('afterRender', () => resolve());
    sigma.refresh();
  });

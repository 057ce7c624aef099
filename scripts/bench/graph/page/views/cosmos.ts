import { Graph } from '@cosmos.gl/graph';
import type { Show } from './view.ts';

/** cosmos.gl with the given positions: its own layout would go on for seconds. It needs WebGL 2. */
export const show: Show = async ({ graph, layout, container }) => {
  const places = new Map([...graph.papers.keys()].map((id, place) => [id, place]));
  const positions = new Float32Array(2 * places.size);
  for (const [id, place] of places) {
    const { x, y } = layout.positions.get(id) ?? { x: 0, y: 0 };
    positions.set([x, -y], 2 * place);
  }
  const links = new Float32Array(2 * graph.citations.size);
  let at = 0;
  for (const { citing, cited } of graph.citations.values()) {
    links.set([places.get(citing) ?? 0, places.get(cited) ?? 0], at);
    at += 2;
  }
  const drawn = new Graph(container as HTMLDivElement, {
    enableSimulation: false,
    transitionDuration: 0,
    rescalePositions: true,
    fitViewOnInit: true,
    fitViewDelay: 0,
    fitViewDuration: 0,
    linkDefaultArrows: true,
  });
  drawn.setPointPositions(positions);
  drawn.setLinks(links);
  await drawn.ready;
  drawn.render();
  await new Promise(requestAnimationFrame);
};

import './page.css';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import type { GraphBench } from './graph-bench.ts';
import { startMeter } from './meter.ts';
import { readSent } from './read-sent.ts';
import type { Show, ViewName } from './views/view.ts';

const loadView = async (name: ViewName): Promise<Show> => {
  switch (name) {
    case 'ours': {
      const { prepare, show } = await import('./views/ours.tsx');
      await prepare();
      return show;
    }
    case 'preset':
      return (await import('./views/cytoscape.ts')).preset;
    case 'fcose':
      return (await import('./views/cytoscape.ts')).fcoseView;
    case 'cose':
      return (await import('./views/cytoscape.ts')).coseView;
    case 'vis':
      return (await import('./views/vis.ts')).show;
    case 'sigma':
      return (await import('./views/sigma.ts')).show;
    case 'cosmos':
      return (await import('./views/cosmos.ts')).show;
    case 'table':
      return (await import('./views/table.tsx')).show;
  }
};

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Whether a callback of a frame runs, or what it set off at once. */
let isInFrame = false;
const watchFrames = (): void => {
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      isInFrame = true;
      try {
        callback(time);
      } finally {
        queueMicrotask(() => {
          isInFrame = false;
        });
      }
    });
};

/**
 * What was drawn is on the screen. What is drawn within a frame is painted with it, and the next frame begins after that;
 * what is drawn between two frames is painted with the next one.
 */
const painted = async (): Promise<void> => {
  if (!isInFrame) await nextFrame();
  await nextFrame();
};

const search = new URLSearchParams(location.search);
const container = document.getElementById('graph');
if (container === null) throw new Error('The page has no place for the graph.');
let draw: GraphBench['draw'] = () => Promise.reject(new Error('Nothing is prepared.'));
window.graphBench = {
  meter: startMeter(),
  prepare: async () => {
    const [show, sent] = await Promise.all([
      loadView((search.get('view') ?? 'ours') as ViewName),
      fetch(`/${search.get('network')}.json`).then((response) => response.json()),
    ]);
    const view = search.get('view') ?? 'ours';
    const graph = readSent(sent, view === 'ours' || view === 'table');
    const layout = toTimeLayout(graph);
    draw = async () => {
      watchFrames();
      const started = performance.now();
      await show({ graph, layout, container });
      await painted();
      return performance.now() - started;
    };
  },
  draw: () => draw(),
};

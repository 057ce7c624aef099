import { loadCytoscape } from './held/load-cytoscape.ts';
import { prepareWorker } from './paint/paint-backend.ts';

/** Gets ready what the graph needs, for when somebody is likely to look at it: a painter, and Cytoscape. */
export const prepareGraph = (): void => {
  prepareWorker();
  loadCytoscape().catch(() => {
    // Whoever needs it asks again, and says that it failed.
  });
};

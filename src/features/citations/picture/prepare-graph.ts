import { getSettings } from '../../../ui/settings/settings.ts';
import { loadCytoscape } from './held/load-cytoscape.ts';
import { prepareWorker } from './paint/paint-backend.ts';

/** Gets ready what the graph needs, for when somebody is likely to look at it: a painter, the reader's settings, and Cytoscape. */
export const prepareGraph = (): void => {
  prepareWorker();
  // Whoever reads a browser's storage first waits for it.
  getSettings();
  loadCytoscape().catch(() => {
    // Whoever needs it asks again, and says that it failed.
  });
};

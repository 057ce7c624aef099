import type { default as Cytoscape } from 'cytoscape';
import { prepareWorker } from '../paint/paint-backend.ts';

let loading: Promise<typeof Cytoscape> | null = null;

/** Loads Cytoscape once; a failure is forgotten, so that one can try again. */
export const loadCytoscape = (): Promise<typeof Cytoscape> => {
  loading ??= import('cytoscape').then(
    (module) => module.default,
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
};

/** Gets ready what the graph needs, for when somebody is likely to look at it: a painter, and Cytoscape. */
export const prepareGraph = (): void => {
  prepareWorker();
  loadCytoscape().catch(() => {
    // Whoever needs it asks again, and says that it failed.
  });
};

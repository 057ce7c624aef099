import type { default as Cytoscape } from 'cytoscape';
import { letRest } from './rest.ts';

let loading: Promise<typeof Cytoscape> | null = null;

/** Loads Cytoscape once; a failure is forgotten, so that one can try again. */
export const loadCytoscape = (): Promise<typeof Cytoscape> => {
  loading ??= import('cytoscape').then(
    (module) => {
      letRest(module.default);
      return module.default;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
};

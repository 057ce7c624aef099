import { NO_LIST } from './import-map.ts';

/** What browsers and Vite say of a file of script or style that they don't get: nothing else tells it from a fault in the file. */
const MISSING =
  /^(?:failed to fetch dynamically imported module|error loading dynamically imported module|importing a module script failed|unable to preload css)/i;

/** Whether an `import()` failed since a file of it, or the list that holds it to its hash, didn't come. */
export const isMissing = (error: unknown): error is Error =>
  error instanceof Error && (MISSING.test(error.message) || error.message.startsWith(NO_LIST));

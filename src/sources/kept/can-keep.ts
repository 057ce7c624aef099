import { keys } from 'idb-keyval';
import { paperStore } from './papers/remembered-papers.ts';

/** Whether this browser lets the site keep anything: where it doesn't, nothing being there says nothing of what was opened. */
export const canKeep = async (): Promise<boolean> => {
  try {
    await keys(paperStore);
    return true;
  } catch {
    return false;
  }
};

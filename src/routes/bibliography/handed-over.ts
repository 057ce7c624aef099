/** What was dropped on another page and is a bibliography, until the page of bibliographies is there to take it. */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

/** Files for the page of bibliographies, from wherever they came. They never leave the tab. */
export const handOver = (files: readonly File[]): void => {
  waiting = files;
  for (const listener of [...listeners]) listener();
};

/** What was handed over, once. */
export const takeOver = (): readonly File[] => {
  const files = waiting;
  waiting = [];
  return files;
};

/** @returns what ends the listening. */
export const onHandOver = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A pasted text as a file without a name. */
export const toTextFile = (text: string): File => new File([text], '', { type: 'text/plain' });

import { member } from '../../../core/json/json.ts';
import { readJson } from '../../../core/json/read.ts';
import type { MarkEdit } from '../../../core/marks/mark.ts';

/** What was written of a mark as its page went. */
export interface LeftEdit {
  readonly key: string;
  readonly edit: MarkEdit;
  /** ISO 8601. */
  readonly at: string;
}

const START = 'pith-viewer:left-mark:';

const parseLeft = (name: string, written: string): LeftEdit | null => {
  const json = readJson(written);
  if (json === null) return null;
  const { at, ...edit } = Object.fromEntries(
    ['tag', 'notes', 'at'].flatMap((part) => {
      const text = member(json.value, part);
      return typeof text === 'string' ? [[part, text]] : [];
    }),
  );
  return at === undefined ? null : { key: name.slice(START.length), edit, at };
};

/**
 * Leaves an edit for the next page. A page that goes has no time for IndexedDB: Chromium drops what it hasn't committed, and in
 * WebKit whoever asks that store next waits until the page is let go of. This storage is written at once.
 * @throws DOMException where the browser keeps nothing.
 */
export const leaveEdit = ({ key, edit, at }: LeftEdit): void => {
  const name = START + key;
  const before = parseLeft(name, localStorage.getItem(name) ?? '')?.edit;
  localStorage.setItem(name, JSON.stringify({ ...before, ...edit, at }));
};

/**
 * Hands on what pages have left, and forgets it once it is kept. Where nothing can be read nothing was left.
 * @param keep @returns whether it is kept now.
 */
export const takeLeft = async (keep: (left: LeftEdit) => Promise<boolean>): Promise<void> => {
  for (const [name, written] of readLeft()) {
    const left = parseLeft(name, written);
    // Another page may have left more meanwhile.
    if ((left === null || (await keep(left))) && localStorage.getItem(name) === written)
      localStorage.removeItem(name);
  }
};

const readLeft = (): readonly (readonly [name: string, written: string])[] => {
  try {
    return Object.entries<string>(localStorage).filter(([name]) => name.startsWith(START));
  } catch {
    return [];
  }
};

import { createContext } from 'react';
import type { Origin } from '../../../core/examination.ts';

/** Where the record on the page came from: what is not signed is the word of whoever handed it on. */
export const HandedOn = createContext<Origin['kind']>('origin');

/** Who says what is not signed, as the subject of a sentence. */
export const REPORTER: Readonly<Record<Origin['kind'], string>> = {
  origin: 'the registry',
  mirror: 'this mirror',
  file: 'this file',
};

/** What stands behind a value that nothing signs, by where the record came from. */
export const REPORTED: Readonly<Record<Origin['kind'], string>> = {
  origin: 'reported by the registry, not signed',
  mirror: 'as this mirror has it, not signed',
  file: 'as this file has it, not signed',
};

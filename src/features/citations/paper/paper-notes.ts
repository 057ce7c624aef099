import { createContext } from 'react';

/** What this browser has to say of papers, in a word or two, by arXiv id: `new`. */
export type PaperNotes = ReadonlyMap<string, string>;

export const NO_NOTES: PaperNotes = new Map();

export const PaperNotesContext = createContext<PaperNotes>(NO_NOTES);

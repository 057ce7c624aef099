import { createContext, useContext } from 'react';
import type { GraphPaper } from '../../../graph/citation-graph.ts';

/** What this browser has to say of papers, in a word or two, by arXiv id: `new`. */
export type PaperNotes = ReadonlyMap<string, string>;

export const NO_NOTES: PaperNotes = new Map();

export const PaperNotesContext = createContext<PaperNotes>(NO_NOTES);

export const NONE_ADDED: ReadonlySet<string> = new Set();

/** The papers that came in last, by their ids in the graph. */
export const AddedContext = createContext<ReadonlySet<string>>(NONE_ADDED);

/** Gives what is to be said of a paper beside its name: `new, just added`; nothing for most. */
export const usePaperNote = (): ((paper: GraphPaper) => string | undefined) => {
  const notes = useContext(PaperNotesContext);
  const added = useContext(AddedContext);
  return (paper) => {
    const note = notes.get(paper.arxivId ?? '');
    if (!added.has(paper.id)) return note;
    return note === undefined ? ADDED_WORDS : `${note}, ${ADDED_WORDS}`;
  };
};

/** Rings round more than this would be a pattern of their own. */
const MOST_RINGED = 100;

/** The papers that came in last, where they are few enough for a ring round each; else none. */
export const useRinged = (): ReadonlySet<string> => {
  const added = useContext(AddedContext);
  return added.size > MOST_RINGED ? NONE_ADDED : added;
};

export const ADDED_WORDS = 'just added';

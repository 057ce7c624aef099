import type { ExportedPaper } from './export-set.ts';

/** A reader's own tag and notes where a format has one place for everything said of a paper: each says whose they are. */
export const formatReaderWords = ({
  readerTag,
  readerNotes,
}: Pick<ExportedPaper, 'readerTag' | 'readerNotes'>): readonly string[] => [
  ...(readerTag === null ? [] : [`the reader’s tag: ${readerTag}`]),
  ...(readerNotes === null ? [] : [`the reader’s notes: ${readerNotes}`]),
];

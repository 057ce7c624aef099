/** The bibliography that a file is made of: how many entries it has, and how many of them nobody has judged yet. */
export interface Whole {
  readonly total: number;
  readonly pending: number;
}

/** Of which part a file is, as a sentence: filters and an early press leave entries out. Null where it is the whole. */
export const toPartWords = (count: number, { total, pending }: Whole): string | null => {
  if (count >= total) return null;
  const late =
    pending === 0
      ? ''
      : ` ${pending} ${pending === 1 ? 'was' : 'were'} not judged yet when this was written.`;
  return `This is about ${count} of ${total} entries; of the others nothing is said here.${late}`;
};

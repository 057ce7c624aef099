/** Whose word a record's citations are: nothing signs them, and whoever handed the record on may have changed them. */
export interface Reporter {
  /** As the subject of a sentence: `the registry`, `this mirror`, `this file`. */
  readonly subject: string;
  /** What stands behind each of them: `reported by the registry, not signed`, `as this file has it, not signed`. */
  readonly standing: string;
}

/** Such words at the beginning of a sentence. */
export const toBeginning = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

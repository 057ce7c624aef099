/** So many lines of each are held against each other. */
const MOST_LINES = 2_000;

const linesOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, MOST_LINES),
  );

/**
 * Whether two texts are one bibliography, as it is and as it was before somebody worked on it: of all lines of both more
 * than half are in both. Files of one name but of two projects share the lines that every bibliography has, and the
 * papers that everybody cites.
 */
export const isSameBibliography = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [ours, theirs] = [linesOf(one), linesOf(other)];
  const shared = [...ours].filter((line) => theirs.has(line)).length;
  return shared * 2 > ours.size + theirs.size - shared;
};

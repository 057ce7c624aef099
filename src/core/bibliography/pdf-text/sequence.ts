/** So many numbers are missing at most between two that follow each other, because they were read as something else. */
const MOST_STEP = 3;
/** A second column or page has at least so many. */
const LEAST_OF_FURTHER = 4;
const MOST_SEQUENCES = 20;

interface Step {
  readonly mark: RegExpExecArray;
  readonly before: Step | null;
  readonly length: number;
}

/** The longest sequence of ascending numbers, as the marks that it is made of. */
const findLongest = (marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] => {
  const ends = new Map<number, Step>();
  let longest: Step | null = null;
  for (const mark of marks) {
    const number = Number(mark[1]);
    let before: Step | null = null;
    for (let step = 1; step <= MOST_STEP; step += 1) {
      const end = ends.get(number - step);
      if (end !== undefined && (before === null || end.length > before.length)) before = end;
    }
    const step = { mark, before, length: (before?.length ?? 0) + 1 };
    if (step.length > (ends.get(number)?.length ?? 0)) ends.set(number, step);
    if (longest === null || step.length > longest.length) longest = step;
  }
  const members: RegExpExecArray[] = [];
  for (let step = longest; step !== null; step = step.before) members.push(step.mark);
  return members.reverse();
};

/**
 * The numbers that follow each other as those of a list do, from its first ones or from the beginning of the text: a year or a
 * volume at the beginning of a line has none before it. Columns and pages out of their order, or mixed, are several such
 * sequences. The first group of each mark is its number.
 */
export const inSequence = (text: string, marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] => {
  const found = new Set<RegExpExecArray>();
  let isList = false;
  let rest = marks;
  for (let count = 0; count < MOST_SEQUENCES; count += 1) {
    const sequence = findLongest(rest);
    const [first] = sequence;
    if (first === undefined || sequence.length < (count === 0 ? 2 : LEAST_OF_FURTHER)) break;
    isList ||= Number(first[1]) <= MOST_STEP || text.slice(0, first.index).trim() === '';
    for (const mark of sequence) found.add(mark);
    rest = rest.filter((mark) => !found.has(mark));
  }
  return isList ? marks.filter((mark) => found.has(mark)) : [];
};

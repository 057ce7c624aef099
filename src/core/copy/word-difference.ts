/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly kind: 'same' | 'only-copy' | 'only-record';
  readonly text: string;
}

export interface WordDifference {
  readonly runs: readonly WordRun[];
  /** How alike the two are: words in common, of all, from 0 to 1. */
  readonly likeness: number;
}

/** Longer texts are compared up to here: nobody reads a longer difference. */
export const MOST_WORDS = 500;

/** Lengths of the longest common subsequences of all ends of `a` and `b`, row by row; 0 where one of them has ended. */
const toTable = (a: readonly string[], b: readonly string[], isSame: (i: number, j: number) => boolean) => {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
};

/**
 * The difference of two texts, word by word: a longest common subsequence, with what is left of each in between.
 * @param copy and `record`: texts whose words stand one space apart.
 * @param isCut the record's text was cut somewhere inside its last word: what comes after that in the copy is no
 * difference, and that word is the same as any that begins so.
 */
export const toWordDifference = (copy: string, record: string, isCut: boolean): WordDifference => {
  const b = record.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const a = copy
    .split(' ')
    .filter(Boolean)
    .slice(0, isCut ? b.length + 40 : MOST_WORDS);
  const isSame = (i: number, j: number): boolean =>
    a[i] === b[j] || (isCut && j === b.length - 1 && (a[i]?.startsWith(b[j] ?? ' ') ?? false));
  const at = toTable(a, b, isSame);
  const runs: { kind: WordRun['kind']; words: string[] }[] = [];
  const put = (kind: WordRun['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (isSame(i, j)) {
      put('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (j < b.length && at(i, j + 1) >= at(i + 1, j)) {
      put('only-record', b[j] ?? '');
      j += 1;
    } else {
      put('only-copy', a[i] ?? '');
      i += 1;
    }
  }
  // Behind a cut the copy goes on: that is no difference.
  if (isCut && runs.at(-1)?.kind === 'only-copy') runs.pop();
  const common = at(0, 0);
  const whole = isCut ? 2 * b.length : a.length + b.length;
  return {
    runs: runs.map(({ kind, words }) => ({ kind, text: words.join(' ') })),
    likeness: whole === 0 ? 0 : (2 * common) / whole,
  };
};

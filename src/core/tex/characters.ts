/** Dashes, quotes and ties; any other character is itself. */
export const readLigature = (text: string, at: number): readonly [seen: string, shown: string] => {
  const two = text.slice(at, at + 2);
  if (two === '``') return [two, '“'];
  if (two === "''") return [two, '”'];
  const before = text[at - 1] ?? ' ';
  if (two === '--') {
    const dashes = text.startsWith('---', at) ? '---' : '--';
    const after = text[at + dashes.length] ?? ' ';
    // `C--` and `--help` are names, not dashes: a dash has words or spaces on both sides.
    const isDash = /\s/.test(before) === /\s/.test(after) && before !== '-' && after !== '-';
    return [dashes, isDash ? (dashes === '---' ? '—' : '–') : dashes];
  }
  const char = text[at] ?? '';
  // `~3,000` means "about": only a tilde between two words is a tie.
  if (char === '~' && /\S/.test(before) && /\S/.test(text[at + 1] ?? ' ')) return [char, '\u00a0'];
  return [char, char];
};

/** Where the letters from here on end. */
export const skipLetters = (text: string, at: number): number => {
  let next = at;
  while (/[A-Za-z]/.test(text[next] ?? '')) next += 1;
  return next;
};

/** Where the spaces from here on end. */
export const skipSpaces = (text: string, at: number): number => {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
};

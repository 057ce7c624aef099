import type { Counts, Made } from './make-mirror.ts';

const count = (number: number, words: string): readonly string[] =>
  number === 0 ? [] : [`${number.toLocaleString('en')} ${words}`];

/** What a run did, in a few lines. */
export const formatMade = ({ counts, layout, without }: Made, out: string): string => {
  const parts = [
    ...count(counts.added, 'added'),
    ...count(counts.replaced, 'replaced by a newer text'),
    ...count(counts.there, 'there already'),
    ...count(counts.older, 'left as they are, because what came is no newer'),
    ...count(counts.mismatch, 'refused, because something doesn’t match'),
    ...count(counts.unreadable, 'unreadable'),
  ];
  const lines = [`${out}, ${layout}: ${parts.length === 0 ? 'nothing to take in' : parts.join('; ')}.`];
  if (counts.unchecked > 0)
    lines.push(
      `${counts.unchecked.toLocaleString('en')} of them could be checked only in part here, by the accepted keys: a reader is told so.`,
    );
  for (const file of without)
    lines.push(`There is more for ${file} than a page reads (5 MiB), so the mirror has none.`);
  if (layout === 'sharded')
    lines.push('In config.json its source needs "layout": "sharded" or "mirror.json".');
  return lines.map((line) => `${line}\n`).join('');
};

/** 1 where something didn't match, 3 where something was unreadable or there was nothing, 0 otherwise. */
export const toExitStatus = ({ mismatch, unreadable, added, replaced, there, older }: Counts): number => {
  if (mismatch > 0) return 1;
  return unreadable > 0 || added + replaced + there + older === 0 ? 3 : 0;
};

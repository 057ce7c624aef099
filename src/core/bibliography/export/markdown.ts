import type { Judgement } from '../judge/judgement.ts';
import { byWorst, toTally, toTallyWords } from '../judge/tally.ts';
import { NOT_JUDGED, STATE_WORDS } from '../judge/words.ts';

/** Text that means only itself in Markdown (CommonMark, and the tables, mentions and issue numbers of GitHub). */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&$]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .trim();

/**
 * Judged entries as Markdown, for a referee’s report or an issue: the counts, what was not judged, then a table of
 * everything that is not simply the signed title, the worst first.
 */
export const formatBibliographyMarkdown = (judgements: readonly Judgement[]): string => {
  const shown = [...judgements]
    .sort(byWorst)
    .filter(({ state, also }) => state !== 'signed-title' || also.length > 0);
  const files = [...new Set(judgements.map(({ entry }) => entry.file))].filter(Boolean);
  const head = [
    `# References of ${files.length === 0 ? 'a pasted text' : files.map(plain).join(', ')}`,
    '',
    `${toTallyWords(toTally(judgements))}.`,
    '',
    NOT_JUDGED,
    '',
  ];
  if (shown.length === 0) return `${[...head, 'There is nothing to mend.'].join('\n')}\n`;
  const rows = shown.map((each) => {
    const { entry, state, ids, title, recordTitle, reason } = each;
    const place = `${entry.key === null ? '' : `${plain(entry.key)}, `}line ${entry.line}`;
    const cells = [place, STATE_WORDS[state], ids.join(', '), title ?? '', recordTitle ?? '', reason];
    return `| ${cells.map((cell, index) => (index === 0 ? cell : plain(cell))).join(' | ')} |`;
  });
  return `${[...head, '| entry | what | id | title in the entry | signed title | in words |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`;
};

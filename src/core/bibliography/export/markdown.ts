import type { Judgement } from '../judge/judgement.ts';
import { byWorst, toTally, toTallyWords } from '../judge/tally.ts';
import { NOT_JUDGED, STATE_WORDS } from '../judge/words.ts';
import { toPartWords, type Whole } from './part.ts';

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
 * @param whole the bibliography, where the judgements may be only some of its entries.
 * @param keysNote of when the accepted keys are, in sentences; null where they are those of now.
 */
export const formatBibliographyMarkdown = (
  judgements: readonly Judgement[],
  whole: Whole = { total: judgements.length, pending: 0 },
  keysNote: string | null = null,
): string => {
  const shown = [...judgements]
    .sort(byWorst)
    .filter(({ state, also }) => state !== 'signed-title' || also.length > 0);
  const files = [...new Set(judgements.map(({ entry }) => entry.file))].filter(Boolean);
  const part = toPartWords(judgements.length, whole);
  const head = [
    `# References of ${files.length === 0 ? 'a pasted text' : files.map(plain).join(', ')}`,
    '',
    ...(part === null ? [] : [`**${part}**`, '']),
    `${toTallyWords(toTally(judgements))}.`,
    '',
    NOT_JUDGED,
    '',
    ...(keysNote === null ? [] : [plain(keysNote), '']),
  ];
  if (shown.length === 0)
    return `${[...head, part === null ? 'There is nothing to mend.' : 'There is nothing to mend in these.'].join('\n')}\n`;
  const rows = shown.map((each) => {
    const { entry, state, ids, title, recordTitle, reason } = each;
    const place = `${entry.key === null ? '' : `${plain(entry.key)}, `}line ${entry.line}`;
    const cells = [place, STATE_WORDS[state], ids.join(', '), title ?? '', recordTitle ?? '', reason];
    return `| ${cells.map((cell, index) => (index === 0 ? cell : plain(cell))).join(' | ')} |`;
  });
  return `${[...head, '| entry | what | id | title in the entry | signed title | in words |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`;
};

import type { Judgement } from '../../src/core/bibliography/judge/judgement.ts';
import { byWorst, toTally, toTallyWords } from '../../src/core/bibliography/judge/tally.ts';
import { NOT_JUDGED, STATE_WORDS } from '../../src/core/bibliography/judge/words.ts';

/** Marks that move the cursor or turn the line around have no place on a terminal: they are spelled out. */
export const toSafe = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );

const formatOne = (judgement: Judgement): readonly string[] => {
  const { entry, state, title, recordTitle, reason, also } = judgement;
  const head = `${entry.file}:${entry.line}  ${entry.key ?? ''}  ${STATE_WORDS[state]}`;
  const isAnother = state === 'another-title' || also.includes('another-title');
  return [
    toSafe(head),
    `    ${toSafe(reason)}`,
    ...(isAnother || judgement.difference !== null
      ? [`    entry   ${toSafe(title ?? '')}`, `    signed  ${toSafe(recordTitle ?? '')}`]
      : []),
  ];
};

/** What there is to look at, the worst first, and the counts of all. */
export const formatText = (judgements: readonly Judgement[]): string => {
  const shown = [...judgements]
    .sort(byWorst)
    .filter(({ state, also }) => (state !== 'signed-title' && state !== 'no-id') || also.length > 0);
  const lines = [...shown.flatMap(formatOne), `${toTallyWords(toTally(judgements))}.`, NOT_JUDGED];
  return `${lines.join('\n')}\n`;
};

import type { Check } from '../checks/checks.ts';
import { checkCompares, checkTitle } from '../checks/words.ts';
import type { Examined } from '../examination.ts';
import { toStateWords } from '../state-words.ts';
import { withReports } from '../with-reports.ts';

/** Marks that move a cursor, turn a line around or have no width are spelled out: a plain file must read as it is. */
export const toPlainLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );

const OUTCOMES = { pass: 'matches', fail: "doesn't match", unchecked: 'not checked' } as const;
const WEIGHTS = {
  required: 'needed for the verdict',
  consistency: 'must not contradict',
  report: "the registry's own report, not part of the verdict",
} as const;

const toLines = ({ id, weight, outcome }: Check): readonly string[] => [
  `${OUTCOMES[outcome.kind].padEnd(14)} ${checkTitle(id)} (${id}; ${WEIGHTS[weight]})`,
  `               ${checkCompares(id)}`,
  ...(outcome.kind === 'fail'
    ? [
        `               expected  ${toPlainLine(outcome.expected)}`,
        `               found     ${toPlainLine(outcome.actual)}`,
      ]
    : outcome.kind === 'unchecked'
      ? [`               ${toPlainLine(outcome.reason)}`]
      : []),
];

const describeKey = ({ key }: Examined): string =>
  key === null
    ? 'No accepted key was used.'
    : toPlainLine(
        `Key accepted there: ${key.keyId} of ${key.signer}, ${
          { registry: 'pinned as a registry key', demo: 'a demo key, for fiction', user: 'added by hand' }[
            key.trust
          ]
        }, ${key.publicKeyHex}`,
      );

/**
 * The whole ledger of one examination as plain text: every check, done or not, and where the record came from.
 * @param keysNote of when the accepted keys are, in sentences; null where they are those of now.
 */
export const formatLedger = (examined: Examined, keysNote: string | null = null): string => {
  const words = toStateWords(examined);
  const { record, origin, checks } = withReports(examined);
  return [
    toPlainLine(record.pithNumber),
    toPlainLine(`${words.label}. ${words.headline}.`),
    ...words.lines.map(toPlainLine),
    '',
    toPlainLine(`Source: ${origin.label}${origin.url === null ? '' : `, ${origin.url}`}`),
    describeKey(examined),
    ...(keysNote === null ? [] : [toPlainLine(keysNote)]),
    '',
    ...checks.flatMap((check) => [...toLines(check), '']),
  ].join('\n');
};

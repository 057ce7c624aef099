import { examine } from '../../src/core/examine.ts';
import { parseIdentifier } from '../../src/core/identifier/identifier.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { toOtherVersion } from '../../src/core/record/asked-version.ts';
import { toStateWords } from '../../src/core/state-words.ts';
import { toPlainText } from '../../src/core/tex/plain.ts';
import { type CitedPaper, toCitedPaper } from '../../src/graph/cite/cited-paper.ts';
import { isFiction, toCitedRecord } from '../../src/graph/cite/to-cited-record.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';

/** What became of one line of the list. */
export type Listed =
  | {
      readonly kind: 'good';
      readonly asked: string;
      readonly paper: CitedPaper;
      readonly state: string;
      /** That the record is for another version than the line names, as a sentence; null where it isn't. */
      readonly otherVersion: string | null;
    }
  | { readonly kind: 'refused'; readonly asked: string; readonly reason: string };

/** Lines without comments and white space; none twice. */
export const readLines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
      .filter((line) => line !== ''),
  ),
];

/**
 * Finds a record and examines it as the page will: what doesn't match, can't be read, or is no paper of arXiv gets no page.
 * @param site the address where records will be checked.
 */
export const examineListed = async (
  asked: string,
  {
    source,
    keys,
    site,
  }: { readonly source: Source; readonly keys: readonly PinnedKey[]; readonly site: string },
): Promise<Listed> => {
  const refuse = (reason: string): Listed => ({ kind: 'refused', asked, reason });
  const parsed = parseIdentifier(asked);
  if (parsed.kind === 'error') return refuse('This is no pith number and no arXiv id.');
  let answer: SourceAnswer;
  try {
    answer = await source.find(parsed.value, { signal: new AbortController().signal });
  } catch (cause) {
    if (cause instanceof SourceError) return refuse(cause.message);
    throw cause;
  }
  if (answer.kind === 'no-record') return refuse(`There is no such record in ${source.label}.`);
  if (answer.kind === 'several')
    return refuse(`Several records begin so: ${answer.candidates.join(', ')}. Name one of them.`);
  const { document, at, origin } = answer;
  const examination = examine({ document, at, question: parsed.value, keys, origin });
  const { label, headline, lines } = toStateWords(examination);
  if (examination.kind === 'unreadable') return refuse([headline, ...lines].join('. '));
  if (isFiction(examination, undefined)) return refuse('This paper is fiction, and gets no tags.');
  const record = toCitedRecord(examination, site);
  if (record === null)
    return refuse(
      examination.verdict.kind === 'contradicted'
        ? `${label}: ${headline}.`
        : 'This record names no paper of arXiv.',
    );
  return {
    kind: 'good',
    asked,
    paper: toCitedPaper(record, toPlainText),
    state: label,
    otherVersion: toOtherVersion(parsed.value, examination.record),
  };
};

import { ARCHIVES } from '../arxiv-archives.ts';
import { diagnoseMonth, diagnoseTail } from './arxiv-parts.ts';
import { type Mistake, mistake, quote, spanOf } from './mistake.ts';

/** Archives that began after ids of the old form had ended. */
export const LATER_ARCHIVES: readonly string[] = ['econ', 'eess', 'q-fin', 'stat'];

/*
 * Almost the old form: optional `arXiv:`, a name (perhaps with a subject class), a separator, digits, anything.
 */
const OLD = /^(?:arxiv[:\s]\s*)?([a-z][a-z-]*)(\.[a-z-]+)?([/:\s]?)(\d+)(.*)/dis;

/** What is wrong with a text that is almost an arXiv id of the old form; null when it is nothing of the sort. */
export const diagnoseOldArxiv = (text: string): Mistake | null => {
  const match = OLD.exec(text);
  if (match === null) return null;
  const [, written = '', subject = '', separator = '', digits = '', tail = ''] = match;
  const name = written.toLowerCase();
  const near = nearArchives(name);
  const isLater = LATER_ARCHIVES.includes(name);
  // Without a slash, or with a dot before it, only a known name tells an id from a pith number or a host.
  const isOldForm = ARCHIVES.has(name) || (near.length > 0 && name.length > 4) || isLater;
  if (!isOldForm && (separator !== '/' || subject !== '' || tail.startsWith('.'))) return null;
  const yymm = digits.slice(0, 4);
  if (tail.startsWith('.'))
    return mistake(
      'An id with a dot has no archive before it, only the digits.',
      spanOf(match, 1),
      `${digits}${tail}`,
    );
  if (isLater)
    return mistake(
      `The archive ${name} began after ids of this form had ended, in March 2007. Its papers have ids such as 2503.11367.`,
      spanOf(match, 1),
    );
  if (!ARCHIVES.has(name))
    return mistake(
      `${quote(written)} is not an archive of arXiv that has ids of this form${near.length === 0 ? '.' : `; did you mean ${near.join(' or ')}?`}`,
      spanOf(match, 1),
      near.map((each) => `${each}/${digits}${tail}`),
    );
  if (digits.length !== 7)
    return mistake(
      `An old arXiv id has seven digits, year, month and a number of three, as in hep-th/9901001; this has ${digits.length}.`,
      spanOf(match, 4),
    );
  const month = diagnoseMonth(yymm, spanOf(match, 4));
  if (month !== null) return month;
  if (Number(yymm) > 703 && Number(yymm) < 9107)
    return mistake(
      'Ids of this form run from July 1991 (9107) to March 2007 (0703). Later papers have ids such as 2503.11367.',
      spanOf(match, 4),
    );
  if (separator !== '/')
    return mistake(
      'A slash stands between the archive and the digits.',
      spanOf(match, 1),
      `${name}/${digits}${tail}`,
    );
  return diagnoseTail(`${name}/${digits}`, tail, spanOf(match, 5));
};

/** The archives that are a slip away from `name`: hyphens aside, or with one letter wrong, missing or too many. */
const nearArchives = (name: string): readonly string[] =>
  [...ARCHIVES].filter(
    (archive) => archive.replace('-', '') === name.replaceAll('-', '') || isOneEditApart(archive, name),
  );

/** True when one letter changed, added, dropped or swapped with its neighbour makes one text of the other. */
const isOneEditApart = (a: string, b: string): boolean => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    `${restA[1]}${restA[0]}${restA.slice(2)}` === restB
  );
};

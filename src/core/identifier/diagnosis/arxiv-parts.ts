import { formatIdentifier } from '../identifier.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { toNamedPapers } from '../mentions/named-papers.ts';
import { type Mistake, mistake, quote, type Span } from './mistake.ts';

/** The two digits of the month in `yymm`, which stands at `span`. */
export const diagnoseMonth = (yymm: string, span: Span | null): Mistake | null => {
  const month = yymm.slice(2);
  return Number(month) >= 1 && Number(month) <= 12
    ? null
    : mistake(
        `There is no month ${month}: the first four digits of an arXiv id are year and month, as in 2503.`,
        span === null ? null : [span[0] + 2, span[0] + 4],
      );
};

/** What follows `id`, which is right so far, and should have been a version or nothing. */
export const diagnoseTail = (id: string, tail: string, span: Span | null): Mistake | null => {
  if (tail === '') return null;
  if (/^v0*$/i.test(tail))
    return mistake(
      tail.length === 1
        ? 'The number of the version is missing after v.'
        : 'Versions are counted from v1; there is no v0.',
      span,
      id,
    );
  // Wherever the version stands in the tail, as "(v4)", "_v4.pdf" or with the id said once more, it is not lost.
  const mentions = findMentions(id + tail);
  const withVersion = toNamedPapers(mentions)[0]?.identifiers.map(formatIdentifier) ?? id;
  const [, version = ''] = /^[\s_.-]*v(?:ersion)?[\s.]*0*([1-9]\d*)$/i.exec(tail) ?? [];
  if (version.length > 3) return mistake('No paper has that many versions.', span, id);
  if (version !== '')
    return mistake('The version follows the id as v and a number, as in v2.', span, `${id}v${version}`);
  const [first] = mentions;
  if (first !== undefined && first.end > id.length && first.end >= (id + tail).trimEnd().length)
    return mistake('The version follows the id as v and a number, as in v2.', span, withVersion);
  const versioned = id + (/^v[1-9]\d{0,2}(?!\d)/i.exec(tail)?.[0] ?? '');
  const rest = tail.slice(versioned.length - id.length);
  return mistake(
    `The id ends before ${quote(rest.trim())}, which is not understood.`,
    span === null ? null : [span[1] - rest.length, span[1]],
    withVersion,
  );
};

/**
 * The ids that may have lost a zero at either end of their number, or have one too many: a table that takes `2503.11360`
 * for a number leaves `2503.1136`, and so does a hand that leaves out the first zero of `2503.01136`.
 * @param yymm four digits. @param number the digits after the dot. @param tail a version, or nothing.
 */
export const toReadings = (yymm: string, number: string, tail: string): readonly string[] => {
  const due = Number(yymm) < 1501 ? 4 : 5;
  const numbers =
    number.length === due - 1
      ? [`0${number}`, `${number}0`]
      : number.length === due + 1
        ? [
            ...(number.startsWith('0') ? [number.slice(1)] : []),
            ...(number.endsWith('0') ? [number.slice(0, -1)] : []),
          ]
        : number.length === due
          ? [number]
          : [];
  return numbers.map((each) => `${yymm}.${each}${tail}`);
};

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
  const [, version = ''] = /^[\s_.-]*v(?:ersion)?[\s.]*0*([1-9]\d*)$/i.exec(tail) ?? [];
  if (version.length > 3) return mistake('No paper has that many versions.', span, id);
  if (version !== '')
    return mistake('The version follows the id as v and a number, as in v2.', span, `${id}v${version}`);
  const versioned = id + (/^v[1-9]\d{0,2}(?!\d)/i.exec(tail)?.[0] ?? '');
  const rest = tail.slice(versioned.length - id.length);
  return mistake(
    `The id ends before ${quote(rest.trim())}, which is not understood.`,
    span === null ? null : [span[1] - rest.length, span[1]],
    versioned,
  );
};

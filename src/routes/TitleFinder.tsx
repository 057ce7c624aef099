import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { formatDay } from '../core/base/day.ts';
import { FoundTitles } from '../features/search/FoundTitles.tsx';
import { findTitles, type KnownTitle, titlesQuery } from '../look-up/indexes/titles.ts';
import { Link } from './navigation/Link.tsx';

/** So many titles are shown. */
const MOST = 8;

const toNote = ({ arxivId, suffix, corpus, from }: KnownTitle): string =>
  [
    arxivId === null ? `pith ${suffix.slice(0, 8)}` : `arXiv ${arxivId}`,
    from.kind === 'remembered'
      ? `${from.state} when seen on ${formatDay(from.seenAt)}`
      : `not checked: a title of ${from.label}`,
    ...(corpus === null ? [] : ['fiction']),
  ].join(' · ');

const toRecordPath = (suffix: string): string => `/pith/${suffix}`;

/** Papers by their titles, where what one types is no identifier. */
export const TitleFinder = ({ text, corpus }: { readonly text: string; readonly corpus: string | null }) => {
  const titles = useQuery(titlesQuery(corpus));
  const typed = useDeferredValue(text);
  const { found, count } = useMemo(() => findTitles(titles.data ?? [], typed, MOST), [titles.data, typed]);
  if (count === 0) return null;
  const byKey = new Map(found.map((each) => [each.key, each]));
  return (
    <FoundTitles
      found={found.map((each) => ({ key: each.key, title: each.title, note: toNote(each) }))}
      count={count}
      renderLink={(key, words) => {
        const each = byKey.get(key);
        return each === undefined ? (
          words
        ) : (
          <Link to={toRecordPath(each.suffix)} search={each.corpus === null ? {} : { in: each.corpus }}>
            {words}
          </Link>
        );
      }}
    />
  );
};

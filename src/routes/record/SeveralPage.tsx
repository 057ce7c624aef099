import { useQueries } from '@tanstack/react-query';
import type { Identifier, Suffix } from '../../core/identifier/types.ts';
import { isOwnKeyDoubt, OWN_KEY_DOUBT } from '../../core/own-key.ts';
import { toStateWords } from '../../core/state-words.ts';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import type { Lookup } from '../../look-up/look-up.ts';
import { lookUpQuery } from '../../look-up/queries.ts';
import { toTroubleWords } from '../../look-up/trouble-words.ts';
import { shorten } from '../../ui/shorten.ts';
import { PlainText } from '../../ui/tex/PlainText.tsx';
import { carriedSearch, recordPath } from '../address/paths.ts';
import type { ViewSearch } from '../address/view-search.ts';
import { Link } from '../navigation/Link.tsx';

interface Props {
  readonly lookup: Extract<Lookup, { kind: 'several' }>;
  readonly asked: string;
  readonly search: ViewSearch;
}

/** So many candidates are looked up at a time; the next one begins when one is done. */
const AT_ONCE = 3;
/** More candidates than this are listed by their number alone. */
const MOST = 30;
/** More than this are not listed: nobody finds one among them. */
const MOST_LISTED = 100;

const formatNumber = (value: number): string => value.toLocaleString('en');

const CHOOSE = 'A short number finds records, it doesn’t prove one. Choose the one that you mean.';

/** What a candidate is, as far as it was looked up. Of one that doesn't match nothing is said but that. */
const toNote = (lookup: Lookup | undefined, error: Error | null, isAsked: boolean): string => {
  if (error) return `Not known: ${toTroubleWords(error).headline}`;
  if (lookup === undefined) return isAsked ? 'Looking it up' : 'Not looked up';
  if (lookup.kind === 'none') return 'No record under this number';
  if (lookup.kind === 'several') return 'Several records';
  const { examination } = lookup;
  const { label } = toStateWords(examination);
  if (examination.kind === 'unreadable') return label;
  if (examination.verdict.kind === 'contradicted')
    return isOwnKeyDoubt(examination) ? `${label}. ${OWN_KEY_DOUBT}` : label;
  const { signed, reported } = examination.record;
  const title = reported.title;
  const paper = signed.arxivId === null ? '' : `arXiv ${signed.arxivId}`;
  return [label, paper, title === null ? '' : shorten(title)].filter((part) => part !== '').join(' · ');
};

const useCandidates = (candidates: readonly Suffix[], corpus: string | null) => {
  const toOptions = (suffix: Suffix) => {
    const identifier: Identifier = { kind: 'pith', suffix, year: null };
    return lookUpQuery(identifier, corpus);
  };
  // How many were begun follows from how many are done, which is known only after asking: so it takes two looks.
  const looked = candidates.slice(0, MOST);
  const known = useQueries({
    queries: looked.map((suffix) => ({ ...toOptions(suffix), enabled: false })),
  });
  const done = known.filter(({ data, error }) => data !== undefined || error !== null).length;
  const begun = Math.min(looked.length, done + AT_ONCE);
  return {
    begun,
    looks: useQueries({
      queries: looked.map((suffix, index) => ({ ...toOptions(suffix), enabled: index < begun })),
    }),
  };
};

/** A short number that fits several records: each with what it is, for the reader to choose; the app never guesses. */
export const SeveralPage = ({ lookup, asked, search }: Props) => {
  const { candidates } = lookup;
  const { looks, begun } = useCandidates(candidates, search.in ?? null);
  return (
    <>
      <title>{`Several records: ${asked} · Pith Viewer`}</title>
      <StatusBanner
        state="none"
        label="Several records"
        headline={`${formatNumber(candidates.length)} records fit ${asked}`}
        lines={
          candidates.length > MOST_LISTED
            ? [
                `The first ${MOST_LISTED} are listed. With more of its characters the number fits fewer.`,
                CHOOSE,
              ]
            : [CHOOSE]
        }
      >
        <ul className="home-list">
          {candidates.slice(0, MOST_LISTED).map((suffix, index) => (
            <li key={suffix}>
              <Link className="font-mono" to={recordPath(suffix)} search={carriedSearch(search)}>
                {suffix}
              </Link>
              <span className="home-note">
                <PlainText text={toNote(looks[index]?.data, looks[index]?.error ?? null, index < begun)} />
              </span>
            </li>
          ))}
        </ul>
      </StatusBanner>
    </>
  );
};

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toTitle } from '../../core/checks/titles.ts';
import type { Examination } from '../../core/examination.ts';
import { describeIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier, Suffix } from '../../core/identifier/types.ts';
import { isOwnKeyDoubt, OWN_KEY_DOUBT } from '../../core/own-key.ts';
import { toOtherVersion } from '../../core/record/asked-version.ts';
import { toPendingWords, toStateWords } from '../../core/state-words.ts';
import { SideBanner } from '../../features/compare/SideBanner.tsx';
import { AttemptList } from '../../features/verification/AttemptList.tsx';
import { toNoRecordWords } from '../../look-up/no-record-words.ts';
import { configQuery, lookUpQuery } from '../../look-up/queries.ts';
import { toTroubleWords } from '../../look-up/trouble-words.ts';
import { PlainText } from '../../ui/tex/PlainText.tsx';
import { recordPath } from '../address/paths.ts';
import { Link } from '../navigation/Link.tsx';

interface Props {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  /** It is called what the record is now: its sources are asked, whatever this tab has heard before. */
  readonly isNow?: boolean;
  /** One of several records that a short number stands for was chosen. */
  readonly onChoose: (suffix: Suffix) => void;
}

/** What came of looking up one of the two: its state, and of a record that matches its name. */
export const RecordSide = ({ identifier, corpus, isNow = false, onChoose }: Props) => {
  const client = useQueryClient();
  const options = lookUpQuery(identifier, corpus);
  const lookup = useQuery({ ...options, refetchOnMount: isNow ? 'always' : true });
  const config = useQuery(configQuery(corpus));
  const asked = describeIdentifier(identifier);
  if (lookup.isFetching)
    return (
      <SideBanner words={toPendingWords(asked, config.data?.sources.map(({ label }) => label) ?? [])} isBusy>
        <button
          type="button"
          className="link-button"
          onClick={() => void client.cancelQueries({ queryKey: options.queryKey, exact: true })}
        >
          Cancel
        </button>
      </SideBanner>
    );
  const retry = (
    <button type="button" className="link-button" onClick={() => void lookup.refetch()}>
      Try again
    </button>
  );
  if (lookup.data === undefined || lookup.error) {
    const isCancelled = lookup.error === null || /^(?:Abort|Cancelled)Error$/.test(lookup.error.name);
    const words = isCancelled
      ? { label: 'Cancelled', headline: 'The look-up was cancelled', lines: [], attempts: [] }
      : toTroubleWords(lookup.error);
    return (
      <SideBanner words={{ ...words, state: 'unchecked', label: `${words.label} · ${asked}` }}>
        <AttemptList attempts={words.attempts} />
        {retry}
      </SideBanner>
    );
  }
  const { data } = lookup;
  switch (data.kind) {
    case 'none':
      return (
        <SideBanner words={toNoRecordWords(identifier, data.attempts, corpus)}>
          <AttemptList attempts={data.attempts} />
          {retry}
        </SideBanner>
      );
    case 'several':
      return (
        <SideBanner
          words={{
            state: 'unchecked',
            label: 'Several records',
            headline: `${asked} stands for more than one record`,
            lines: ['Choose the one that you mean.'],
          }}
        >
          <ul className="flex flex-col gap-1">
            {data.candidates.slice(0, 30).map((suffix) => (
              <li key={suffix}>
                <button type="button" className="link-button break-all" onClick={() => onChoose(suffix)}>
                  {suffix}
                </button>
              </li>
            ))}
          </ul>
        </SideBanner>
      );
    case 'found':
      return (
        <ExaminationSide examination={data.examination} corpus={corpus}>
          <OtherVersion examination={data.examination} asked={identifier} />
        </ExaminationSide>
      );
  }
};

/** A side that was asked for by its version stays named by it: the record may be for another one. */
const OtherVersion = ({
  examination,
  asked,
}: {
  readonly examination: Examination;
  readonly asked: Identifier;
}) => {
  if (examination.kind === 'unreadable' || examination.verdict.kind === 'contradicted') return null;
  const words = toOtherVersion(asked, examination.record);
  return (
    words && (
      <p className="mt-2 max-w-[75ch] border-l-2 border-ink bg-open-soft px-3 py-2" role="note">
        {words} Nothing here is said of yours.
      </p>
    )
  );
};

/** The state of what was examined. Of a record that doesn’t match: that, and what failed. */
export const ExaminationSide = ({
  examination,
  corpus,
  from = examination.origin.label,
  children,
}: {
  readonly examination: Examination;
  readonly corpus: string | null;
  /** Where it came from, in words. */
  readonly from?: string;
  readonly children?: ReactNode;
}) => (
  <>
    <SideBanner words={toStateWords(examination)}>
      <p className="text-note break-words">From {from}.</p>
    </SideBanner>
    {children}
    {examination.kind === 'examined' &&
      (examination.verdict.kind === 'contradicted' ? (
        <p className="mt-2">
          Failed: {examination.verdict.failed.map((id) => toTitle(id)).join(', ')}.
          {isOwnKeyDoubt(examination) && ` ${OWN_KEY_DOUBT}`}
        </p>
      ) : (
        <p className="mt-2 min-w-0 break-words">
          <Link to={recordPath(examination.record.suffix)} search={corpus === null ? {} : { in: corpus }}>
            <PlainText text={examination.record.reported.title ?? examination.record.suffix} />
          </Link>
        </p>
      ))}
  </>
);

import { describeIdentifier, formatIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { AttemptList } from '../../features/verification/AttemptList.tsx';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import type { Attempt } from '../../sources/fetch/attempt.ts';

interface Props {
  readonly identifier: Identifier;
  readonly attempts: readonly Attempt[];
  readonly onRetry: () => void;
}

/** Every source answered, and none has a record: not an error, and nothing about the paper. */
export const NoRecordPage = ({ identifier, attempts, onRetry }: Props) => {
  const asked =
    identifier.kind === 'arxiv'
      ? `arXiv ${formatIdentifier(identifier)}`
      : `the ${describeIdentifier(identifier)}`.replace(/^the arXiv/, 'arXiv');
  const isGone = attempts.some((attempt) => attempt.outcome === 'gone');
  return (
    <>
      <title>{`No record: ${formatIdentifier(identifier)} · Pith Viewer`}</title>
      <StatusBanner
        state="none"
        label={isGone ? 'Removed' : 'No record'}
        headline={`No pith record for ${asked}`}
        lines={[
          isGone
            ? 'A source says that there was a record and that it was removed.'
            : 'Every source was reached, and none of them has one. That says nothing about the paper.',
        ]}
      >
        <AttemptList attempts={attempts} />
        <p className="banner-actions">
          {identifier.kind === 'arxiv' && (
            <a
              className="button"
              href={`https://arxiv.org/abs/${formatIdentifier(identifier)}`}
              rel="noreferrer noopener"
            >
              The paper at arXiv
            </a>
          )}
          <button type="button" className="button" onClick={onRetry}>
            Ask again
          </button>
        </p>
      </StatusBanner>
    </>
  );
};

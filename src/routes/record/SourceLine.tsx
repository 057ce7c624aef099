import type { Origin } from '../../core/examination.ts';
import { AttemptList } from '../../features/verification/AttemptList.tsx';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';

interface Props {
  readonly origin: Origin;
  readonly attempts: readonly Attempt[];
  readonly onRetry?: () => void;
}

/** Which source answered, who was asked before it, and the link that reopens this very view. */
export const SourceLine = ({ origin, attempts, onRetry }: Props) => {
  const others = attempts.filter((attempt) => attempt.outcome !== 'answered');
  return (
    <div className="source-line">
      <span>From {origin.label}.</span>
      {others.length > 0 && <AttemptList attempts={others} />}
      <span className="source-line-actions">
        {onRetry && (
          <button type="button" className="link-button" onClick={onRetry}>
            Try again
          </button>
        )}
        {origin.kind !== 'file' && (
          <CopyButton text={() => window.location.href} label="Copy link to this view">
            Copy link
          </CopyButton>
        )}
      </span>
    </div>
  );
};

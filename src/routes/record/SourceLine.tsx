import type { Origin } from '../../core/examination.ts';
import { AttemptList } from '../../features/verification/AttemptList.tsx';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useTick } from '../../ui/hooks/use-tick.ts';

interface Props {
  readonly origin: Origin;
  readonly attempts: readonly Attempt[];
  /** Absent or false where there is nothing to be asked again. */
  readonly onRetry?: (() => void) | false | undefined;
  /** Where no paper stands beside it, whose actions have it. */
  readonly hasLink?: boolean;
}

/** Which source answered, and how long ago that was of what was kept; who was asked before it, and a way to ask again. */
export const SourceLine = ({ origin: { label, aged }, attempts, onRetry, hasLink = false }: Props) => {
  useTick(aged !== undefined);
  const others = attempts.filter((attempt) => attempt.outcome !== 'answered');
  return (
    <div className="source-line">
      <span>From {aged?.() ?? label}.</span>
      {others.length > 0 && <AttemptList attempts={others} />}
      {(onRetry || hasLink) && (
        <span className="source-line-actions">
          {onRetry && (
            <button type="button" className="link-button" onClick={onRetry}>
              Try again
            </button>
          )}
          {hasLink && (
            <CopyButton text={() => window.location.href} label="Copy link to this view">
              Copy link
            </CopyButton>
          )}
        </span>
      )}
    </div>
  );
};

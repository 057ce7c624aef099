import { formatNumber } from '../../../graph/grow/counts.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';

interface Props {
  /** Papers that could still be expanded. */
  readonly expandable: number;
  readonly expanded: number;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** arXiv ids of papers that could not be reached. */
  readonly unreachable: readonly string[];
  /** Expanded papers that are not asked for (`countPaused`). */
  readonly paused: { readonly stopped: number; readonly heldBack: number };
  readonly onExpandAll: () => void;
  readonly onCollapseAll: () => void;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
}

/** Asks for the records of all papers shown, says how far that is, and stops it. */
export const ExpandTools = (props: Props) => {
  const { expandable, expanded, progress, unreachable, paused } = props;
  const { onExpandAll, onCollapseAll, onRetry, onCancel, onGoOn } = props;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
      {progress === null ? (
        expandable > 0 && (
          <button
            type="button"
            className="button"
            title="Looks up the records of all papers shown and draws who cites them"
            onClick={onExpandAll}
          >
            Expand all shown ({formatNumber(expandable)})
          </button>
        )
      ) : (
        <span className="inline-flex flex-wrap items-center gap-2 text-body">
          <ProgressBar label="Records looked up" value={progress.done} max={Math.max(1, progress.total)} />
          <span className="whitespace-nowrap">
            {formatNumber(progress.done)} of {formatNumber(progress.total)}{' '}
            {progress.total === 1 ? 'record' : 'records'}
          </span>
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        </span>
      )}
      {expanded > 0 && progress === null && (
        <button type="button" className="quiet-button" onClick={onCollapseAll}>
          {expanded === 1 ? 'Collapse it' : `Collapse all ${formatNumber(expanded)}`}
        </button>
      )}
      {paused.stopped > 0 && progress === null && (
        <span className="inline-flex items-center gap-2 text-note text-muted">
          {formatNumber(paused.stopped)} not asked: you stopped
          <button type="button" className="button" onClick={onGoOn}>
            Go on
          </button>
        </span>
      )}
      {paused.heldBack > 0 && progress === null && (
        <span className="inline-flex flex-wrap items-center gap-2 text-note text-muted">
          This link asks for {formatNumber(expanded)} records
          <button type="button" className="button" onClick={onGoOn}>
            Ask for the other {formatNumber(paused.heldBack)}
          </button>
        </span>
      )}
      {unreachable.length > 0 && progress === null && (
        <span className="inline-flex items-center gap-2 text-note text-muted">
          {formatNumber(unreachable.length)} could not be reached
          <button type="button" className="button" onClick={() => onRetry(unreachable)}>
            Try again
          </button>
        </span>
      )}
    </span>
  );
};

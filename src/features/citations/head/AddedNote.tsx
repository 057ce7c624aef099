import { formatNumber } from '../../../graph/grow/counts.ts';

interface Props {
  /** How many papers came in last. */
  readonly count: number;
  readonly onUnmark: () => void;
}

/** How many papers are marked since they came in, and the way to be rid of the marks. */
export const AddedNote = ({ count, onUnmark }: Props) =>
  count === 0 ? null : (
    <p className="flex flex-wrap items-center gap-x-3 text-note text-muted">
      <span>{formatNumber(count)} just added</span>
      <button
        type="button"
        className="link-button"
        aria-label="Unmark what was just added"
        onClick={onUnmark}
      >
        Unmark
      </button>
    </p>
  );

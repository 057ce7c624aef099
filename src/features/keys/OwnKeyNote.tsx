import { WRONG_KEY } from '../../core/own-key.ts';

interface Props {
  readonly keyId: string;
  /** What doesn’t match may come from the key alone. */
  readonly isDoubtful: boolean;
  readonly onRemove: () => void;
}

/** Under the state of a record that was checked with a key of the reader's own. */
export const OwnKeyNote = ({ keyId, isDoubtful, onRemove }: Props) => (
  <p className="mt-3 flex print:hidden flex-wrap items-center gap-x-4 gap-y-1 text-body">
    <span>
      Your own key: <bdi className="font-mono text-note break-all">{keyId}</bdi> was added by hand in this
      browser.{isDoubtful && ` ${WRONG_KEY}`}
    </span>
    <button type="button" className="link-button" onClick={onRemove}>
      Remove this key
    </button>
  </p>
);

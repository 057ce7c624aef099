interface Props {
  readonly keyId: string;
  /** The record doesn’t match. */
  readonly isMismatch: boolean;
  readonly onRemove: () => void;
}

/** Under the state of a record that was checked with a key of the reader's own. */
export const OwnKeyNote = ({ keyId, isMismatch, onRemove }: Props) => (
  <p className="mt-3 flex print:hidden flex-wrap items-center gap-x-4 gap-y-1 text-body">
    <span>
      Your own key: <bdi className="font-mono text-note break-all">{keyId}</bdi> was added by hand in this
      browser.{isMismatch && ' With a wrong key every signature looks wrong.'}
    </span>
    <button type="button" className="link-button" onClick={onRemove}>
      Remove this key
    </button>
  </p>
);

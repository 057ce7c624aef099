import { useState } from 'react';

interface Props {
  /** Without its full stop. */
  readonly words: string;
  readonly onAccept: () => Promise<void>;
}

/** What stood behind the record when this browser saw it before, and doesn’t now: an outcome of its own, and no mismatch. */
export const LossLine = ({ words, onAccept }: Props) => {
  const [isAccepted, setAccepted] = useState(false);
  return (
    <p
      role="status"
      className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border border-strong px-3 py-1.5 text-body"
      data-less=""
    >
      <bdi className="min-w-0 break-words">{words}.</bdi>
      {isAccepted ? (
        <span className="text-muted">Noted: from now on this is what is expected of it.</span>
      ) : (
        <button
          type="button"
          className="link-button"
          title="Expects of this record from now on only what stands behind it today"
          onClick={() => void onAccept().then(() => setAccepted(true))}
        >
          Noted
        </button>
      )}
    </p>
  );
};

import { useEffect, useState } from 'react';
import { CANCEL_AFTER_MS, PENDING_AFTER_MS } from '../../core/base/waiting-times.ts';
import { toPendingWords } from '../../core/state-words.ts';
import { StatusBanner } from './StatusBanner.tsx';

interface Props {
  readonly asked: string;
  readonly sources: readonly string[];
  /** When the look-up began, as `performance.now()` counts. Only the value of the first drawing counts. */
  readonly beganAt: number;
  readonly onCancel: () => void;
}

const STEP_MS = 100;

/** A look-up on its way: silent at first, then it says so, then it counts and can be cancelled (docs/experience.md "Long work"). */
export const PendingBanner = ({ asked, sources, beganAt, onCancel }: Props) => {
  const [start] = useState(beganAt);
  const [elapsed, setElapsed] = useState(() => performance.now() - start);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - start), STEP_MS);
    return () => clearInterval(timer);
  }, [start]);

  if (elapsed < PENDING_AFTER_MS) return <div className="banner-space" />;
  const words = toPendingWords(asked, sources);
  const isLong = elapsed >= CANCEL_AFTER_MS;
  return (
    <StatusBanner {...words} state="unchecked" isBusy>
      {isLong && (
        <p className="banner-actions">
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
          <span>{Math.floor(elapsed / 1000)} s so far.</span>
        </p>
      )}
    </StatusBanner>
  );
};

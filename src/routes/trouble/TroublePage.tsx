import { useEffect, useState } from 'react';
import { formatIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { AttemptList } from '../../features/verification/AttemptList.tsx';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { toTroubleWords } from '../../look-up/trouble-words.ts';
import { useAskedField } from '../address/asked-field.ts';
import { LaterNearBy } from './LaterNearBy.tsx';

interface Props {
  /** What was thrown, or null where the look-up was cancelled. */
  readonly error: Error | null;
  readonly asked: string;
  readonly onRetry: () => void;
  /** What was asked for; absent where a file was. */
  readonly identifier?: Identifier;
}

/** Could not reach, was refused, took too long: grey, with who was asked and a way to try again. Never red. */
export const TroublePage = ({ error, asked, onRetry, identifier }: Props) => {
  const isCancelled = error === null || error.name === 'AbortError' || error.name === 'CancelledError';
  const words = isCancelled
    ? {
        label: 'Cancelled',
        headline: 'The look-up was cancelled',
        lines: ['Nothing is known of the record.'],
        attempts: [],
        retryAfter: null,
      }
    : toTroubleWords(error);
  const wait = useCountdown(words.retryAfter);
  useAskedField(identifier === undefined ? '' : formatIdentifier(identifier));
  return (
    <>
      <title>{`${words.label}: ${asked} · Pith Viewer`}</title>
      <StatusBanner
        state="unchecked"
        label={`${words.label} · ${asked}`}
        headline={words.headline}
        lines={words.lines}
      >
        <AttemptList attempts={words.attempts} />
        <p className="banner-actions">
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
          {wait > 0 && <span className="text-muted">The source asks to wait {wait} s more.</span>}
        </p>
        <LaterNearBy identifier={identifier ?? null} hasArxiv />
      </StatusBanner>
    </>
  );
};

const useCountdown = (seconds: number | null): number => {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    setLeft(seconds ?? 0);
    if (seconds === null) return;
    const timer = setInterval(() => setLeft((value) => Math.max(0, value - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
};

import { lazy, Suspense, useRef } from 'react';
import type { Examined } from '../../core/examination.ts';
import { useNear } from '../../ui/hooks/use-near.ts';
import { ReportedHead } from './standing/ReportedHead.tsx';

// A part that can't be fetched is said to be missing; it is no reason to lose the page.
const ReportedPart = lazy(() =>
  import('./reported/ReportedPart.tsx').then(
    ({ ReportedPart }) => ({ default: ReportedPart }),
    () => ({ default: NotFetched }),
  ),
);

interface Props {
  readonly examined: Examined;
  /** Somebody is at the page, and may scroll, search or print it at once. */
  readonly isTouched: boolean;
  /** Holds this record against what the sources have. */
  readonly onCompare: () => void;
}

/** `ReportedPart`, fetched when a reader comes near it or does anything at all. Nothing stands below that it could move. */
export const LaterReported = ({ examined, isTouched, onCompare }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNear(place);
  const isHandedOn = examined.origin.kind !== 'origin';
  return (
    <div ref={place}>
      <ReportedHead {...(isHandedOn ? { onCompare } : {})} />
      {isNear || isTouched ? (
        <Suspense fallback={<Waiting />}>
          <ReportedPart examined={examined} />
        </Suspense>
      ) : (
        <Waiting />
      )}
    </div>
  );
};

/** About as high as what comes, so that the end of the page hardly moves. */
const Waiting = () => (
  <div className="min-h-80">
    <p className="mt-4 text-muted">Loading the rest of the record</p>
  </div>
);

const NotFetched = () => (
  <p className="mt-4 text-muted">
    This part of the app could not be loaded. Everything above it holds; reload the page to see this part.
  </p>
);

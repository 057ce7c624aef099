import { useRef } from 'react';
import type { Examined } from '../../core/examination.ts';
import { useNear } from '../../ui/hooks/use-near.ts';
import { later } from '../../ui/later/later.tsx';
import { ReportedHead } from './standing/ReportedHead.tsx';

/** About as high as what comes, so that the end of the page hardly moves. */
const Waiting = () => (
  <div className="min-h-80">
    <p className="mt-4 text-muted">Loading the rest of the record</p>
  </div>
);

const ReportedPart = later(
  () => import('./reported/ReportedPart.tsx').then((part) => part.ReportedPart),
  <Waiting />,
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
      {isNear || isTouched ? <ReportedPart examined={examined} /> : <Waiting />}
    </div>
  );
};

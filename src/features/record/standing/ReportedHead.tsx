import { useContext } from 'react';
import { HandedOn, REPORTER } from './handed-on.ts';

interface Props {
  /** Absent where the registry itself was asked. */
  readonly onCompare?: () => void;
}

/** The line between what is checked and what is only reported. */
export const ReportedHead = ({ onCompare }: Props) => (
  <div className="mt-4 flex flex-wrap items-baseline gap-x-4 border-b border-strong pb-1">
    <h2 className="font-serif text-lead">What {REPORTER[useContext(HandedOn)]} reports</h2>
    <p className="text-note text-muted">Nothing in this part is signed.</p>
    {onCompare !== undefined && (
      <button type="button" className="link-button ml-auto text-note" onClick={onCompare}>
        Compare with other sources
      </button>
    )}
  </div>
);

import { useContext } from 'react';
import { HandedOn, REPORTER } from './handed-on.ts';

/** The line between what is checked and what is only reported. */
export const ReportedHead = () => (
  <div className="mt-10 flex flex-wrap items-baseline gap-x-4 border-b border-strong pb-1">
    <h2 className="font-serif text-lead">What {REPORTER[useContext(HandedOn)]} reports</h2>
    <p className="text-note text-muted">Nothing in this part is signed.</p>
  </div>
);

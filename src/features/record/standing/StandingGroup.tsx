import { type ReactNode, useContext, useId } from 'react';
import { HandedOn } from './handed-on.ts';
import { StandingSquare } from './StandingMark.tsx';
import type { Standing } from './standing.ts';

const TITLES: Readonly<Record<Standing, string>> = {
  signed: 'Signed',
  bound: 'Matches a signed digest',
  reported: 'Reported',
  unchecked: 'Not checked',
};

const REPORTED_HOW = {
  origin: 'by the registry, not signed',
  mirror: 'as this mirror has it, not signed',
  file: 'as this file has it, not signed',
} as const;

interface Props {
  readonly standing: Standing;
  /** Lines of a `dl`. */
  readonly children: ReactNode;
}

/** Values with the same thing behind them, which is said once: in the title, by shape and word. */
export const StandingGroup = ({ standing, children }: Props) => {
  const id = useId();
  const kind = useContext(HandedOn);
  const note =
    standing === 'reported'
      ? REPORTED_HOW[kind]
      : standing === 'unchecked'
        ? 'the signature over these was not checked'
        : null;
  return (
    <section aria-labelledby={id} data-standing={standing} className="pb-4">
      <div className="flex flex-wrap items-baseline gap-x-2 border-b border-strong pb-1">
        <h2 id={id} className="flex items-center gap-2 font-semibold">
          <StandingSquare standing={standing} />
          {TITLES[standing]}
        </h2>
        {note !== null && <span className="text-note text-muted">{note}</span>}
      </div>
      <dl>{children}</dl>
    </section>
  );
};

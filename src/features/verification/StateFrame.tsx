import type { ReactNode } from 'react';
import type { StateWords } from '../../core/state-words.ts';

interface Props {
  readonly words: StateWords;
  readonly className: string;
  /** On narrow windows one line is enough, until somebody asks for the rest. */
  readonly isBrief?: boolean;
  readonly children: ReactNode;
}

/** The frame of a state, with its shape. `paint-banner.ts` draws the same thing before React is there. */
export const StateFrame = ({ words: { state }, className, isBrief = false, children }: Props) => (
  <section
    className={className}
    data-state={state}
    data-verdict=""
    data-brief={isBrief ? '' : undefined}
    aria-label="State of this record"
  >
    <svg className="banner-icon" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#state-${state}`} />
    </svg>
    {children}
  </section>
);

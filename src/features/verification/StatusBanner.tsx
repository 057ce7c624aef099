import type { ReactNode } from 'react';
import type { StateKind } from '../../core/state-words.ts';

interface Props {
  readonly state: Extract<StateKind, 'unchecked' | 'none'>;
  readonly label: string;
  readonly headline: string;
  readonly lines: readonly string[];
  readonly isBusy?: boolean;
  /** `h2` on a page that has a heading of its own. */
  readonly Heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
}

/** The banner where there is no examination to speak of: on its way, out of reach, or no record. Never green, never red. */
export const StatusBanner = ({
  state,
  label,
  headline,
  lines,
  isBusy = false,
  Heading = 'h1',
  children,
}: Props) => (
  <section
    className="banner"
    data-state={state}
    data-busy={isBusy || undefined}
    aria-label="State of the look-up"
  >
    <svg className="banner-icon" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#state-${state}`} />
    </svg>
    <div>
      <p className="banner-label">{label}</p>
      <Heading className="banner-headline">{headline}</Heading>
      <div role={isBusy ? 'status' : undefined}>
        {lines.map((line) => (
          <p className="banner-line" key={line}>
            {line}
          </p>
        ))}
      </div>
      {children}
    </div>
  </section>
);

import type { ReactNode } from 'react';
import type { StateWords } from '../../core/state-words.ts';

/** The state of what is shown: icon, word, headline, reasons. `paint-banner.ts` draws the same thing before React is there. */
export const StateBanner = ({ words, children }: { words: StateWords; children?: ReactNode }) => (
  <section className="banner" data-state={words.state} data-verdict="" aria-label="State of this record">
    <svg className="banner-icon" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#state-${words.state}`} />
    </svg>
    <div>
      <p className="banner-label">{words.label}</p>
      <p className="banner-headline">{words.headline}</p>
      {words.lines.map((line) => (
        <p className="banner-line" key={line}>
          {line}
        </p>
      ))}
      {children}
    </div>
  </section>
);

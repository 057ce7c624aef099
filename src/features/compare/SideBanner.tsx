import type { ReactNode } from 'react';
import type { StateWords } from '../../core/state-words.ts';

interface Props {
  readonly words: StateWords;
  readonly isBusy?: boolean;
  readonly children?: ReactNode;
}

/** The state of one of two records: the look and the words of a record’s own page, in a column with a heading of its own. */
export const SideBanner = ({ words, isBusy = false, children }: Props) => (
  <div className="banner" data-state={words.state} data-busy={isBusy || undefined}>
    <svg className="banner-icon" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#state-${words.state}`} />
    </svg>
    <div className="min-w-0" role={isBusy ? 'status' : undefined}>
      <p className="banner-label">{words.label}</p>
      <p className="banner-headline">{words.headline}</p>
      {words.lines.map((line) => (
        <p className="banner-line" key={line}>
          {line}
        </p>
      ))}
      {children}
    </div>
  </div>
);

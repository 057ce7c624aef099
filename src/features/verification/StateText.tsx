import type { ReactNode } from 'react';
import type { StateWords } from '../../core/state-words.ts';

/** Headline and reasons of a state, and what stands below them. */
export const StateText = ({ words, children }: { words: StateWords; children?: ReactNode }) => (
  <>
    <p className="banner-headline">{words.headline}</p>
    {words.lines.map((line) => (
      <p className="banner-line" key={line}>
        {line}
      </p>
    ))}
    {children}
  </>
);

import type { ReactNode } from 'react';
import type { StateWords } from '../../core/state-words.ts';
import { StateFrame } from './StateFrame.tsx';
import { StateText } from './StateText.tsx';

/** The state where no paper stands beside it: of a record that doesn't match, or of what is no record. */
export const StateBanner = ({ words, children }: { words: StateWords; children?: ReactNode }) => (
  <StateFrame words={words} className="banner">
    <div>
      <p className="banner-label">{words.label}</p>
      <StateText words={words}>{children}</StateText>
    </div>
  </StateFrame>
);

import { type ReactNode, useState } from 'react';
import type { StateWords } from '../../core/state-words.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { StateFrame } from './StateFrame.tsx';
import { StateText } from './StateText.tsx';

interface Props {
  readonly words: StateWords;
  /** What stands beside the label where there is room for one line. */
  readonly brief: string;
  /** Nothing is missing of which a reader has to hear at once. */
  readonly isWhole: boolean;
  readonly children?: ReactNode;
}

/**
 * The state beside the paper, whole. On narrow windows a state in which nothing is missing is one line, and opens; one that
 * gives reasons shows them. `paint/paint-paper.ts` draws the same thing before React is there.
 */
export const StateSeal = ({ words, brief, isWhole, children }: Props) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <StateFrame words={words} className="banner seal" isBrief={isWhole && !isOpen}>
      <div>
        <p className="banner-label">{words.label}</p>
        <p className="seal-brief">{brief}</p>
        <StateText words={words}>{children}</StateText>
      </div>
      {isWhole && (
        <button
          type="button"
          className="seal-more"
          aria-expanded={isOpen}
          aria-label="What this state means"
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronIcon className={`size-4 ${isOpen ? '-rotate-90' : 'rotate-90'}`} />
        </button>
      )}
    </StateFrame>
  );
};

/** The state on one line, above the parts of a record that aren't the record itself. */
export const StateLine = ({ words, brief }: Pick<Props, 'words' | 'brief'>) => (
  <StateFrame words={words} className="banner seal-line">
    <p className="banner-label">{words.label}</p>
    <p className="banner-headline">{words.headline}</p>
    <p className="seal-brief">{brief}</p>
  </StateFrame>
);

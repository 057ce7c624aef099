import { type ReactNode, useRef } from 'react';
import { formatDay } from '../../core/base/day.ts';
import { PlainText } from '../../ui/tex/PlainText.tsx';
import type { ExampleLink, SeenPaper } from './home-types.ts';

/** Earlier versions of this program kept the kind of the state, which holds for several: now it is its words. */
const STATE_WORDS: Readonly<Record<string, string>> = {
  demo: 'demo record',
  partial: 'checked in part, or by your own key',
  unchecked: 'not checked',
};

interface Props {
  readonly seen: readonly SeenPaper[];
  /** This browser keeps nothing for this site. */
  readonly isForbidden: boolean;
  readonly onForget: () => void;
  readonly renderLink: (link: ExampleLink | SeenPaper, text: ReactNode) => ReactNode;
}

/** Papers seen before on this machine, with the state that they were in then. */
export const SeenPapers = ({ seen, isForbidden, onForget, renderLink }: Props) => {
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="seen">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="seen" ref={title} tabIndex={-1} className="section-title">
          Seen before on this machine
        </h2>
        {seen.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              // The button goes with the list.
              title.current?.focus();
              onForget();
            }}
          >
            Forget all
          </button>
        )}
      </div>
      {seen.length === 0 ? (
        <p className="text-muted">
          {isForbidden
            ? 'Nothing: this browser lets this site keep nothing, so papers that you open are not listed here.'
            : 'Nothing yet. Papers that you open are listed here; the list never leaves this browser.'}
        </p>
      ) : (
        <ul className="home-list">
          {seen.map((paper) => (
            <li key={paper.key}>
              {renderLink(paper, <PlainText text={paper.label} />)}
              <span className="home-note">
                {paper.note} · {STATE_WORDS[paper.state] ?? paper.state.toLowerCase()} when opened on{' '}
                <span className="whitespace-nowrap">{formatDay(paper.day)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

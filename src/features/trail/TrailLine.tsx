import type { ReactNode } from 'react';
import type { TrailStep } from '../../core/trail/trail.ts';
import { PlainText } from '../../ui/tex/PlainText.tsx';

interface Props {
  /** From the first paper to the one that is open. */
  readonly way: readonly TrailStep[];
  readonly renderLink: (step: TrailStep, text: ReactNode) => ReactNode;
  readonly onSave: () => void;
}

/** So many papers of a long way are shown, the last ones. */
const MOST = 5;
const LONGEST = 40;

/** How one got to this paper, as a line that one can go back along. */
export const TrailLine = ({ way, renderLink, onSave }: Props) => {
  const shown = way.slice(-MOST);
  return (
    <nav
      aria-label="How you got here"
      className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-note text-muted"
    >
      <ol className="m-0 flex min-w-0 list-none flex-wrap items-baseline gap-x-2 p-0">
        {way.length > shown.length && <li>{way.length - shown.length} before</li>}
        {shown.map((step, index) => (
          <li key={step.key} className="flex min-w-0 items-baseline gap-x-2">
            {(index > 0 || way.length > shown.length) && <span aria-hidden="true">→</span>}
            {index === shown.length - 1 ? (
              <span aria-current="page" className="break-words">
                <Name step={step} />
              </span>
            ) : (
              renderLink(step, <Name step={step} />)
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="link-button" onClick={onSave}>
        Save the trail
      </button>
    </nav>
  );
};

const Name = ({ step: { title, name } }: { readonly step: TrailStep }) => {
  const words = title?.trim() || name;
  return (
    <span title={`${words.slice(0, 400)} (${name})`}>
      <PlainText text={words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words} />
    </span>
  );
};

import { type ReactNode, useState } from 'react';
import { withKeys } from './with-keys.ts';

interface Props<T> {
  readonly items: readonly T[];
  readonly toName: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  readonly className?: string;
  /** How many are shown at first, and how many more with each press. */
  readonly step?: number;
}

/** A list that shows its beginning and, on demand, more of it: how many there are is always said. */
export const LongList = <T,>({ items, toName, children, className, step = 24 }: Props<T>) => {
  const [shown, setShown] = useState(step);
  const rest = items.length - shown;
  return (
    <>
      <ul className={className}>
        {withKeys(items.slice(0, shown), toName).map(([key, item]) => (
          <li key={key}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className="mt-2 min-h-[24px] cursor-pointer text-body text-link underline underline-offset-2"
          onClick={() => setShown(shown + step * 4)}
        >
          Show more: {shown} of {items.length} shown
        </button>
      )}
    </>
  );
};

import type { ReactNode } from 'react';
import { useCopy } from './hooks/use-copy.ts';
import { CopyIcon, CrossIcon, TickIcon } from './icons.tsx';

interface Props {
  /** What is copied; a function where it is only known at the press. */
  readonly text: string | (() => string);
  /** What the button does, for those who hear it: "Copy the pith number". */
  readonly label: string;
  /** Words on the button; the icon alone without. */
  readonly children?: ReactNode;
}

/** Copies with one press, and says so. */
export const CopyButton = ({ text, label, children }: Props) => {
  const [state, copy] = useCopy();
  const Icon = state === 'copied' ? TickIcon : state === 'failed' ? CrossIcon : CopyIcon;
  return (
    <span className="inline-flex items-center gap-1.5">
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => copy(typeof text === 'string' ? text : text())}
        className="inline-flex min-h-[24px] min-w-[24px] cursor-pointer items-center justify-center gap-1.5 text-muted hover:text-ink"
      >
        <Icon className="size-3.5" />
        {children}
      </button>
      <span role="status" className="text-note text-muted empty:hidden">
        {state === 'copied' ? 'copied' : state === 'failed' ? 'no access to the clipboard' : ''}
      </span>
    </span>
  );
};

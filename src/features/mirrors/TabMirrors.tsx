import type { ReactNode } from 'react';

interface Props {
  /** The manifest that they are of, in words. */
  readonly manifest: ReactNode;
  /** Whether they are asked after a reload too. */
  readonly isKept: boolean;
  readonly onStop: () => void;
}

/** Below the sources of this site: that the last ones are asked because of what was dropped, and how to undo it. */
export const TabMirrors = ({ manifest, isKept, onStop }: Props) => (
  <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
    <p className="max-w-[70ch] min-w-0 flex-1 basis-72 text-note text-muted">
      The last ones were not chosen by this site: they are mirrors of {manifest}, asked in this tab{' '}
      {isKept ? 'until you stop that or close it' : 'until it is reloaded'}.
    </p>
    <button type="button" className="button" onClick={onStop}>
      Stop asking them
    </button>
  </div>
);

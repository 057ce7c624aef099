import type { ReactNode } from 'react';
import type { KeyTrust } from '../../core/keys/keys.ts';

interface Props {
  /** Whose key signed the record: nothing is green under another than the registry's. */
  readonly trust: KeyTrust | undefined;
  /** The parts of the place, where there are several. */
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** A place of its own for looking deeper than the record itself. */
export const Place = ({ trust, nav, children }: Props) =>
  nav === undefined ? (
    <div data-trust={trust}>{children}</div>
  ) : (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]"
      data-trust={trust}
    >
      {nav}
      <div>{children}</div>
    </div>
  );

import type { ReactNode } from 'react';
import { StandingMark } from '../standing/StandingMark.tsx';
import type { Standing } from '../standing/standing.ts';

interface Props {
  readonly label: string;
  readonly standing?: Standing;
  readonly children: ReactNode;
}

/** One value with its name and what stands behind it: a line of a `dl`. Narrow screens put the value on a line of its own. */
export const Row = ({ label, standing, children }: Props) => (
  <div
    data-standing={standing}
    className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line py-1 first:border-t-0 sm:grid-cols-[8.5rem_minmax(0,1fr)_7.25rem]"
  >
    <dt className="record-label leading-6">{label}</dt>
    <dd className="col-span-2 row-start-2 min-w-0 leading-6 break-words sm:col-span-1 sm:col-start-2 sm:row-start-1">
      {children}
    </dd>
    {standing !== undefined && (
      <dd className="leading-6">
        <StandingMark standing={standing} />
      </dd>
    )}
  </div>
);

/** A value that the record doesn't hold. */
export const Missing = ({ children = 'not in the record' }: { readonly children?: ReactNode }) => (
  <span className="text-faint italic">{children}</span>
);

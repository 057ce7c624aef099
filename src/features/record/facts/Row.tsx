import type { ReactNode } from 'react';
import { StandingSquare } from '../standing/StandingMark.tsx';
import type { Standing } from '../standing/standing.ts';

interface Props {
  readonly label: string;
  readonly standing: Standing;
  readonly children: ReactNode;
}

/** One value with its name and, before it, the square of what stands behind it: a line of a `StandingGroup`, which says it in words. */
export const Row = ({ label, standing, children }: Props) => (
  <div className="grid grid-cols-[0.75rem_7.25rem_minmax(0,1fr)] gap-x-2 border-t border-line py-0.5 first:border-t-0">
    <dt className="col-span-2 grid grid-cols-subgrid items-baseline leading-6">
      <span className="text-muted">
        <StandingSquare standing={standing} />
      </span>
      <span className="record-label">{label}</span>
    </dt>
    <dd className="min-w-0 leading-6 break-words">{children}</dd>
  </div>
);

/** A value that the record doesn't hold. */
export const Missing = ({ children = 'not in the record' }: { readonly children?: ReactNode }) => (
  <span className="text-faint italic">{children}</span>
);

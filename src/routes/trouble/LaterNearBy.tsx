import { type ComponentType, lazy, Suspense } from 'react';
import type { Identifier } from '../../core/identifier/types.ts';

interface Props {
  /** What was asked for, where that is known. */
  readonly identifier: Identifier | null;
  /** The page has no way to arXiv of its own. */
  readonly hasArxiv?: boolean;
}

const Nothing = (_: Props) => null;

// A page of trouble stands without it, too.
const NearBy = lazy(() =>
  import('./NearBy.tsx').then(
    ({ NearBy }): { default: ComponentType<Props> } => ({ default: NearBy }),
    () => ({ default: Nothing }),
  ),
);

/** `NearBy`, fetched when there is nothing else to show. */
export const LaterNearBy = ({ identifier, hasArxiv = false }: Props) => (
  <Suspense>
    <NearBy identifier={identifier} hasArxiv={hasArxiv} />
  </Suspense>
);

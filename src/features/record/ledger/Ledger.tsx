import { lazy, Suspense } from 'react';
import type { Examined } from '../../../core/examine.ts';
import { NotCovered } from '../facts/NotCovered.tsx';
import { CheckGroup } from './CheckGroup.tsx';
import { Signer } from './Signer.tsx';

const ReportChecks = lazy(() =>
  import('./ReportChecks.tsx').then(({ ReportChecks }) => ({ default: ReportChecks })),
);

/** Every check with its outcome: first what the verdict rests on, then the registry's report against itself. */
export const Ledger = ({ examined }: { readonly examined: Examined }) => (
  <section aria-label="Checks" data-ledger="">
    <Signer examined={examined} />
    <NotCovered />
    <CheckGroup title="What the verdict rests on" checks={examined.checks} examined={examined} />
    {/* About as high as what comes, so that what stands below hardly moves. */}
    <Suspense fallback={<div className="mt-6 min-h-96" />}>
      <ReportChecks examined={examined} />
    </Suspense>
  </section>
);

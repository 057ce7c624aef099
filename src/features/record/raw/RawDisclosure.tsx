import { lazy, Suspense, useState } from 'react';
import type { Examination } from '../../../core/examination.ts';

const RawJson = lazy(() => import('./RawJson.tsx').then(({ RawJson }) => ({ default: RawJson })));

/** The JSON as received, for those who ask for it. */
export const RawDisclosure = ({ examination }: { readonly examination: Examination }) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="mt-8 border-t border-line pt-3"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="min-h-[24px] cursor-pointer">Show what was received</summary>
      {isOpen && (
        <div className="mt-3">
          <Suspense fallback={<p className="text-muted">Loading the raw view</p>}>
            <RawJson examined={examination} />
          </Suspense>
        </div>
      )}
    </details>
  );
};

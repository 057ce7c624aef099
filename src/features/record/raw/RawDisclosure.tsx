import { useState } from 'react';
import type { Examination } from '../../../core/examination.ts';
import { later } from '../../../ui/later/later.tsx';

const RawJson = later(
  () => import('./RawJson.tsx').then((part) => part.RawJson),
  <p className="text-muted">Loading the raw view</p>,
);

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
          <RawJson examined={examination} />
        </div>
      )}
    </details>
  );
};

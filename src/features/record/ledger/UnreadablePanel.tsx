import type { Unreadable } from '../../../core/examination.ts';
import { RawDisclosure } from '../raw/RawDisclosure.tsx';

/** What came back is no record: the text itself behind a disclosure. All that keeps it from being one is told with its state. */
export const UnreadablePanel = ({ examination }: { readonly examination: Unreadable }) => (
  <div className="max-w-[52rem] pt-6">
    <h1 className="font-serif text-lead">What came in the place of a record</h1>
    <RawDisclosure examination={examination} />
  </div>
);

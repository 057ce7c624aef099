import type { Examined } from '../../core/examination.ts';
import { later } from '../../ui/later/later.tsx';
import type { ViewSearch } from '../address/view-search.ts';

const RawJson = later(
  () => import('../../features/record/raw/RawJson.tsx').then((part) => part.RawJson),
  <p className="text-muted">Loading the raw view</p>,
);
const CiteTab = later(
  () => import('./CiteTab.tsx').then((part) => part.CiteTab),
  <p className="text-muted">Loading</p>,
);

interface Props {
  readonly tab: 'raw' | 'cite';
  readonly examined: Examined;
  readonly search: ViewSearch;
}

/** The tabs that few open, loaded when one is. */
export const OtherTab = ({ tab, examined, search }: Props) => (
  <>
    <OtherVersion examined={examined} search={search} />
    {tab === 'raw' ? <RawJson examined={examined} /> : <CiteTab examined={examined} corpus={search.in} />}
  </>
);

/** The version that was asked for stays in sight where the record is for another one: a reference may name none. */
const OtherVersion = ({ examined, search }: Omit<Props, 'tab'>) => {
  const { version } = examined.record.signed;
  return search.v === undefined || version === null || version === search.v ? null : (
    <p className="mb-4 max-w-[75ch] border-l-2 border-ink bg-open-soft px-3 py-2" role="note">
      You asked for v{search.v}; the record is for v{version}, and so is all that is here.
    </p>
  );
};

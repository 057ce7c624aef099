import { lazy, Suspense } from 'react';
import type { Examined } from '../../core/examination.ts';
import type { ViewSearch } from '../address/view-search.ts';

const RawJson = lazy(() =>
  import('../../features/record/raw/RawJson.tsx').then(({ RawJson }) => ({ default: RawJson })),
);
const CiteTab = lazy(() => import('./CiteTab.tsx').then(({ CiteTab }) => ({ default: CiteTab })));

interface Props {
  readonly tab: 'raw' | 'cite';
  readonly examined: Examined;
  readonly search: ViewSearch;
}

/** The tabs that few open, loaded when one is. */
export const OtherTab = ({ tab, examined, search }: Props) => (
  <Suspense fallback={<p className="text-muted">{tab === 'raw' ? 'Loading the raw view' : 'Loading'}</p>}>
    {tab === 'raw' ? <RawJson examined={examined} /> : <CiteTab examined={examined} corpus={search.in} />}
  </Suspense>
);

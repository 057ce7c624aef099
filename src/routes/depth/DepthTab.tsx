import { lazy, Suspense } from 'react';
import type { Examined } from '../../core/examination.ts';
import type { ViewSearch } from '../address/view-search.ts';
import type { Comparing } from './SourcesPart.tsx';

const loadWork = () => import('./DepthWork.tsx');
const DepthWork = lazy(() => loadWork().then(({ DepthWork }) => ({ default: DepthWork })));

/** Loads this part ahead of the click, where somebody is about to make it. */
export const preloadDepth = () => void loadWork();

interface Props {
  readonly examined: Examined;
  readonly search: ViewSearch;
  readonly comparing: Comparing;
}

/** Verification in depth, loaded when it is wanted. */
export const DepthTab = ({ examined, search, comparing }: Props) => (
  <Suspense fallback={<p className="text-muted">Loading the checks in depth</p>}>
    <DepthWork
      key={`${search.in ?? ''}/${examined.record.suffix}`}
      examined={examined}
      search={search}
      comparing={comparing}
    />
  </Suspense>
);

import { lazy, Suspense } from 'react';
import type { Examined } from '../../core/examine.ts';
import type { ViewSearch } from '../address/view-search.ts';

const loadWork = () => import('./DepthWork.tsx');
const DepthWork = lazy(() => loadWork().then(({ DepthWork }) => ({ default: DepthWork })));

/** Loads this part ahead of the click, where somebody is about to make it. */
export const preloadDepth = () => void loadWork();

/** Verification in depth, loaded when it is wanted. */
export const DepthTab = ({ examined, search }: { examined: Examined; search: ViewSearch }) => (
  <Suspense fallback={<p className="text-muted">Loading the checks in depth</p>}>
    <DepthWork key={`${search.in ?? ''}/${examined.record.suffix}`} examined={examined} search={search} />
  </Suspense>
);

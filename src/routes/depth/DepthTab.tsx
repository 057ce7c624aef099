import { lazy, Suspense } from 'react';
import type { Examined } from '../../core/examination.ts';
import type { ViewSearch } from '../address/view-search.ts';
import type { Comparing } from './SourcesPart.tsx';

const loads = {
  yourself: () => import('./YourselfPlace.tsx'),
  copy: () => import('./CopyPlace.tsx'),
  sources: () => import('./SourcesPlace.tsx'),
} as const;
const YourselfPlace = lazy(() => loads.yourself().then((module) => ({ default: module.YourselfPlace })));
const CopyPlace = lazy(() => loads.copy().then((module) => ({ default: module.CopyPlace })));
const SourcesPlace = lazy(() => loads.sources().then((module) => ({ default: module.SourcesPlace })));

/** The places where one looks deeper than the record itself. */
type DepthPlace = keyof typeof loads;

/** Loads a place ahead of the click, where somebody is about to make it. */
export const preloadDepth = (place: DepthPlace): void => void loads[place]();

interface Props {
  readonly place: DepthPlace;
  readonly examined: Examined;
  readonly search: ViewSearch;
  readonly comparing: Comparing;
}

/** A place of verification in depth, loaded when it is wanted. */
export const DepthTab = ({ place, examined, search, comparing }: Props) => {
  const corpus = search.in ?? null;
  const key = `${search.in ?? ''}/${examined.record.suffix}`;
  return (
    <Suspense fallback={<p className="text-muted">Loading</p>}>
      {place === 'yourself' && <YourselfPlace key={key} examined={examined} corpus={corpus} />}
      {place === 'copy' && <CopyPlace key={key} examined={examined} />}
      {place === 'sources' && (
        <SourcesPlace key={key} examined={examined} corpus={corpus} comparing={comparing} />
      )}
    </Suspense>
  );
};

import type { Examined } from '../../core/examination.ts';
import { later } from '../../ui/later/later.tsx';
import type { ViewSearch } from '../address/view-search.ts';
import type { Comparing } from './SourcesPart.tsx';

const loads = {
  yourself: () => import('./YourselfPlace.tsx'),
  copy: () => import('./CopyPlace.tsx'),
  sources: () => import('./SourcesPlace.tsx'),
} as const;
const LOADING = <p className="text-muted">Loading</p>;
const YourselfPlace = later(() => loads.yourself().then((part) => part.YourselfPlace), LOADING);
const CopyPlace = later(() => loads.copy().then((part) => part.CopyPlace), LOADING);
const SourcesPlace = later(() => loads.sources().then((part) => part.SourcesPlace), LOADING);

/** The places where one looks deeper than the record itself. */
type DepthPlace = keyof typeof loads;

/** Loads a place ahead of the click, where somebody is about to make it. What fails is asked for again by the click. */
export const preloadDepth = (place: DepthPlace): void => void loads[place]().catch(() => undefined);

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
    <>
      {place === 'yourself' && <YourselfPlace key={key} examined={examined} corpus={corpus} />}
      {place === 'copy' && <CopyPlace key={key} examined={examined} />}
      {place === 'sources' && (
        <SourcesPlace key={key} examined={examined} corpus={corpus} comparing={comparing} />
      )}
    </>
  );
};

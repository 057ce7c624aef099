import type { Examined } from '../../core/examination.ts';
import { later } from '../../ui/later/later.tsx';
import type { ViewSearch } from '../address/view-search.ts';

/** Loads graph and table ahead of the click, where somebody is about to make it. What fails is asked for again by the click. */
export const preloadCitations = () => {
  loadWork().then(
    ({ prepareGraph }) => prepareGraph(),
    () => undefined,
  );
};

const loadWork = () => import('./CitationsWork.tsx');
const CitationsWork = later(
  () => loadWork().then((part) => part.CitationsWork),
  <p className="text-muted">Loading the citations</p>,
);

interface Props {
  readonly examined: Examined;
  readonly search: ViewSearch;
}

/** Who cites the paper: graph and table, loaded when they are wanted. */
export const CitationsTab = ({ examined, search }: Props) => (
  <CitationsWork key={`${search.in ?? ''}/${examined.record.suffix}`} examined={examined} search={search} />
);

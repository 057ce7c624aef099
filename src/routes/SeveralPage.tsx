import { Link } from '@tanstack/react-router';
import { StatusBanner } from '../features/verification/StatusBanner.tsx';
import type { Lookup } from '../look-up.ts';
import { carriedSearch, recordPath } from './paths.ts';
import type { ViewSearch } from './view-search.ts';

interface Props {
  readonly lookup: Extract<Lookup, { kind: 'several' }>;
  readonly asked: string;
  readonly search: ViewSearch;
}

/** A short number that fits several records: the reader chooses, the app never guesses. */
export const SeveralPage = ({ lookup, asked, search }: Props) => (
  <>
    <title>{`Several records: ${asked} · Pith Viewer`}</title>
    <StatusBanner
      state="none"
      label="Several records"
      headline={`${lookup.candidates.length} records fit ${asked}`}
      lines={['A short number finds records, it doesn’t prove one. Choose the one that you mean.']}
    >
      <ul className="home-list">
        {lookup.candidates.map((suffix) => (
          <li key={suffix}>
            <Link className="font-mono" to={recordPath(suffix)} search={carriedSearch(search)}>
              {suffix}
            </Link>
          </li>
        ))}
      </ul>
    </StatusBanner>
  </>
);

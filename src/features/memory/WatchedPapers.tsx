import { PlainText } from '../../ui/tex/PlainText.tsx';
import { KeptRow } from './KeptRow.tsx';

export interface WatchedEntry {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** Since when. */
  readonly day: string;
}

interface Props {
  readonly watched: readonly WatchedEntry[];
  readonly onUnwatch: (key: string) => void;
}

/** The papers that are watched. */
export const WatchedPapers = ({ watched, onUnwatch }: Props) => (
  <section aria-labelledby="watched" className="mt-8">
    <h2 id="watched" tabIndex={-1} className="font-semibold outline-none">
      Watched, {watched.length}
    </h2>
    <ul className="mt-1 border-y border-strong">
      {watched.map(({ key, name, title, day }) => (
        <KeptRow
          key={key}
          action="Stop"
          label={`Watch ${name} no longer`}
          heading="records"
          onAction={() => onUnwatch(key)}
        >
          <span className="min-w-0">
            <PlainText text={title} />{' '}
            <span className="text-note text-muted">
              {name} · since {day}
            </span>
          </span>
        </KeptRow>
      ))}
    </ul>
  </section>
);

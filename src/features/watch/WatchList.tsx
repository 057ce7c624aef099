import { type ReactNode, useRef } from 'react';
import type { Watched } from '../../core/watch/watched.ts';
import { formatWatch, toCitingWords, toNewsWords, toWatchName } from '../../core/watch/words.ts';
import { PlainText } from '../../ui/tex/PlainText.tsx';
import { UtcTime } from '../../ui/time/UtcTime.tsx';

interface Props {
  readonly watched: readonly Watched[];
  /** How many of those that are asked for now have been answered; null while nobody asks. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
  readonly onUnwatch: (key: string) => void;
  readonly onFeed: () => void;
  readonly onList: () => void;
  /** @param part the place on the record's page. */
  readonly renderLink: (watched: Watched, text: ReactNode, part: 'record' | 'citations') => ReactNode;
}

/** So many new citing papers are named here; the others stand in the table. */
const MOST_NAMED = 3;

/** What is watched: one line for all of it, and a line for each record. */
export const WatchList = (props: Props) => {
  const { watched, progress, renderLink } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const asked = watched
    .flatMap(({ look }) => look?.at ?? [])
    .toSorted()
    .at(0);
  return (
    <section aria-labelledby="watched" className="watch">
      <h2 id="watched" ref={title} tabIndex={-1} className="section-title">
        Watched
      </h2>
      <p role="status">{formatWatch(watched)}.</p>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note text-muted">
        {progress === null ? (
          <>
            {asked !== undefined && (
              <span>
                As of <UtcTime value={asked} />
              </span>
            )}
            <button type="button" className="link-button" onClick={props.onAsk}>
              Ask now
            </button>
          </>
        ) : (
          <>
            <span>
              Asking, {progress.done} of {progress.total}
            </span>
            <button type="button" className="link-button" onClick={props.onCancel}>
              Cancel
            </button>
          </>
        )}
        <button type="button" className="link-button" onClick={props.onFeed}>
          Save as a feed
        </button>
        <button type="button" className="link-button" onClick={props.onList}>
          Save as a list
        </button>
      </p>
      <ul className="home-list">
        {watched.map((each) => (
          <li key={each.key}>
            <span className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">
                {renderLink(each, <PlainText text={each.title?.trim() || toWatchName(each)} />, 'record')}
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={`Watch ${toWatchName(each)} no longer`}
                onClick={() => {
                  title.current?.focus();
                  props.onUnwatch(each.key);
                }}
              >
                Stop
              </button>
            </span>
            <span className="home-note">{toNote(each)}</span>
            {each.look !== null && each.look.citing.length > 0 && (
              <span className="home-note">
                {renderLink(each, toCitingWords(each.look), 'citations')}:{' '}
                {each.look.citing.slice(0, MOST_NAMED).map(({ id, title: name }, index) => (
                  <span key={id}>
                    {index > 0 && '; '}
                    <PlainText text={name?.trim() || id} />
                  </span>
                ))}
                {each.look.citing.length > MOST_NAMED && ` and ${each.look.citing.length - MOST_NAMED} more`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const toNote = (watched: Watched): string => [toWatchName(watched), ...toStateWords(watched)].join(' · ');

const toStateWords = ({ look }: Watched): readonly string[] =>
  look === null ? ['not asked for yet'] : [look.label, ...toNewsWords(look)];

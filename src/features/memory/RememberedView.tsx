import type { ReactNode } from 'react';
import { AddedKeys } from './AddedKeys.tsx';
import { ForgetButton } from './KeptRow.tsx';
import { type MarkEntry, OwnMarks } from './OwnMarks.tsx';
import { type WatchedEntry, WatchedPapers } from './WatchedPapers.tsx';

interface Entry {
  readonly key: string;
  readonly pithNumber: string;
  readonly name: string;
  /** `26 May 2026`. */
  readonly day: string;
  readonly title: string;
  /** In the words of the page that showed it. */
  readonly state: string;
}

interface Props {
  readonly records: readonly Entry[];
  /** What there being no record says: nothing yet, that none is kept, or that this browser keeps nothing for this site. */
  readonly nothing: 'reading' | 'none' | 'forbidden';
  readonly watched: readonly WatchedEntry[];
  readonly onUnwatch: (key: string) => void;
  /** How many texts of records are kept. */
  readonly texts: number;
  /** The bibliographies that were opened lately, as a list; null where there are none. */
  readonly bibliographies: ReactNode;
  readonly onForgetBibliographies: () => void;
  readonly marks: readonly MarkEntry[];
  /** What came of the last bibliography that was given, as a sentence. */
  readonly libraryWords: string;
  readonly onLibrary: (files: readonly File[]) => void;
  readonly onUnmark: (key: string) => void;
  readonly keys: readonly { readonly keyId: string; readonly fingerprint: string | null }[];
  readonly renderLink: (entry: Entry) => ReactNode;
  /** The way to what the record’s source says of it now, beside what was kept. */
  readonly renderCompare: (entry: Entry) => ReactNode;
  /** The texts that are kept of it, where there are several. */
  readonly renderTexts: (entry: Entry) => ReactNode;
  readonly onExport: () => void;
  readonly onForget: (key: string) => void;
  readonly onForgetAll: () => void;
  readonly onRemoveKey: (keyId: string) => void;
}

const NOTHING = {
  reading: 'Reading what this browser keeps.',
  none: 'None.',
  forbidden:
    'None, because this browser lets this site keep nothing: records that you open are not remembered, and nothing can be watched or marked. What it lets sites keep is among its settings.',
} as const;

/** Everything that this browser remembers, with the way to take it along or to clear it. */
export const RememberedView = ({
  records,
  nothing,
  watched,
  onUnwatch,
  texts,
  bibliographies,
  onForgetBibliographies,
  marks,
  libraryWords,
  onLibrary,
  onUnmark,
  keys,
  renderLink,
  renderCompare,
  renderTexts,
  onExport,
  onForget,
  onForgetAll,
  onRemoveKey,
}: Props) => {
  const isRead = nothing !== 'reading';
  return (
    <div className="max-w-[60rem]">
      <h1 className="font-serif text-title">What this browser remembers</h1>
      <p className="mt-1 max-w-[70ch] text-muted">
        Of each record that you open: its number and hash, its signed and reported values in short, and the
        ids of the papers that cite it, so that the next visit can say what changed, and the page of one of
        them what it cites. None of it leaves this browser. Nothing is remembered of a record that doesn’t
        match.
      </p>
      {nothing !== 'forbidden' && (
        <p className="mt-1 max-w-[70ch] text-muted">
          For times without a network the whole text of {isRead ? `${texts} ` : ''}
          {texts === 1 ? 'record' : 'records'} is kept too, also of papers that a citation graph or a
          bibliography looked up. Of each record the last three texts that differ are kept. Each is examined
          again whenever it is read. {texts > 0 && 'Forgetting a record forgets its texts.'}
        </p>
      )}
      {texts > 0 && records.length === 0 && (
        <p className="pt-2">
          <button type="button" className="button" onClick={onForgetAll}>
            Forget all texts
          </button>
        </p>
      )}
      <section aria-labelledby="records" className="mt-6">
        <h2 id="records" tabIndex={-1} className="font-semibold outline-none">
          Records{isRead ? `, ${records.length}` : ''}
        </h2>
        {records.length === 0 ? (
          <p className="max-w-[70ch] text-muted">{NOTHING[nothing]}</p>
        ) : (
          <>
            <p className="flex flex-wrap gap-3 py-2">
              <button type="button" className="button" onClick={onExport}>
                Export as JSON
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  document.getElementById('records')?.focus();
                  onForgetAll();
                }}
              >
                Forget all records
              </button>
            </p>
            <ul className="border-y border-strong">
              {records.map((entry) => (
                <li
                  key={entry.key}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line py-2"
                >
                  <span className="min-w-0">
                    {renderLink(entry)}{' '}
                    <span className="text-note text-muted">
                      {entry.name} · {entry.state} · {entry.day}
                    </span>
                  </span>
                  <span className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
                    {renderCompare(entry)}
                    <ForgetButton
                      action="Forget"
                      label={`Forget ${entry.name}`}
                      heading="records"
                      onAction={() => onForget(entry.key)}
                    />
                  </span>
                  {renderTexts(entry)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {watched.length > 0 && <WatchedPapers watched={watched} onUnwatch={onUnwatch} />}
      {bibliographies !== null && (
        <section aria-labelledby="bibliographies" className="mt-8">
          <h2 id="bibliographies" tabIndex={-1} className="font-semibold outline-none">
            Bibliographies
          </h2>
          <p className="max-w-[70ch] text-muted">
            The last five that were opened, with their text, as it was then. None of it leaves this browser.
          </p>
          <p className="py-2">
            <button
              type="button"
              className="button"
              onClick={() => {
                document.getElementById('records')?.focus();
                onForgetBibliographies();
              }}
            >
              Forget all bibliographies
            </button>
          </p>
          {bibliographies}
        </section>
      )}
      <OwnMarks marks={marks} libraryWords={libraryWords} onLibrary={onLibrary} onUnmark={onUnmark} />
      <AddedKeys keys={keys} onRemove={onRemoveKey} />
    </div>
  );
};

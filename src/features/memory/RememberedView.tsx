import type { ReactNode } from 'react';
import { FileButton } from '../../ui/FileButton.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { PlainText } from '../../ui/tex/PlainText.tsx';

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

interface WatchedEntry {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** Since when. */
  readonly day: string;
}

interface MarkEntry {
  readonly key: string;
  readonly name: string;
  readonly tag: string;
  readonly notes: string;
}

interface Props {
  readonly records: readonly Entry[];
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

/** Everything that this browser remembers, with the way to take it along or to clear it. */
export const RememberedView = ({
  records,
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
}: Props) => (
  <div className="max-w-[60rem]">
    <h1 className="font-serif text-title">What this browser remembers</h1>
    <p className="mt-1 max-w-[70ch] text-muted">
      Of each record that you open: its number and hash, its signed and reported values in short, and the ids
      of the papers that cite it, so that the next visit can say what changed. None of it leaves this browser.
      Nothing is remembered of a record that doesn’t match.
    </p>
    <p className="mt-1 max-w-[70ch] text-muted">
      For times without a network the whole text of {texts === 1 ? '1 record' : `${texts} records`} is kept
      too, also of papers that a citation graph or a bibliography looked up. Of each record the last three
      texts that differ are kept. Each is examined again whenever it is read.{' '}
      {texts > 0 && 'Forgetting a record forgets its texts.'}
    </p>
    {texts > 0 && records.length === 0 && (
      <p className="pt-2">
        <button type="button" className="button" onClick={onForgetAll}>
          Forget all texts
        </button>
      </p>
    )}
    <section aria-labelledby="records" className="mt-6">
      <h2 id="records" tabIndex={-1} className="font-semibold outline-none">
        Records, {records.length}
      </h2>
      {records.length === 0 ? (
        <p className="text-muted">None.</p>
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
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`Forget ${entry.name}`}
                    onClick={() => {
                      document.getElementById('records')?.focus();
                      onForget(entry.key);
                    }}
                  >
                    Forget
                  </button>
                </span>
                {renderTexts(entry)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
    {watched.length > 0 && (
      <section aria-labelledby="watched" className="mt-8">
        <h2 id="watched" tabIndex={-1} className="font-semibold outline-none">
          Watched, {watched.length}
        </h2>
        <ul className="mt-1 border-y border-strong">
          {watched.map(({ key, name, title, day }) => (
            <li
              key={key}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line py-2"
            >
              <span className="min-w-0">
                <PlainText text={title} />{' '}
                <span className="text-note text-muted">
                  {name} · since {day}
                </span>
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={`Watch ${name} no longer`}
                onClick={() => {
                  document.getElementById('records')?.focus();
                  onUnwatch(key);
                }}
              >
                Stop
              </button>
            </li>
          ))}
        </ul>
      </section>
    )}
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
    <section aria-labelledby="marks" className="mt-8">
      <h2 id="marks" tabIndex={-1} className="font-semibold outline-none">
        Your marks, {marks.length}
      </h2>
      <p className="flex flex-wrap items-center gap-3 py-2">
        <FileButton
          label="Mark the papers of a bibliography as in your library"
          accept=".bib,.bbl,.ris,.json,.tex,.txt"
          className="button"
          onFiles={onLibrary}
        >
          Mark what a .bib holds as in my library
        </FileButton>
        <span role="status" className="text-note text-muted">
          {libraryWords}
        </span>
      </p>
      {marks.length > 0 && (
        <LongList items={marks} toName={({ name }) => name} className="border-y border-strong" step={20}>
          {({ key, name, tag, notes }) => (
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-1">
              <span className="min-w-0 break-words">
                {name}{' '}
                <bdi className="text-note text-muted">{[tag, notes.trim()].filter(Boolean).join(' · ')}</bdi>
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={`Take the mark off ${name}`}
                onClick={() => {
                  document.getElementById('marks')?.focus();
                  onUnmark(key);
                }}
              >
                Remove
              </button>
            </div>
          )}
        </LongList>
      )}
    </section>
    <section aria-labelledby="keys" className="mt-8">
      <h2 id="keys" tabIndex={-1} className="font-semibold outline-none">
        Keys that you added, {keys.length}
      </h2>
      {keys.length === 0 ? (
        <p className="text-muted">None. Only the keys of this site’s configuration are accepted.</p>
      ) : (
        <ul className="mt-1 border-y border-strong">
          {keys.map(({ keyId, fingerprint }) => (
            <li
              key={keyId}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line py-2"
            >
              <span className="min-w-0 font-mono text-note break-all">
                {keyId} <span className="text-muted">{fingerprint}</span>
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={`Remove the key ${keyId}`}
                onClick={() => {
                  document.getElementById('keys')?.focus();
                  onRemoveKey(keyId);
                }}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  </div>
);

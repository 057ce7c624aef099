import { useMemo } from 'react';
import { BIBLIOGRAPHY_FILES, BibliographyDoor } from '../../features/bibliography/BibliographyDoor.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { navigate } from '../navigation/navigation.ts';
import { useAddress } from '../navigation/use-address.ts';
import { ConfigTrouble } from '../trouble/ConfigTrouble.tsx';
import { BibliographyWork } from './BibliographyWork.tsx';
import { parseBibliographySearch } from './bibliography-search.ts';
import { toTextFile } from './handed-over.ts';
import { LostWords, OpenedSection } from './OpenedSection.tsx';
import { useBibliography } from './use-bibliography.ts';

/** Every cited arXiv id of a bibliography against the title that the registry signed for it. */
export const BibliographyPage = () => {
  const location = useAddress();
  const search = useMemo(() => parseBibliographySearch(location.search), [location.search]);
  const corpus = search.in ?? null;
  const { state, config, error, isWaiting, retry, open, close, lost } = useBibliography(corpus, search.ids);
  const start = (files: readonly File[]): void => {
    void navigate({ to: '/bibliography', search: search.in === undefined ? {} : { in: search.in } });
    void open(files, null);
  };
  const sources = config?.sources.map(({ label }) => label) ?? [];
  return (
    <>
      <title>Check a bibliography · Pith Viewer</title>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="font-serif text-title">Check a bibliography</h1>
        {state.kind !== 'none' && (
          <span className="flex flex-wrap gap-2 print:hidden">
            <FileButton
              label="Choose the files of another bibliography"
              accept={BIBLIOGRAPHY_FILES}
              isMultiple
              className="button"
              onFiles={start}
            >
              Another bibliography
            </FileButton>
            <button
              type="button"
              className="button"
              onClick={() => {
                close();
                void navigate({
                  to: '/bibliography',
                  search: search.in === undefined ? {} : { in: search.in },
                });
              }}
            >
              Close
            </button>
          </span>
        )}
      </div>
      {error !== null && <ConfigTrouble error={error} onRetry={retry} />}
      {state.kind === 'none' && (
        <>
          <p className="mb-4 max-w-[70ch] text-muted">
            Each cited arXiv id is held against the title that the registry signed for it. The commonest
            mistake is not a paper that doesn’t exist, but an id that belongs to another one: that is said
            exactly here, by the signed digest, never by likeness.
          </p>
          {isWaiting && (
            <p role="status" className="mb-4">
              Waiting for the settings of this site, which say whom to ask.
            </p>
          )}
          <LostWords lost={lost} />
          <BibliographyDoor onFiles={start} onText={(text) => start([toTextFile(text)])} sources={sources} />
          <OpenedSection />
        </>
      )}
      {state.kind === 'reading' && (
        <p role="status">
          Reading {state.names.filter((name) => name !== '').join(', ') || 'the pasted text'}.
        </p>
      )}
      {state.kind === 'failed' && <p role="alert">{state.message}</p>}
      {state.kind === 'read' && <BibliographyWork state={state} search={search} sources={sources} />}
    </>
  );
};

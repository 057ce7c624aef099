import type { ReactNode } from 'react';
import { FileButton } from '../../ui/FileButton.tsx';
import { FileIcon } from '../../ui/icons.tsx';

interface Props {
  readonly homeLink: ReactNode;
  /** The search field, on every page but the home page. */
  readonly search: ReactNode;
  /** Leads to the page of bibliographies. */
  readonly bibliographyLink: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  /** Opens the list of all pages, commands and settings. */
  readonly onPalette: () => void;
}

/** The top of every page: name, field, and the door for files. */
export const Masthead = ({ homeLink, search, bibliographyLink, onFiles, onPalette }: Props) => (
  <header className="masthead">
    <div className="masthead-row">
      {homeLink}
      {search}
      {bibliographyLink}
      <FileButton
        label="Open a record or a bibliography from a file"
        accept=".json,.jsonl,.ndjson,.zip,application/json,.bib,.bbl,.tex,.ris,.csv,.tsv,.txt"
        isMultiple
        className="quiet-button"
        onFiles={onFiles}
      >
        <FileIcon />
        <span>Open file</span>
      </FileButton>
      <button type="button" className="quiet-button max-[60rem]:hidden" onClick={onPalette}>
        Commands <kbd>Ctrl K</kbd>
      </button>
    </div>
  </header>
);

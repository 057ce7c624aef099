import type { ReactNode } from 'react';
import { FileButton } from '../../ui/FileButton.tsx';
import { FileIcon } from '../../ui/icons.tsx';

interface Props {
  readonly homeLink: ReactNode;
  /** The search field, on every page but the home page. */
  readonly search: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The top of every page: name, field, and the door for files. */
export const Masthead = ({ homeLink, search, onFiles }: Props) => (
  <header className="masthead">
    <div className="masthead-row">
      {homeLink}
      {search}
      <FileButton
        label="Open a record from a file"
        accept=".json,.jsonl,.ndjson,application/json"
        isMultiple
        className="quiet-button ml-auto"
        onFiles={onFiles}
      >
        <FileIcon />
        <span>Open file</span>
      </FileButton>
    </div>
  </header>
);

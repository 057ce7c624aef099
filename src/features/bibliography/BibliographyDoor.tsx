import { useId, useState } from 'react';
import { FileButton } from '../../ui/FileButton.tsx';
import { FileIcon } from '../../ui/icons.tsx';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  /** Who would be asked, by name, in the order of asking. */
  readonly sources: readonly string[];
}

/** What a dialog for files offers; all else is dropped. */
export const BIBLIOGRAPHY_FILES =
  '.bib,.bbl,.tex,.ltb,.ris,.json,.jsonl,.csv,.tsv,.txt,text/plain,text/csv,application/json';

const EXAMPLES = `BibTeX, TeX, RIS, CSL-JSON, a table, or lines as they are printed:

@article{…, eprint = {2503.11367}, title = {…}}
[12] A. Author, A title, arXiv:2503.11367 (2025)
2503.11367`;

/** Where a bibliography comes in: chosen, dropped anywhere, or pasted. Says beforehand what will be asked of whom. */
export const BibliographyDoor = ({ onFiles, onText, sources }: Props) => {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className="grid max-w-[60rem] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FileButton
          label="Choose the files of a bibliography"
          accept={BIBLIOGRAPHY_FILES}
          isMultiple
          className="button"
          onFiles={onFiles}
        >
          <FileIcon />
          <span>Choose files</span>
        </FileButton>
        <span className="text-note text-muted">
          or drop them anywhere: BibTeX, biblatex, .bbl, TeX, amsrefs, RIS, JSON (CSL, Zotero, INSPIRE,
          Crossref and others), tables (CSV), lists of ids.
        </span>
      </p>
      <label htmlFor={id} className="text-body font-semibold">
        Or paste a bibliography, a list of ids, or the references of a PDF
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={8}
        spellCheck={false}
        placeholder={EXAMPLES}
        className="w-full resize-y border border-strong bg-panel px-3 py-2 font-mono text-note text-ink placeholder:text-faint"
      />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button" disabled={text.trim() === ''}>
          Check it
        </button>
        <span className="text-note text-muted">
          It stays in this browser, which remembers the last five.{' '}
          {sources.length > 0 && `Asked for the ids in it, and for nothing else: ${sources.join(', then ')}.`}
        </span>
      </p>
    </form>
  );
};

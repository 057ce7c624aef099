import { FileButton } from '../../ui/FileButton.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { ForgetButton } from './KeptRow.tsx';

export interface MarkEntry {
  readonly key: string;
  readonly name: string;
  readonly tag: string;
  readonly notes: string;
}

interface Props {
  readonly marks: readonly MarkEntry[];
  /** What came of the last bibliography that was given, as a sentence. */
  readonly libraryWords: string;
  readonly onLibrary: (files: readonly File[]) => void;
  readonly onUnmark: (key: string) => void;
}

/** A reader’s own tags and notes, and the way to mark what a bibliography holds. */
export const OwnMarks = ({ marks, libraryWords, onLibrary, onUnmark }: Props) => (
  <section aria-labelledby="marks" className="mt-8">
    <h2 id="marks" tabIndex={-1} className="font-semibold outline-none">
      Your marks, {marks.length}
    </h2>
    <p className="flex flex-wrap items-center gap-3 py-2">
      <FileButton
        label="Mark the papers of a bibliography as in your library"
        accept=".bib,.bbl,.tex,.ltb,.ris,.json,.jsonl,.csv,.tsv,.txt"
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
            <ForgetButton
              action="Remove"
              label={`Take the mark off ${name}`}
              heading="marks"
              onAction={() => onUnmark(key)}
            />
          </div>
        )}
      </LongList>
    )}
  </section>
);

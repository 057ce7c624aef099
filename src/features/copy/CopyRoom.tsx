import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { CopyFinding } from '../../core/copy/copy.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { CopyVerdict } from './CopyVerdict.tsx';

interface Props {
  /** What was pasted before in this visit. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether the digests of the record are known to be signed. */
  readonly isSigned: boolean;
  readonly compare: (text: string) => readonly CopyFinding[];
  /** Reads a file as text; a sentence where it can’t be. */
  readonly readFile: (
    file: File,
  ) => Promise<
    { readonly kind: 'ok'; readonly value: string } | { readonly kind: 'error'; readonly error: string }
  >;
}

/** Paste, drop or choose a title, an abstract or a TeX source: is it what the record signs? Nothing leaves this machine. */
export const CopyRoom = ({ text, onText, isSigned, compare, readFile }: Props) => {
  const id = useId();
  const [problem, setProblem] = useState('');
  const [isOver, setIsOver] = useState(false);
  const shown = useDeferredValue(text);
  const findings = useMemo(() => (shown.trim() === '' ? [] : compare(shown)), [compare, shown]);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readFile(file);
    // What stands in the field stays where the file can’t be read.
    setProblem(read.kind === 'error' ? read.error : '');
    if (read.kind === 'ok') onText(read.value);
  };

  return (
    <div data-copy="">
      <label htmlFor={`${id}-text`} className="block text-body font-semibold">
        Title, abstract or TeX source
      </label>
      {/* A file that falls here is compared; anywhere else on the page it is opened as a record. */}
      <textarea
        id={`${id}-text`}
        rows={7}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setProblem('');
          onText(event.target.value);
        }}
        onDragEnter={(event) => {
          event.stopPropagation();
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={(event) => {
          event.stopPropagation();
          setIsOver(false);
        }}
        onDragOver={(event) => {
          event.stopPropagation();
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.stopPropagation();
          setIsOver(false);
          const file = event.dataTransfer.files[0];
          if (file === undefined) return;
          event.preventDefault();
          void take(file);
        }}
        className={`mt-1 block w-full max-w-[60rem] border bg-panel p-2 font-mono text-note leading-5 ${isOver ? 'border-ink outline-2 outline-ink' : 'border-strong'}`}
      />
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <FileButton
          label="Choose a text to compare"
          accept=".tex,.txt,.ltx,.md,text/plain,text/x-tex"
          className="button"
          onFiles={([file]) => file && void take(file)}
        >
          Choose a .tex or .txt file
        </FileButton>
        <span className="text-note text-muted">or drop one on the field. It stays on this machine.</span>
      </p>
      <div role="status" className="mt-3 space-y-3">
        {problem !== '' && <p>{problem}</p>}
        {findings.map((finding) => (
          <CopyVerdict key={finding.what} finding={finding} isSigned={isSigned} />
        ))}
      </div>
    </div>
  );
};

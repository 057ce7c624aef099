import { saveBlob } from '../../ui/save-file.ts';
import { Quoted } from './Quoted.tsx';

interface Props {
  /** Entries that are not judged yet; one at least where some were not when these corrections were made. */
  readonly pending: number;
  /** Files with something to correct. */
  readonly files: readonly {
    readonly name: string;
    readonly changes: readonly { readonly line: number; readonly reason: string }[];
    readonly diff: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
}

const LINE_LOOKS: Readonly<Record<string, string>> = {
  '+': 'bg-part-soft font-semibold',
  '-': 'text-muted line-through',
  '@': 'text-muted',
};

/** `refs.bib` → `refs-corrected.bib`. */
const toName = (name: string): string =>
  name === '' ? 'pasted-corrected.bib' : name.replace(/(\.[^.]*)?$/, '-corrected$1');

/** What is certain to be corrected, as a diff that one reads before one takes the file. */
export const Corrections = ({ files, pending }: Props) => (
  <section aria-label="Corrections" className="mt-4 max-w-[60rem]">
    <h2 className="font-serif text-lead">
      {files.length === 0
        ? 'Nothing that can be corrected with certainty'
        : 'What can be corrected with certainty'}
      {pending > 0 && ', so far'}
    </h2>
    {pending > 0 && (
      <p className="text-note">
        {pending === 1 ? 'One entry is' : `${pending} entries are`} not judged yet. Once all are, this is made
        anew.
      </p>
    )}
    <p className="text-note text-muted">
      Only versions and second ids, and only where the title is the signed one. Titles, authors and everything
      else stay as they are, to the byte.
    </p>
    {files.map(({ name, changes, diff, bytes }) => (
      <div key={name} className="mt-3">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-body">
          <bdi className="font-semibold">{name === '' ? 'The pasted text' : name}</bdi>
          <span className="text-muted">
            {changes.length} {changes.length === 1 ? 'change' : 'changes'}
          </span>
          <button
            type="button"
            className="button"
            onClick={() => saveBlob(toName(name), new Blob([bytes], { type: 'application/octet-stream' }))}
          >
            Save {toName(name)}
          </button>
        </p>
        <Quoted label={`Changes to ${toName(name)}`} className="mt-2 max-h-96">
          {toLines(diff).map(({ at, line }) => (
            <span key={at} className={`block whitespace-pre-wrap ${LINE_LOOKS[line.charAt(0)] ?? ''}`}>
              {line === '' ? ' ' : line}
            </span>
          ))}
        </Quoted>
      </div>
    ))}
  </section>
);

const toLines = (text: string): readonly { readonly at: number; readonly line: string }[] =>
  text
    .replace(/\n$/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ at, line }));

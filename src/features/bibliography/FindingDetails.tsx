import type { ReactNode } from 'react';
import { STATE_WORDS } from '../../core/bibliography/judge/words.ts';
import type { WordDifference } from '../../core/copy/word-difference.ts';
import { toTexSegments } from '../../core/tex/tex.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { TexText } from '../../ui/tex/TexText.tsx';
import { withKeys } from '../../ui/with-keys.ts';
import type { ShownFinding } from './finding.ts';
import { Quoted } from './Quoted.tsx';

interface Props {
  readonly finding: ShownFinding;
  /** A link to the record, or null where there is none. */
  readonly recordLink: ReactNode;
  /** Leads back to the list where that stands above and out of view. */
  readonly onBack: () => void;
}

const LONGEST = 400;

/** Everything that is said of one entry, both titles where they differ, and the entry as it stands in the file. */
export const FindingDetails = ({ finding, recordLink, onBack }: Props) => {
  const { said, raw, line, file, key } = finding;
  return (
    <section
      aria-label={`Details of ${key ?? `line ${line}`}`}
      className="grid gap-3 border-y border-line bg-open-soft px-3 py-3 text-body"
      data-finding-details=""
    >
      <button type="button" className="button justify-self-start lg:hidden" onClick={onBack}>
        Back to the list
      </button>
      {said === null ? (
        <p>Its papers are still being looked up, or were not asked for.</p>
      ) : (
        <>
          <p className="max-w-[80ch]">{said.reason}</p>
          {said.also.length > 0 && (
            <p className="text-muted">Also: {said.also.map((state) => STATE_WORDS[state]).join(', ')}.</p>
          )}
          {said.difference !== null && said.recordTitle !== null && (
            <div className="grid max-w-[90ch] gap-3 md:grid-cols-2">
              <Title words="In the entry" text={said.title ?? ''} />
              <Title words="Signed" text={said.recordTitle} />
              <div className="md:col-span-2">
                <p className="text-muted">
                  Struck through: only in the signed title. Underlined: only in the entry.
                </p>
                <Words difference={said.difference} />
              </div>
            </div>
          )}
          {said.record !== null && (
            <p>
              Its record: <span className="font-semibold">{said.record.label}</span>
              {said.source !== null && ` (from ${said.source})`}.{' '}
              {said.integrityFindings !== null &&
                said.integrityFindings > 0 &&
                `The registry reports ${said.integrityFindings} integrity ${said.integrityFindings === 1 ? 'finding' : 'findings'}; that is not signed. `}
              {recordLink}
            </p>
          )}
        </>
      )}
      <div>
        <p className="flex flex-wrap items-center gap-2 text-muted">
          <span className="break-words">
            {file === '' ? 'The pasted text' : <bdi>{file}</bdi>}, line {line}, as it stands there
          </span>
          <CopyButton text={raw} label="Copy the entry" />
        </p>
        <Quoted label="The entry as it stands there" className="mt-1 max-h-64">
          {raw}
        </Quoted>
      </div>
    </section>
  );
};

const Title = ({ words, text }: { readonly words: string; readonly text: string }) => (
  <div>
    <p className="text-muted">{words}</p>
    <p className="font-serif text-body break-words">
      {text.length > LONGEST ? <bdi>{text.slice(0, 4_000)}</bdi> : <TexText segments={toTexSegments(text)} />}
    </p>
  </div>
);

const Words = ({ difference }: { readonly difference: WordDifference }) => (
  <p className="mt-1 font-serif text-body break-words">
    {withKeys(difference.runs, ({ kind, text }) => `${kind} ${text}`).map(([key, { kind, text }]) =>
      kind === 'same' ? (
        <span key={key}>{text} </span>
      ) : kind === 'only-copy' ? (
        <ins key={key} className="bg-part-soft font-semibold underline decoration-2">
          <span className="sr-only"> only in the entry: </span>
          {text}{' '}
        </ins>
      ) : (
        <del key={key} className="text-muted line-through decoration-2">
          <span className="sr-only"> only in the signed title: </span>
          {text}{' '}
        </del>
      ),
    )}
  </p>
);

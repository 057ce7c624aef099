import { type Tally, toTallyWords } from '../../core/bibliography/judge/tally.ts';
import { NOT_JUDGED } from '../../core/bibliography/judge/words.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

interface Props {
  readonly tally: Tally | null;
  readonly files: readonly {
    readonly name: string;
    readonly format: string | null;
    readonly entries: number;
    readonly notes: readonly string[];
    readonly isRefused: boolean;
  }[];
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly held: number;
    readonly isAsking: boolean;
  } | null;
  /** Who was asked, by name, in the order of asking. */
  readonly sources: readonly string[];
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onRetry: () => void;
}

const FORMATS: Readonly<Record<string, string>> = {
  bibtex: 'BibTeX',
  bbl: '.bbl',
  tex: 'TeX',
  ris: 'RIS',
  csl: 'JSON',
  table: 'a table',
  ids: 'a list of ids',
  text: 'references as text',
};

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** What was found in one sentence whose parts add up, what was read how, and how far the look-ups are. */
export const BibliographyHead = ({ tally, files, progress, sources, onStop, onGoOn, onRetry }: Props) => (
  <div>
    <h2 className="max-w-[100ch] font-semibold" data-tally="">
      {tally === null ? 'Reading.' : `${toTallyWords(tally)}.`}
    </h2>
    <p className="max-w-[100ch] text-note text-muted">{NOT_JUDGED}</p>
    {progress !== null && (
      <div className="mt-1 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 text-body">
        {progress.isAsking ? (
          <>
            <ProgressBar label="Records looked up" value={progress.done} max={progress.total} />
            <span>
              {progress.done} of {plural(progress.total, 'paper')} looked up
            </span>
            <button type="button" className="button print:hidden" onClick={onStop}>
              Stop
            </button>
          </>
        ) : (
          <>
            <span>
              {progress.total === 0
                ? 'No paper of it can be asked for.'
                : `${plural(progress.done, 'paper')} looked up, at ${sources.join(', then ')}. Nothing else was asked.`}
            </span>
            {progress.held > 0 && (
              <>
                <span>
                  {plural(progress.held, 'paper')} {progress.held === 1 ? 'was' : 'were'} not asked for.
                </span>
                <button type="button" className="button print:hidden" onClick={onGoOn}>
                  {progress.done === 0 ? `Ask for ${progress.held}` : 'Go on'}
                </button>
              </>
            )}
            {(tally?.counts.unreachable ?? 0) > 0 && (
              <button type="button" className="button print:hidden" onClick={onRetry}>
                Ask again for what could not be reached
              </button>
            )}
          </>
        )}
      </div>
    )}
    <ul className="text-body">
      {files.map(({ name, format, entries, notes, isRefused }) => (
        <li key={name} data-file-refused={isRefused || undefined}>
          <bdi className="font-semibold break-words">{name === '' ? 'The pasted text' : name}</bdi>
          {format !== null && (
            <span className="text-muted">
              {' '}
              {FORMATS[format] ?? format}, {plural(entries, 'entry', 'entries')}
            </span>
          )}
          {notes.slice(0, MOST_NOTES).map((note) => (
            <span key={note} className="block pl-4 break-words">
              {note}
            </span>
          ))}
          {notes.length > MOST_NOTES && (
            <span className="block pl-4 text-muted">and {notes.length - MOST_NOTES} more like these.</span>
          )}
        </li>
      ))}
    </ul>
  </div>
);

const MOST_NOTES = 8;

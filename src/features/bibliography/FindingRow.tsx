import { PlainText } from '../../ui/tex/PlainText.tsx';
import { FindingMark } from './FindingMark.tsx';
import { cutText, type ShownFinding, toIdWords } from './finding.ts';

interface Props {
  readonly id: string;
  readonly finding: ShownFinding;
  readonly isChosen: boolean;
  readonly place: number;
  readonly total: number;
}

const LONGEST = 300;
const cut = (text: string): string => cutText(text, LONGEST);

/** One entry on two lines: what is said and of which title, and where it stands. Everything else is in its details. */
export const FindingRow = ({ id, finding, isChosen, place, total }: Props) => {
  const { key, line, said, raw } = finding;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-posinset={place + 1}
      aria-setsize={total}
      className="grid cursor-pointer grid-cols-1 gap-x-4 border-b border-line px-2 py-1.5 text-body hover:bg-sunken aria-selected:bg-sunken aria-selected:shadow-[inset_3px_0_0_var(--ink)] sm:grid-cols-[10.5rem_minmax(0,1fr)_10.5rem] lg:max-xl:grid-cols-[10.5rem_minmax(0,1fr)_9.5rem] sm:items-start"
    >
      <span className="sm:pt-0.5">
        <FindingMark state={said?.state ?? null} />
      </span>
      <span className="min-w-0">
        <span className="line-clamp-2 font-serif text-body break-words">
          {said?.title != null ? (
            <PlainText text={cut(said.title)} />
          ) : (
            <bdi className="font-mono text-note text-muted">{cut(raw.replace(/\s+/g, ' '))}</bdi>
          )}
        </span>
        {said?.state === 'another-title' && said.recordTitle !== null && (
          <span className="line-clamp-2 break-words text-muted">
            Signed for: <PlainText text={cut(said.recordTitle)} />
          </span>
        )}
      </span>
      <span className="flex min-w-0 flex-wrap gap-x-3 text-muted tabular-nums sm:block sm:pt-0.5 sm:text-right">
        <bdi className="break-words empty:hidden sm:block">{toIdWords(finding)}</bdi>
        <span className="flex min-w-0 items-baseline gap-x-2 sm:justify-end">
          {key !== null && <bdi className="min-w-0 truncate font-mono text-note">{key}</bdi>}
          <span className="shrink-0">line {line}</span>
        </span>
      </span>
    </div>
  );
};

import type { EntryState } from '../../core/bibliography/judge/judgement.ts';
import { STATE_WORDS } from '../../core/bibliography/judge/words.ts';
import { NoticeIcon } from '../../ui/icons.tsx';

const SYMBOLS: Readonly<Partial<Record<EntryState, readonly [symbol: string, colour: string]>>> = {
  'another-title': ['mismatch', 'text-bad'],
  'signed-title': ['checked', 'text-ok'],
  'not-comparable': ['partial', 'text-part'],
  unreachable: ['unchecked', 'text-open'],
  'no-id': ['unchecked', 'text-open'],
  'no-record': ['none', 'text-open'],
};

/** The sign of a state: those of the five states of a record, and one for what is worth a look and accuses nobody. */
export const FindingSign = ({ state }: { readonly state: EntryState }) => {
  const [symbol, colour] = SYMBOLS[state] ?? [];
  if (symbol === undefined) return <NoticeIcon className="size-4 text-ink" />;
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className={`size-4 shrink-0 [&_.fill]:fill-current ${colour}`}
      aria-hidden="true"
    >
      <use href={`#state-${symbol}`} />
    </svg>
  );
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A state as sign and words. @param state null while an answer is still to come. */
export const FindingMark = ({ state }: { readonly state: EntryState | null }) => (
  <span className="inline-flex items-center gap-2 whitespace-nowrap" data-finding-state={state ?? 'pending'}>
    {state === null ? (
      <span className="text-muted">Still to come</span>
    ) : (
      <>
        <FindingSign state={state} />
        <span className={state === 'another-title' ? 'font-semibold text-bad' : ''}>
          {capital(STATE_WORDS[state])}
        </span>
      </>
    )}
  </span>
);

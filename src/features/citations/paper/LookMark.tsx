import type { LookKind, PaperLook } from '../../../graph/paper-look.ts';
import { LOOK_WORDS } from './paper-words.ts';

/** The outcome of a look-up as icon and words, never by colour alone: those of the record's own page, where there is one. */
export const LookMark = ({ look }: { readonly look: PaperLook }) => (
  <span className={`inline-flex min-w-0 items-center gap-1.5 ${TONES[look.kind]}`}>
    <LookIcon kind={look.kind} />
    {look.label ?? LOOK_WORDS[look.kind]}
  </span>
);

const TONES: { readonly [Kind in LookKind]: string } = {
  'not-asked': 'text-muted',
  waiting: 'text-muted',
  stopped: 'text-muted',
  checked: 'text-ok',
  demo: 'text-demo',
  partial: 'text-part',
  unchecked: 'text-open',
  mismatch: 'text-bad',
  'no-record': 'text-open',
  several: 'text-open',
  unreadable: 'text-open',
  unreachable: 'text-open',
};

/** The states of the banner whose icons these looks have. */
const STATES = {
  checked: 'checked',
  demo: 'demo',
  partial: 'partial',
  unchecked: 'unchecked',
  several: 'unchecked',
  unreadable: 'unchecked',
  mismatch: 'mismatch',
  'no-record': 'none',
} as const;

/**
 * The icons of the page's banner, and three more for what is on its way, was stopped, or could not be reached. None moves:
 * with one that does, the browser makes every frame of the page anew for as long as anything is looked up.
 */
export const LookIcon = ({ kind }: { readonly kind: LookKind }) => {
  if (kind === 'not-asked') return null;
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      className="size-3.5 shrink-0 [--tone:currentColor]"
    >
      {kind === 'waiting' ? (
        <path d="M12 2a10 10 0 1 1-9.2 6" />
      ) : kind === 'unreachable' ? (
        <path d="M2 9a14 14 0 0 1 20 0M6 13.5a8.5 8.5 0 0 1 12 0M12 19v.5M4 20 20 4" />
      ) : kind === 'stopped' ? (
        <path d="M8 5v14M16 5v14" />
      ) : (
        <use href={`#state-${STATES[kind]}`} />
      )}
    </svg>
  );
};

import type { ReactNode } from 'react';
import { ChevronIcon, CrossIcon, OpenRingIcon, TickIcon } from '../icons.tsx';

const looks = {
  pass: [TickIcon, 'matches', 'text-ok', 'text-muted'],
  fail: [CrossIcon, 'doesn’t match', 'text-bad', 'text-bad font-semibold'],
  unchecked: [OpenRingIcon, 'not checked', 'text-open', 'text-open'],
} as const;

export type ShownOutcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'unchecked'; readonly reason: string };

/** `calm`: a mismatch that contradicts nothing, in ink. `hollow`: a match that proves nothing, without green. */
export type OutcomeTone = 'plain' | 'calm' | 'hollow';

interface Props {
  /** A name for tests and scripts. */
  readonly id: string;
  readonly title: string;
  readonly outcome: ShownOutcome;
  readonly tone?: OutcomeTone;
  /** What the check compares and what it found, on demand. */
  readonly children: ReactNode;
}

/** One check on one line: icon, name, word. A mismatch is open from the start. */
export const OutcomeLine = ({ id, title, outcome, tone = 'plain', children }: Props) => {
  const [Icon, word, iconTone, wordTone] = looks[outcome.kind];
  const isCalm = tone === 'calm' && outcome.kind === 'fail';
  const isHollow = tone === 'hollow' && outcome.kind === 'pass';
  return (
    <li className="border-t border-line first:border-t-0" data-check={id} data-outcome={outcome.kind}>
      <details open={outcome.kind === 'fail'} className="group/check">
        <summary className="grid min-h-[24px] cursor-pointer list-none grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-1 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <Icon
            className={`size-4 translate-y-[3px] ${isCalm ? 'text-ink' : isHollow ? 'text-muted' : iconTone}`}
          />
          <span className="min-w-0 break-words">{title}</span>
          <span className={`flex items-baseline gap-1.5 ${isCalm ? 'font-semibold' : wordTone}`}>
            {word}
            <ChevronIcon className="size-3 self-center text-faint group-open/check:rotate-90" />
          </span>
          {outcome.kind === 'unchecked' && (
            <span className="col-span-2 col-start-2 pr-5 text-body">{outcome.reason}</span>
          )}
        </summary>
        <div className="ml-[1.25rem] space-y-1.5 pb-3 pl-2 text-body">{children}</div>
      </details>
    </li>
  );
};

import { Hash } from './Hash.tsx';
import { ChevronIcon, CrossIcon, OpenRingIcon, TickIcon } from './icons.tsx';
import { LongText } from './LongText.tsx';

const looks = {
  pass: [TickIcon, 'matches', 'text-ok', 'text-muted'],
  fail: [CrossIcon, 'doesn’t match', 'text-bad', 'text-bad font-semibold'],
  unchecked: [OpenRingIcon, 'not checked', 'text-open', 'text-open'],
} as const;

type ShownOutcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'unchecked'; readonly reason: string };

interface Props {
  /** A name for tests and scripts. */
  readonly id: string;
  readonly title: string;
  /** What is held against what, in one sentence. */
  readonly compares: string;
  readonly outcome: ShownOutcome;
  /** `calm`: a mismatch that contradicts nothing, in ink. `hollow`: a match that proves nothing, without green. */
  readonly tone?: 'plain' | 'calm' | 'hollow';
  /** What was found equal, shown on demand; of a mismatch, the two values under their own words. */
  readonly values?: readonly { readonly label: string; readonly value: string }[];
  /** Whether `compares` stands under the title on wide screens, too. */
  readonly isRoomy?: boolean;
}

/** One check: icon, name, word; and on demand what it compares and what it found. A mismatch is open from the start. */
export const OutcomeRow = ({
  id,
  title,
  compares,
  outcome,
  tone = 'plain',
  values = [],
  isRoomy = true,
}: Props) => {
  const [Icon, word, iconTone, wordTone] = looks[outcome.kind];
  const isCalm = tone === 'calm' && outcome.kind === 'fail';
  const isHollow = tone === 'hollow' && outcome.kind === 'pass';
  const shown =
    outcome.kind === 'fail' && values.length === 0
      ? [
          { label: 'Expected', value: outcome.expected },
          { label: 'Found', value: outcome.actual },
        ]
      : outcome.kind === 'unchecked'
        ? []
        : values;
  return (
    <li className="border-t border-line first:border-t-0" data-check={id} data-outcome={outcome.kind}>
      <details open={outcome.kind === 'fail'} className="group/check">
        <summary className="grid min-h-[24px] cursor-pointer list-none grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-1.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <Icon
            className={`size-4 translate-y-[3px] ${isCalm ? 'text-ink' : isHollow ? 'text-muted' : iconTone}`}
          />
          <span className="min-w-0 break-words">{title}</span>
          <span className={`flex items-baseline gap-1.5 text-note ${isCalm ? 'font-semibold' : wordTone}`}>
            {word}
            <ChevronIcon className="size-3 self-center text-faint group-open/check:rotate-90" />
          </span>
          {outcome.kind === 'unchecked' && (
            <span className="col-span-2 col-start-2 pr-5 text-body">{outcome.reason}</span>
          )}
          {isRoomy && (
            <span className="col-span-2 col-start-2 hidden pr-5 text-note text-muted xl:block">
              {compares}
            </span>
          )}
        </summary>
        <div className="ml-[1.25rem] space-y-1.5 pb-3 pl-2 text-body">
          <p className={isRoomy ? 'text-muted xl:hidden' : 'text-muted'}>{compares}</p>
          {shown.length > 0 && (
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
              {shown.map(({ label, value }) => (
                <div key={label} className="contents">
                  <dt className="leading-6 text-muted">{label}</dt>
                  <dd className="min-w-0 leading-6 break-words">
                    {isOpaque(value) ? (
                      <Hash
                        value={value}
                        label={`${title}, ${label.toLowerCase()}`}
                        isWhole={outcome.kind === 'fail'}
                      />
                    ) : (
                      <LongText value={value} most={300} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </details>
    </li>
  );
};

/** Digests, signatures and numbers: one long word that nobody reads. */
const isOpaque = (text: string): boolean => /^[\w+/=:]{16,}$/.test(text);

import type { Check } from '../../core/check.ts';
import { checkCompares, checkTitle } from '../../core/check-words.ts';
import type { Examined } from '../../core/examine.ts';
import { Hash } from '../../ui/Hash.tsx';
import { ChevronIcon, CrossIcon, OpenRingIcon, TickIcon } from '../../ui/icons.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { toCheckedValues } from './check-values.ts';

const looks = {
  pass: [TickIcon, 'matches', 'text-ok', 'text-muted'],
  fail: [CrossIcon, 'doesn’t match', 'text-bad', 'text-bad font-semibold'],
  unchecked: [OpenRingIcon, 'not checked', 'text-open', 'text-open'],
} as const;

interface Props {
  readonly check: Check;
  readonly examined: Examined;
}

/** One check: icon, name, word; and on demand what it compares and what it found. A mismatch is open from the start. */
export const CheckRow = ({ check, examined }: Props) => {
  const { outcome } = check;
  const [Icon, word, tone, wordTone] = looks[outcome.kind];
  // Red is for what contradicts the record. The registry’s report at odds with itself is no such thing.
  const isCalm = check.weight === 'report' && outcome.kind === 'fail';
  // Where the record as a whole doesn’t match, nothing on the page is green.
  const isHollow = outcome.kind === 'pass' && examined.verdict.kind === 'contradicted';
  return (
    <li className="border-t border-line first:border-t-0" data-check={check.id} data-outcome={outcome.kind}>
      <details open={outcome.kind === 'fail'} className="group/check">
        <summary className="grid min-h-[24px] cursor-pointer list-none grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-1.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <Icon
            className={`size-4 translate-y-[3px] ${isCalm ? 'text-ink' : isHollow ? 'text-muted' : tone}`}
          />
          <span>{checkTitle(check.id)}</span>
          <span className={`flex items-baseline gap-1.5 text-xs ${isCalm ? 'font-semibold' : wordTone}`}>
            {word}
            <ChevronIcon className="size-3 self-center text-faint group-open/check:rotate-90" />
          </span>
          {outcome.kind === 'unchecked' && (
            <span className="col-span-2 col-start-2 pr-5 text-sm">{outcome.reason}</span>
          )}
          <span className="col-span-2 col-start-2 hidden pr-5 text-xs text-muted xl:block">
            {checkCompares(check.id)}
          </span>
        </summary>
        <div className="ml-[1.25rem] space-y-1.5 pb-3 pl-2 text-sm">
          <p className="text-muted xl:hidden">{checkCompares(check.id)}</p>
          <Values check={check} examined={examined} />
        </div>
      </details>
    </li>
  );
};

const Values = ({ check, examined }: Props) => {
  const { outcome } = check;
  const values =
    outcome.kind === 'fail'
      ? [
          { label: 'Expected', value: outcome.expected },
          { label: 'Found', value: outcome.actual },
        ]
      : outcome.kind === 'pass'
        ? toCheckedValues(check.id, examined)
        : [];
  return values.length === 0 ? null : (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      {values.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="leading-[24px] text-muted">{label}</dt>
          <dd className="min-w-0 leading-[24px] break-words">
            {isOpaque(value) ? (
              <Hash
                value={value}
                label={`${checkTitle(check.id)}, ${label.toLowerCase()}`}
                isWhole={outcome.kind === 'fail'}
              />
            ) : (
              <LongText value={value} most={300} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** Digests, signatures and numbers: one long word that nobody reads. */
const isOpaque = (text: string): boolean => /^[\w+/=:]{16,}$/.test(text);

import { formatDay } from '../../core/base/day.ts';
import type { MemoryChange, MemoryComparison } from '../../core/memory/compare.ts';
import { LongList } from '../../ui/LongList.tsx';
import { LossLine } from './LossLine.tsx';

interface Props {
  readonly comparison: MemoryComparison;
  /** What stood behind it and doesn’t any more, in one line. */
  readonly less: { readonly words: string; readonly accept: () => Promise<void> } | null;
  /** All checks passed. Where they didn’t, nothing is called signed. */
  readonly isVerified: boolean;
  /** When it was seen before, ISO 8601. */
  readonly seenAt: string;
  /** When another record for the same version came in between, ISO 8601; null where none did. */
  readonly between: string | null;
  readonly hrefFor: (arxivId: string) => string | null;
}

/** The two versions of the paper, `v4 then and v3 now`, where the records are for different ones; else null. */
const toVersions = (signed: MemoryComparison['signed']): string | null => {
  if (signed.kind === 'same') return null;
  const change = signed.changes.find(({ path }) => path === 'canonical_record.source.version');
  const [before, now] = [change?.before ?? '', change?.now ?? ''];
  return /^\d+$/.test(before) && /^\d+$/.test(now) ? `v${before} then and v${now} now` : null;
};

const SIGNATURES: { readonly [Change in MemoryComparison['signature']]: string } = {
  same: '',
  anew: 'signed anew',
  first: 'a signature, where there was none',
  gone: 'no signature any more',
};

/** What has changed since this browser last saw the record, and what is less behind it. */
export const MemoryLine = ({ less, ...props }: Props) => (
  <>
    {less !== null && <LossLine words={less.words} onAccept={less.accept} />}
    <ChangeLine {...props} />
  </>
);

/** One line, and the details on demand. */
const ChangeLine = ({ comparison, isVerified, seenAt, between, hrefFor }: Omit<Props, 'less'>) => {
  const { signed, signature, reported, citing } = comparison;
  const day = formatDay(seenAt);
  const isSame = signed.kind === 'same';
  const parts = [
    // Another record has another signature.
    (isSame || signature !== 'anew') &&
      // Anybody can put one there.
      (signature === 'anew' && !isVerified
        ? 'another text in the place of the signature'
        : SIGNATURES[signature]),
    reported.length > 0 && toCount(reported.length, 'reported value changed', 'reported values changed'),
    citing.added.length > 0 &&
      (citing.wasWhole
        ? toCount(citing.added.length, 'new citing paper', 'new citing papers')
        : toCount(citing.added.length, 'citing paper newly listed', 'citing papers newly listed')),
    citing.gone.length > 0 &&
      toCount(citing.gone.length, 'citing paper no longer listed', 'citing papers no longer listed'),
  ].filter((part) => typeof part === 'string' && part !== '');
  const versions = toVersions(signed);
  const headline = isSame
    ? isVerified
      ? `The same signed record as on ${day}`
      : `The same hash and canonical record as on ${day}; not all of it was checked`
    : `${versions === null ? `Not the same canonical record as on ${day}` : `Another version than on ${day}, ${versions}, with a record of its own`}: ${toCount(signed.changes.length, 'value is', 'values are')} different`;
  const back =
    between === null || !isSame
      ? ''
      : `. In between, on ${formatDay(between)}, another one came for the same version`;
  const line = `${headline}${back}${parts.length === 0 ? '' : `. Since then: ${parts.join(', ')}`}.`;
  if (isSame && parts.length === 0)
    return (
      <p className="mt-2 px-1 text-note text-muted" data-memory="same">
        {line}
      </p>
    );
  return (
    <details
      className={`mt-2 text-note ${isSame || versions !== null ? 'px-1 text-muted' : 'border-l-2 border-ink bg-open-soft px-3 py-1'}`}
      data-memory={isSame ? 'changed' : versions === null ? 'other' : 'version'}
    >
      <summary className="min-h-[24px] cursor-pointer">{line}</summary>
      <div className="max-w-[60rem] space-y-3 pt-1 pb-3 text-ink">
        {!isSame && <Changes title="Canonical record" changes={signed.changes} />}
        <Changes title="Reported values" changes={reported} />
        <Citing
          title={citing.wasWhole ? 'New since then' : 'Newly listed'}
          ids={citing.added}
          hrefFor={hrefFor}
        />
        <Citing title="No longer listed" ids={citing.gone} hrefFor={hrefFor} />
      </div>
    </details>
  );
};

const toCount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const Changes = ({
  title,
  changes,
}: {
  readonly title: string;
  readonly changes: readonly MemoryChange[];
}) =>
  changes.length === 0 ? null : (
    <div>
      <h2 className="font-semibold">{title}</h2>
      <LongList items={changes} toName={({ path }) => path} className="border-y border-line" step={12}>
        {({ path, before, now }) => (
          <div className="grid gap-x-4 border-t border-line py-1 sm:grid-cols-[16rem_minmax(0,1fr)_minmax(0,1fr)]">
            <span className="font-mono text-note leading-6 break-all text-muted">{path}</span>
            <Value label="then" value={before} />
            <Value label="now" value={now} />
          </div>
        )}
      </LongList>
    </div>
  );

const Value = ({ label, value }: { readonly label: string; readonly value: string | null }) => (
  <span className="min-w-0 leading-6 break-words">
    <span className="text-muted">{label}: </span>
    {value === null ? 'not there' : <bdi>{value}</bdi>}
  </span>
);

interface CitingProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly hrefFor: Props['hrefFor'];
}

const Citing = ({ title, ids, hrefFor }: CitingProps) =>
  ids.length === 0 ? null : (
    <div>
      <h2 className="font-semibold">{title}</h2>
      <LongList items={ids} toName={(id) => id} className="flex flex-wrap gap-x-4" step={24}>
        {(id) => {
          const href = hrefFor(id);
          return href === null ? <bdi>{id}</bdi> : <a href={href}>{id}</a>;
        }}
      </LongList>
    </div>
  );

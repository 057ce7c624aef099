import type { FlagEvidence } from '../../core/report/flag-evidence.ts';
import { JsonTree } from '../../ui/json/JsonTree.tsx';
import { LongList } from '../../ui/LongList.tsx';

/** Each flag of the registry with what speaks for it here, what against it, and what nobody can tell from here. */
export const Flags = ({ evidence }: { readonly evidence: readonly FlagEvidence[] }) =>
  evidence.length === 0 ? (
    <p>The record has no verification_status, so the registry reports no flags.</p>
  ) : (
    <LongList
      items={evidence}
      toName={({ flag }) => flag}
      className="max-w-[60rem] border-y border-strong"
      step={24}
    >
      {({ flag, value, supports, contradicts, unknown }) => (
        <div
          className="grid gap-x-6 gap-y-1 border-t border-line py-2 @min-[38rem]:grid-cols-[15rem_minmax(0,1fr)]"
          data-flag={flag}
        >
          <div className="min-w-0">
            <h3 className="font-mono text-note leading-6 break-all">{flag}</h3>
            <div className="text-note text-muted">
              reported: <span className="text-ink">{toWord(value) ?? <JsonTree value={value} />}</span>
            </div>
          </div>
          <div className="space-y-1 text-body">
            <Reasons label="At odds with that" reasons={contradicts} />
            <Reasons label="In keeping with that" reasons={supports} />
            <Reasons label="Can’t be told here" reasons={unknown} />
          </div>
        </div>
      )}
    </LongList>
  );

const toWord = (value: unknown): string | null =>
  value === true
    ? 'yes'
    : value === false
      ? 'not yet'
      : value === null
        ? 'not said'
        : value === 0
          ? 'none'
          : null;

const Reasons = ({ label, reasons }: { readonly label: string; readonly reasons: readonly string[] }) =>
  reasons.length === 0 ? null : (
    <div>
      <h4 className="text-note text-muted">{label}</h4>
      <ul className="max-w-[68ch]">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );

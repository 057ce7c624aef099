import type { ReactNode } from 'react';
import { UtcTime } from '../../ui/time/UtcTime.tsx';

/** One text that this browser keeps of a record, as it was examined just now. */
export interface KeptTextEntry {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** ISO 8601, UTC. */
  readonly seenAt: string;
  /** Of the paper; null where the record names none. */
  readonly version: number | null;
  /** The state in words. */
  readonly state: string;
  /** Who sent it. */
  readonly from: string;
}

interface Props {
  readonly label: string;
  readonly entries: readonly KeptTextEntry[];
  readonly chosen?: number | null;
  /** What can be done with one of them. `name` tells it from the others: its version and moment. */
  readonly renderAction: (entry: KeptTextEntry, name: string) => ReactNode;
}

const toVersion = ({ version }: KeptTextEntry): string =>
  version === null ? 'No version' : `Version ${version}`;

/** The texts that are kept of a paper's records, the one seen last first. */
export const KeptTexts = ({ label, entries, chosen = null, renderAction }: Props) => (
  <ul className="mt-1 text-note" aria-label={label} data-kept-texts="">
    {entries.map((entry) => (
      <li
        key={`${entry.at} ${entry.version}`}
        className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-1"
        aria-current={entry.at === chosen ? 'true' : undefined}
      >
        <span className="min-w-0 break-words">
          {toVersion(entry)}, seen <UtcTime value={entry.seenAt} />{' '}
          <span className="text-muted">
            · {entry.from} · {entry.state}
          </span>
        </span>
        {entry.at === chosen ? (
          <span className="text-muted">Chosen</span>
        ) : (
          renderAction(entry, `${toVersion(entry)}, seen ${entry.seenAt}`)
        )}
      </li>
    ))}
  </ul>
);

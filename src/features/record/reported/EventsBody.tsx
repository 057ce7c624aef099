import { useMemo } from 'react';
import { type JsonValue, member } from '../../../core/json/json.ts';
import { type CreatedIs, toCreatedEvents } from '../../../core/record/created-events.ts';
import type { RecordView } from '../../../core/record/record.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { LongList } from '../../../ui/LongList.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { Caveat } from '../standing/Section.tsx';

interface Props {
  readonly events: readonly JsonValue[];
  readonly summary: JsonValue;
  /** The record or bundle that lists them. */
  readonly record: RecordView;
}

/** What an event that creates a record is to this one, and whether anything went by it. */
const CREATED_WORDS: { readonly [Is in CreatedIs]: string } = {
  read: 'what the ledger read: its payload and receipt',
  again: 'names this record again · not read',
  another: 'names another record · not read',
  unclear: 'which record it names can’t be told · not read',
};

/** The events of a record or bundle, as received. Only the receipt inside `record_created` is of a known form. */
export const EventsBody = ({ events, summary, record }: Props) => {
  const items = useMemo(() => {
    const created = toCreatedEvents(events, record);
    return events.map((event, index) => ({ event, is: created[index] ?? null }));
  }, [events, record]);
  return (
    <>
      <Caveat>
        Not checked: what an event’s id and signature cover isn’t known. Of a bundle’s events the ledger reads
        the payload and the receipt of the first record_created, and says how that went.
      </Caveat>
      {items.some(({ is }) => is === 'another') && (
        <p className="mb-2 max-w-[70ch] border-l-2 border-ink bg-open-soft px-3 py-2" role="note">
          A record_created here names another record, and nothing above went by it: how events are merged
          isn’t known. It is nothing against this record, and nothing for it.
        </p>
      )}
      <LongList items={items} toName={({ event }) => toName(event)} className="space-y-1" step={12}>
        {({ event, is }) => (
          <details>
            <summary className="min-h-[24px] cursor-pointer break-words">
              <span className="font-mono text-note">{toName(event)}</span>{' '}
              <span className="text-note text-muted">
                <EventTime event={event} /> · {is === null ? 'not checked' : CREATED_WORDS[is]}
              </span>
            </summary>
            <div className="mt-1 mb-2 border-l border-line pl-3">
              <JsonTree value={event} />
            </div>
          </details>
        )}
      </LongList>
      {summary !== null && (
        <div className="mt-3">
          <h4 className="mb-1 text-note text-muted">Summary</h4>
          <JsonTree value={summary} />
        </div>
      )}
    </>
  );
};

const toText = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);

const toName = (event: JsonValue): string =>
  toText(member(event, 'event_type')) ??
  toText(member(event, 'type')) ??
  toText(member(event, 'kind')) ??
  'event';

const EventTime = ({ event }: { readonly event: JsonValue }) => {
  const time = toText(member(event, 'created_at')) ?? toText(member(event, 'signed_at'));
  return time === null ? 'no date' : <UtcTime value={time} />;
};

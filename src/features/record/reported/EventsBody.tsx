import { type JsonValue, member } from '../../../core/json/json.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { LongList } from '../../../ui/LongList.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { Caveat } from '../standing/Section.tsx';

interface Props {
  readonly events: readonly JsonValue[];
  readonly summary: JsonValue;
}

/** The events of a record or bundle, as received. Only the receipt inside `record_created` is of a known form. */
export const EventsBody = ({ events, summary }: Props) => (
  <>
    <Caveat>
      Not checked: what an event’s id and signature cover isn’t known. Only the receipt inside a bundle’s
      first event is, and the ledger says how that went.
    </Caveat>
    <LongList items={events} toName={toName} className="space-y-1" step={12}>
      {(event) => (
        <details>
          <summary className="min-h-[24px] cursor-pointer break-words">
            <span className="font-mono text-note">{toName(event)}</span>{' '}
            <span className="text-note text-muted">
              <EventTime event={event} /> · not checked
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

const toText = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);

const toName = (event: JsonValue): string =>
  toText(member(event, 'event_type')) ?? toText(member(event, 'kind')) ?? 'event';

const EventTime = ({ event }: { readonly event: JsonValue }) => {
  const time = toText(member(event, 'created_at')) ?? toText(member(event, 'signed_at'));
  return time === null ? 'no date' : <UtcTime value={time} />;
};

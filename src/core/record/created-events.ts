import { parseSha256 } from '../base/hex.ts';
import { type JsonValue, member } from '../json/json.ts';
import { findCreatedPayload } from './created-event.ts';
import { toArxivId } from './named-paper.ts';
import type { RecordView } from './record.ts';
import { compareValues } from './same-value.ts';

/**
 * What a `record_created` event is to the record that lists it.
 * - `read`: the first of a bundle, whose payload the checks of the bundle go by;
 * - `again`: it names the same hash, and holds no other signed part;
 * - `another`: it names another hash, or another paper of arXiv;
 * - `unclear`: it doesn't say enough to tell.
 */
export type CreatedIs = 'read' | 'again' | 'another' | 'unclear';

const textAt = (value: JsonValue | undefined, ...path: readonly string[]): string => {
  const found = path.reduce<JsonValue | undefined>((each, name) => member(each, name), value);
  return typeof found === 'string' ? found : '';
};

const toIs = (event: JsonValue, { json, claimedSha256 }: RecordView): CreatedIs => {
  const payload = member(event, 'payload');
  const [mine, its] = [member(json, 'canonical_record'), member(payload, 'canonical_record')];
  const sha256 = parseSha256(textAt(payload, 'canonical_sha256'));
  const [paper, other] = [mine, its].map((each) => toArxivId(textAt(each, 'source', 'id')));
  if (sha256 !== null && sha256 !== claimedSha256) return 'another';
  if (paper && other && paper !== other) return 'another';
  if (sha256 === null) return 'unclear';
  return its === undefined || its === null || (mine !== undefined && compareValues(mine, its) === 'same')
    ? 'again'
    : 'unclear';
};

const isCreated = (event: JsonValue): boolean => findCreatedPayload({ events: [event] }) !== null;

/** For each event what it is to the record, or null for one of another type: what these are isn't known (docs/protocol.md "Snapshots"). */
export const toCreatedEvents = (
  events: readonly JsonValue[],
  record: RecordView,
): readonly (CreatedIs | null)[] => {
  const read = record.face === 'bundle' ? events.findIndex(isCreated) : -1;
  return events.map((event, index) => {
    if (!isCreated(event)) return null;
    return index === read ? 'read' : toIs(event, record);
  });
};

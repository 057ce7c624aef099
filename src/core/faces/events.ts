import { unchecked } from '../checks/check.ts';
import { examine } from '../examine.ts';
import {
  formatFound,
  formatPath,
  isJsonObject,
  type JsonDocument,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  member,
  valueAt,
} from '../json/json.ts';
import { inexactInside } from '../json/read.ts';
import type { PinnedKey } from '../keys/keys.ts';
import type { RecordView } from '../record/record.ts';
import { type FaceCheck, type FaceEvent, faceCheck, unknownRule } from './check.ts';
import { checkIntegritySignature, INTEGRITY_EVENT } from './event-signature.ts';
import { NOWHERE, paperOutcome } from './parts.ts';

/** What the checks of an event may look at. */
export interface EventContext {
  readonly document: JsonDocument;
  /** Where the face stands in the document. */
  readonly at: JsonPath;
  readonly record: RecordView | null;
  readonly keys: readonly PinnedKey[];
}

const textOf = (event: JsonValue, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = member(event, name);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
};

/** Signatures of so many events are checked, which takes about a second: more would hold up the page. */
export const MAX_CHECKED_EVENTS = 500;

const TOO_MANY = unchecked(
  'blocked',
  `Only the signatures of the first ${MAX_CHECKED_EVENTS} events are checked here.`,
);

const typeOf = (event: JsonValue): string | null => textOf(event, 'event_type', 'type', 'kind');

/** The checks of `examine` that concern what a `record_created` event carries. */
const RECEIPT_CHECKS: readonly string[] = [
  'canonical-hash',
  'pith-number',
  'receipt-hash',
  'signing-key',
  'signature',
];

const ANOTHER = unknownRule(
  'This event names another record, and is not the first of its kind. How events are merged is not known, so it counts neither for this face nor against it.',
);

/**
 * The receipt inside a `record_created` event, by the same function that examines records: its payload holds the
 * signed part, its hash and the receipt (docs/protocol.md "Faces of a record").
 * @param pithNumber the number that the payload of the first one should hash to.
 */
const checkReceipt = (
  { document, at, keys }: EventContext,
  path: JsonPath,
  pithNumber: JsonValue | undefined,
  isFirst: boolean,
): readonly FaceCheck[] => {
  const place = formatPath([...path, 'payload']);
  const payload = valueAt(document.value, [...at, ...path, 'payload']);
  if (!isJsonObject(payload))
    return [
      faceCheck(
        'signature',
        payload === undefined || payload === null
          ? unchecked('absent', 'The event has no payload.')
          : unchecked('malformed', `The payload should be an object, but it is ${formatFound(payload)}.`),
        place,
      ),
    ];
  const value: JsonObject = {
    pith_number: pithNumber ?? null,
    canonical_sha256: member(payload, 'canonical_sha256') ?? null,
    canonical_record: member(payload, 'canonical_record') ?? null,
    receipt: member(payload, 'receipt') ?? null,
  };
  const examined = examine({
    document: {
      text: '',
      value,
      inexact: inexactInside(document, [...at, ...path, 'payload']),
    },
    question: null,
    keys,
    origin: NOWHERE,
  });
  if (examined.kind === 'unreadable')
    return [
      faceCheck(
        'signature',
        unchecked(
          'malformed',
          `The payload holds no record: ${examined.problems
            .map((problem) => `${problem.path}: ${problem.message}`)
            .join(' ')}`,
        ),
        place,
      ),
    ];
  return examined.checks
    .filter(({ id }) => RECEIPT_CHECKS.includes(id))
    .map(({ id, outcome }) =>
      faceCheck(
        id,
        !isFirst && id === 'pith-number' && outcome.kind === 'fail' ? ANOTHER : outcome,
        place,
        id === 'signing-key' || id === 'signature' ? examined.key : null,
      ),
    );
};

/** The paper that an event names against the signed one. Events that name none have no such check. */
const checkPaper = (event: JsonValue, record: RecordView | null, place: string): readonly FaceCheck[] => {
  const named = member(event, 'arxiv_id') ?? null;
  if (named === null) return [];
  return [faceCheck('event-paper', paperOutcome(record, ['arxiv_id'], named), place)];
};

/** What nobody here knows about an event, said of each one. */
const notKnown = (type: string | null, place: string): readonly FaceCheck[] =>
  type === INTEGRITY_EVENT
    ? [
        faceCheck(
          'event-payload',
          unknownRule('How payload_sha256 is formed is not known, so the payload shown was not checked.'),
          place,
        ),
      ]
    : [
        faceCheck('event-id', unknownRule('What the id of such an event is a hash of is not known.'), place),
        faceCheck(
          'event-signature',
          unknownRule('What the signature of such an event covers is not known.'),
          place,
        ),
      ];

/**
 * The events of a face with what can be checked of each: signatures of integrity events, and receipts inside
 * `record_created` (docs/protocol.md "Snapshots"). What an event's id hashes, and what else is signed, is UNKNOWN.
 * @param at where the list stands in the face.
 * @returns the events in the order given; empty where there is no list.
 */
export const toFaceEvents = (
  context: EventContext,
  at: JsonPath,
  pithNumber: JsonValue | undefined,
): readonly FaceEvent[] => {
  const list = valueAt(context.document.value, [...context.at, ...at]);
  if (!Array.isArray(list)) return [];
  const first = list.findIndex((json: JsonValue) => typeOf(json) === 'record_created');
  return (list as readonly JsonValue[]).map((json, index) => {
    const path = [...at, index];
    const place = formatPath(path);
    const type = typeOf(json);
    const isCheckable = type === INTEGRITY_EVENT || type === 'record_created';
    const known = !isCheckable
      ? []
      : index >= MAX_CHECKED_EVENTS
        ? [faceCheck(type === INTEGRITY_EVENT ? 'event-signature' : 'signature', TOO_MANY, place)]
        : type === INTEGRITY_EVENT
          ? [checkIntegritySignature(json, context.keys, place)]
          : checkReceipt(context, path, pithNumber, index === first);
    return {
      path,
      type,
      id: textOf(json, 'event_id', 'id'),
      createdAt: textOf(json, 'created_at'),
      checks: isJsonObject(json)
        ? [...known, ...checkPaper(json, context.record, place), ...notKnown(type, place)]
        : [
            faceCheck(
              'event-signature',
              unchecked('malformed', `An event should be an object, but this is ${formatFound(json)}.`),
              place,
            ),
          ],
      json,
    };
  });
};

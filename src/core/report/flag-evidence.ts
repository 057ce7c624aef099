import { type Outcome, unchecked } from '../checks/check.ts';
import type { CheckId } from '../checks/checks.ts';
import type { Examined } from '../examination.ts';
import { formatFound, isJsonObject, type JsonValue, valueAt } from '../json/json.ts';

/**
 * One entry of `verification_status` with what the record itself says about it, in sentences.
 * `supports` and `contradicts` are about the value as it stands (a false flag is supported by what is missing);
 * `unknown` is what nobody here can tell. Nothing signs a flag.
 */
export interface FlagEvidence {
  readonly flag: string;
  readonly value: JsonValue;
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  readonly unknown: readonly string[];
}

type Findings = Omit<FlagEvidence, 'flag' | 'value'>;

const supports = (sentence: string): Findings => ({ supports: [sentence], contradicts: [], unknown: [] });
const contradicts = (sentence: string): Findings => ({ supports: [], contradicts: [sentence], unknown: [] });
const unknown = (sentence: string): Findings => ({ supports: [], contradicts: [], unknown: [sentence] });

const together = (...all: readonly Findings[]): Findings => ({
  supports: all.flatMap((each) => each.supports),
  contradicts: all.flatMap((each) => each.contradicts),
  unknown: all.flatMap((each) => each.unknown),
});

const NO_FLAG = (value: JsonValue): Findings =>
  unknown(`The flag should be true or false, but it is ${formatFound(value)}.`);
const NO_COUNT = (value: JsonValue): Findings =>
  unknown(`The flag should be a whole number, but it is ${formatFound(value)}.`);

/** A sentence that is a fact of the record, for or against a flag. */
const fact = (isFor: boolean, sentence: string): Findings =>
  isFor ? supports(sentence) : contradicts(sentence);

const NOT_DONE = unchecked('absent', 'It is not among the checks.');

const outcomeOf = ({ checks }: Examined, id: CheckId): Outcome =>
  checks.find((check) => check.id === id)?.outcome ?? NOT_DONE;

const contentAddressed = (examined: Examined, value: JsonValue): Findings => {
  if (typeof value !== 'boolean') return NO_FLAG(value);
  const hash = outcomeOf(examined, 'canonical-hash');
  const number = outcomeOf(examined, 'pith-number');
  if (hash.kind === 'fail')
    return fact(!value, 'The hash computed here from the signed part is not the one that the record names.');
  if (number.kind === 'fail')
    return fact(!value, 'The number of the record is not the one that follows from the hash computed here.');
  if (hash.kind === 'unchecked') return unknown(hash.reason);
  if (number.kind === 'unchecked') return unknown(number.reason);
  return fact(
    value,
    'The hash computed here from the signed part is the one that the record names, and its number follows from it.',
  );
};

const pithReceipt = (examined: Examined, value: JsonValue): Findings => {
  if (typeof value !== 'boolean') return NO_FLAG(value);
  if (examined.record.reported.receipt === null) return fact(!value, 'The record holds no receipt.');
  const presence = fact(value, 'The record holds a receipt.');
  const signature = outcomeOf(examined, 'signature');
  if (signature.kind === 'pass')
    return together(
      presence,
      fact(
        value,
        `Its signature is one of the hash computed here, by the key ${examined.key?.keyId ?? ''} that is accepted here.`,
      ),
    );
  if (signature.kind === 'fail')
    return together(presence, fact(!value, 'Its signature does not match the hash computed here.'));
  return together(presence, unknown(`Its signature was not checked. ${signature.reason}`));
};

const graphSnapshot = (examined: Examined, value: JsonValue): Findings => {
  if (typeof value !== 'boolean') return NO_FLAG(value);
  const whole = valueAt(examined.record.json, ['graph_snapshot']) ?? null;
  if (whole !== null && !isJsonObject(whole))
    return unknown(`The graph_snapshot of the record is ${formatFound(whole)}, where an object should be.`);
  return whole === null
    ? fact(!value, 'The record holds no graph snapshot.')
    : fact(value, 'The record holds a graph snapshot. Nothing signs it.');
};

/** A count somewhere in the record, or null where there is none. */
const countAt = (examined: Examined, ...path: readonly string[]): number | null => {
  const value = valueAt(examined.record.json, path);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
};

/** A flag that says whether there is any of something that the snapshot counts. */
const presence =
  (path: readonly string[], counted: string, rule: string) =>
  (examined: Examined, value: JsonValue): Findings => {
    if (typeof value !== 'boolean') return NO_FLAG(value);
    const count = countAt(examined, ...path);
    if (count === null)
      return unknown(`The record has no count of ${counted} that the flag could be held against.`);
    const sentence = `The record counts ${count} ${counted}. That count is only reported, too.`;
    if (count === 0) return fact(!value, sentence);
    return value ? supports(sentence) : unknown(`${sentence} ${rule}`);
  };

/** A flag that repeats a number which the snapshot has, too. */
const sameCount =
  (toCount: (examined: Examined) => number | null, counted: string) =>
  (examined: Examined, value: JsonValue): Findings => {
    if (!Number.isSafeInteger(value)) return NO_COUNT(value);
    const count = toCount(examined);
    if (count === null)
      return unknown(`The record has no count of ${counted} that the flag could be held against.`);
    return fact(
      value === count,
      `The snapshot in the record counts ${count} ${counted}. Both numbers are only reported.`,
    );
  };

const weakClaims = (examined: Examined): number | null => {
  const all = countAt(examined, 'graph_snapshot', 'author_claims', 'count');
  const strong = countAt(examined, 'graph_snapshot', 'author_claims', 'strong_count');
  // That the weak ones are all that are not strong is known only where there are none at all.
  return all === 0 && (strong ?? 0) === 0 ? 0 : null;
};

/** A flag about something that would stand in events, of a form that nobody here has seen. */
const inEvents =
  (what: string) =>
  (examined: Examined, value: JsonValue): Findings => {
    if (typeof value !== 'boolean' && !Number.isSafeInteger(value))
      return unknown(`The flag should be true, false or a whole number, but it is ${formatFound(value)}.`);
    const events = valueAt(examined.record.json, ['events']);
    const isNone = value === false || value === 0;
    if (Array.isArray(events) && events.length === 0)
      return isNone
        ? supports(`The record lists no events, so it shows no ${what}.`)
        : unknown(
            `The record lists no events, so it shows no ${what}. It may stand elsewhere, such as in the bundle.`,
          );
    return unknown(
      `How the record would show ${what} is not known, so nothing here was checked against the flag.`,
    );
  };

const authorAttested = (examined: Examined, value: JsonValue): Findings => {
  if (typeof value !== 'boolean') return NO_FLAG(value);
  const count = countAt(examined, 'graph_snapshot', 'author_claims', 'count');
  const reported = count === null ? '' : ` The snapshot counts ${count} author claims.`;
  if (!value && count === 0) return supports('The snapshot in the record counts no author claims.');
  return unknown(
    `The record holds nothing signed by an author that could be checked here.${reported} How the flag follows from claims is not known.`,
  );
};

type ToFindings = (examined: Examined, value: JsonValue) => Findings;

const KNOWN: ReadonlyMap<string, ToFindings> = new Map(
  Object.entries({
    content_addressed: contentAddressed,
    pith_receipt: pithReceipt,
    graph_snapshot: graphSnapshot,
    author_attested: authorAttested,
    strong_author_claims: sameCount(
      (examined) => countAt(examined, 'graph_snapshot', 'author_claims', 'strong_count'),
      'strong author claims',
    ),
    weak_author_claims: sameCount(weakClaims, 'weak author claims'),
    externally_anchored: inEvents('anchor outside the registry'),
    storage_verified: inEvents('attestation of storage'),
    citation_signatures: inEvents('signed citation'),
    replication_records: inEvents('replication'),
    references_resolved: presence(
      ['graph_snapshot', 'references', 'resolved_work'],
      'resolved references',
      'From how many on the registry calls them resolved is not known.',
    ),
    formal_links_present: presence(
      ['graph_snapshot', 'formal_canon', 'evidence_count'],
      'pieces of formal evidence',
      'Which of them the registry calls formal links is not known.',
    ),
  }),
);

/**
 * Each entry of `verification_status`, known or not, against what the record itself holds, in the order of the
 * record (docs/protocol.md "Signature": nothing signs a flag).
 */
export const toFlagEvidence = (examined: Examined): readonly FlagEvidence[] =>
  Object.entries(examined.record.reported.verificationStatus ?? {}).map(([flag, value]) => ({
    flag,
    value,
    ...(KNOWN.get(flag)?.(examined, value) ??
      unknown('This program doesn’t know this flag, so nothing was checked against it.')),
  }));

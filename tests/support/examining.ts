import { readFileSync } from 'node:fs';
import { sha256OfText } from '../../src/core/base/digest.ts';
import { formatSha256 } from '../../src/core/base/hex.ts';
import type { Outcome } from '../../src/core/checks/check.ts';
import type { CheckId } from '../../src/core/checks/checks.ts';
import {
  type Examination,
  type Examined,
  type ExamineInput,
  examine,
  type Origin,
} from '../../src/core/examine.ts';
import { toSuffix } from '../../src/core/identifier/pith-number.ts';
import { toCanonicalJson } from '../../src/core/json/canonical.ts';
import {
  isJsonObject,
  type JsonDocument,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { withReports } from '../../src/core/with-reports.ts';
import { realRecordText } from './real-record.ts';

/** A value of a real file under tests/vectors/real: real pith.science records, collected from public pages in May 2026. */
export const readReal = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../vectors/real/${name}.json`, import.meta.url), 'utf8')) as T;

/** The registry's key as its mirror manifest names it. */
export const REGISTRY_KEY: PinnedKey = {
  keyId: 'pith-v1-2026-05',
  publicKeyHex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
  trust: 'registry',
  signer: 'pith.science',
};

export const FILE: Origin = { sourceId: 'file', label: 'a file', kind: 'file', url: null };

export const toDocument = (text: string): JsonDocument => {
  const parsed = parseJson(text);
  if (parsed.kind === 'error') throw new Error(parsed.error.message);
  return parsed.value;
};

type Options = Partial<Pick<ExamineInput, 'keys' | 'question' | 'at'>>;

export const examineText = (text: string, options: Options = {}): Examination =>
  withReports(
    examine({ document: toDocument(text), question: null, keys: [REGISTRY_KEY], origin: FILE, ...options }),
  );

export const examineJson = (value: JsonValue, options: Options = {}): Examination =>
  examineText(JSON.stringify(value), options);

/** For what must be a record: throws where it is unreadable. */
export const toExamined = (examination: Examination): Examined => {
  if (examination.kind === 'unreadable')
    throw new Error(examination.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return examination;
};

export const outcomeOf = (examination: Examination, id: CheckId): Outcome => {
  const check = toExamined(examination).checks.find((each) => each.id === id);
  if (check === undefined) throw new Error(`There is no check ${id}.`);
  return check.outcome;
};

/** The verdict in one word, `unreadable` included. */
export const verdictOf = (examination: Examination): string =>
  examination.kind === 'unreadable' ? 'unreadable' : examination.verdict.kind;

/** The real record as a fresh value. */
export const realRecord = (): JsonValue => JSON.parse(realRecordText()) as JsonValue;

/** A copy of a value with something else at a path; `undefined` takes the member or element away. */
export const withValue = (value: JsonValue, path: JsonPath, change: JsonValue | undefined): JsonValue => {
  const [step, ...rest] = path;
  if (step === undefined) return change ?? null;
  const isLast = rest.length === 0;
  if (Array.isArray(value)) {
    const copy = [...(value as readonly JsonValue[])];
    const index = Number(step);
    if (isLast && change === undefined) copy.splice(index, 1);
    else copy[index] = withValue(copy[index] ?? null, rest, change);
    return copy;
  }
  // A map, because `copy['__proto__'] = …` would set a prototype instead of a member.
  const members = new Map(isJsonObject(value) ? Object.entries(value) : []);
  if (isLast && change === undefined) members.delete(String(step));
  else members.set(String(step), withValue(members.get(String(step)) ?? null, rest, change));
  return Object.fromEntries(members);
};

/** The real record with one thing changed; `undefined` removes it. */
export const realRecordWith = (path: JsonPath, change: JsonValue | undefined): JsonValue =>
  withValue(realRecord(), path, change);

/** Every place of a value that holds no further places: scalars, null, empty arrays and objects. */
export const leavesOf = (
  value: JsonValue,
  at: JsonPath = [],
): readonly (readonly [JsonPath, JsonValue])[] => {
  const members: readonly (readonly [string | number, JsonValue])[] = Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return members.length === 0
    ? [[at, value]]
    : members.flatMap(([step, member]) => leavesOf(member, [...at, step]));
};

/** The outcome of one check on the real record with some things changed. */
export const outcomeWith = (
  id: CheckId,
  ...changes: readonly (readonly [JsonPath, JsonValue | undefined])[]
) =>
  outcomeOf(
    examineJson(changes.reduce((json, [path, change]) => withValue(json, path, change), realRecord())),
    id,
  );

/** A record whose hash and number, and the hash of whose receipt, are made to fit its signed part; the signature is not. */
export const resignedFrom = (json: JsonObject): JsonObject => {
  const canonical = toCanonicalJson(json.canonical_record ?? null);
  // What has no hash can't be made to fit.
  if (canonical.kind === 'error') return json;
  const digest = sha256OfText(canonical.value);
  const year = String(json.pith_number).slice(5, 9);
  const canonical_sha256 = formatSha256(digest);
  return {
    ...json,
    canonical_sha256,
    pith_number: `pith:${year}:${toSuffix(digest)}`,
    short_pith_number: `pith:${toSuffix(digest).slice(0, 8)}`,
    ...(isJsonObject(json.receipt) && { receipt: { ...json.receipt, canonical_sha256 } }),
  };
};

/** The real record with another signed part, its hash and number made to fit; the signature does not. */
export const resigned = (...changes: readonly (readonly [JsonPath, JsonValue | undefined])[]): JsonValue => {
  const json = changes.reduce((value, [path, change]) => withValue(value, path, change), realRecord());
  const canonical = toCanonicalJson((json as Record<string, JsonValue>).canonical_record ?? null);
  if (canonical.kind === 'error') throw new Error(canonical.error);
  const digest = sha256OfText(canonical.value);
  const fitting = withValue(json, ['canonical_sha256'], formatSha256(digest));
  return withValue(fitting, ['pith_number'], `pith:2025:${toSuffix(digest)}`);
};

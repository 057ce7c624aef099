import type { Suffix } from '../../core/identifier/types.ts';
import { isJsonObject, type JsonPath, type JsonValue, member } from '../../core/json/json.ts';

/**
 * What an answer about an identifier points at (docs/protocol.md "Faces of a record": the resolver's shape is unknown, so
 * every shape is taken). A pointer is never an answer: the record that it names is fetched and examined.
 */
export type Pointer =
  /** A record stands here, at this place of the answer. */
  | { readonly kind: 'record'; readonly at: JsonPath }
  /** Pith numbers are named: one to fetch, or several candidates. Distinct, in the order of the answer. */
  | { readonly kind: 'numbers'; readonly suffixes: readonly Suffix[] }
  /** The address of a JSON file is named, as written. */
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'nothing' };

/** How many levels of objects and lists are looked into. */
const MAX_DEPTH = 6;
/** A whole pith number, or the address of a record; `:` may be escaped as in an address, `/` as in JSON text. */
const NUMBER = /(?:\bpith(?::|%3A)\d{4}(?::|%3A)|\/pith\\?\/)([A-Z2-7]{26})(?![A-Za-z0-9])/g;
const BARE_SUFFIX = /^[A-Z2-7]{26}$/;
const JSON_LINK = /^[^\s<>]+\.json(?:[?#]\S*)?$/i;

interface Node {
  readonly key: string | number;
  readonly value: JsonValue;
  readonly at: JsonPath;
}

const suffixesIn = (text: string): Suffix[] =>
  BARE_SUFFIX.test(text)
    ? [text as Suffix]
    : Array.from(text.matchAll(NUMBER), (match) => match[1] as Suffix);

const namedBy = (nodes: readonly Node[]): Suffix[] => [
  ...new Set(nodes.flatMap(({ value }) => (typeof value === 'string' ? suffixesIn(value) : []))),
];

/** Holds what identity needs, so it can be examined. */
const isRecord = ({ value }: Node): boolean =>
  isJsonObject(member(value, 'canonical_record')) &&
  typeof member(value, 'canonical_sha256') === 'string' &&
  typeof member(value, 'pith_number') === 'string';

const numberOf = ({ value, at }: Node): Node => ({
  key: 'pith_number',
  value: member(value, 'pith_number') ?? '',
  at,
});

const childrenOf = ({ value, at }: Node): Node[] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.map(([key, child]) => ({ key, value: child, at: [...at, key] }));
};

/** What one level names. `pith_number` members speak before everything else on their level. */
const readLevel = (level: readonly Node[]): Pointer => {
  const own = namedBy(level.filter(({ key }) => key === 'pith_number'));
  const named = own.length > 0 ? own : namedBy(level);
  const records = level.filter(isRecord);
  const [record] = records;
  const inRecords = namedBy(records.map(numberOf));
  if (record && records.length === 1 && (named.length === 0 || named.join() === inRecords.join()))
    return { kind: 'record', at: record.at };
  const suffixes = named.length > 0 ? named : inRecords;
  if (suffixes.length > 0) return { kind: 'numbers', suffixes };
  const link = level.find(
    ({ key, value }) => typeof value === 'string' && JSON_LINK.test(value) && !/schema/i.test(String(key)),
  )?.value;
  return typeof link === 'string' ? { kind: 'link', link } : { kind: 'nothing' };
};

/**
 * Finds what an answer points at. The level nearest to the top that names anything decides, so that numbers deep
 * inside (citations, relations) are never taken for the answer. An address that names a number counts before the
 * text, except where the text as a whole is a record.
 * @param url the address that answered, after redirects.
 */
export const findPointer = (value: JsonValue, url: string): Pointer => {
  let level: readonly Node[] = [{ key: '', value, at: [] }];
  if (level.some(isRecord)) return { kind: 'record', at: [] };
  const inAddress = suffixesIn(url);
  if (inAddress.length > 0) return { kind: 'numbers', suffixes: inAddress.slice(0, 1) };
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const pointer = readLevel(level);
    if (pointer.kind !== 'nothing') return pointer;
    level = level.flatMap(childrenOf);
  }
  return { kind: 'nothing' };
};

/**
 * Finds the records that a short number may mean: every whole suffix in a text, JSON or not, that begins with it.
 * @param prefix 8, 12 or 16 upper-case base32 characters.
 */
export const findCandidates = (text: string, prefix: string): Suffix[] => [
  ...new Set(
    Array.from(
      text.matchAll(new RegExp(`\\b${prefix}[A-Z2-7]{${26 - prefix.length}}\\b`, 'g')),
      ([match]) => match as Suffix,
    ),
  ),
];

import { describe, expect, it } from 'vitest';
import { formatPath, isJsonObject, type JsonPath, type JsonValue } from '../../../src/core/json/json.ts';
import {
  examineJson,
  leavesOf,
  realRecord,
  realRecordWith,
  toExamined,
  verdictOf,
} from '../../support/examining.ts';

/*
 * Every leaf of the real record, changed one at a time in four ways, with the verdict that must come of it.
 *   shaped:  another value that still looks right: a hexadecimal digit, a letter, a digit, a flag turned
 *   longer:  one more character, element or member
 *   type:    a value of another type
 *   removed: taken away
 */
const CHANGES = ['shaped', 'longer', 'type', 'removed'] as const;
type Change = (typeof CHANGES)[number];
type Verdicts = readonly [shaped: string, longer: string, type: string, removed: string];

const V = 'verified';
const C = 'contradicted';
const I = 'incomplete';
const U = 'unreadable';

/** What must come of each class of field. The first class that fits a path is its class. */
const CLASSES: readonly (readonly [name: string, path: RegExp, verdicts: Verdicts])[] = [
  ['signed', /^canonical_record\./, [C, C, C, C]],
  ['identity', /^(pith_number|canonical_sha256)$/, [C, U, U, U]],
  ['type of document', /^record_type$/, [U, U, U, V]],
  // What is longer is no number at all.
  ['short number', /^short_pith_number$/, [C, I, I, V]],
  ['title, bound by its digest', /^paper\.title$/, [C, C, I, I]],
  ['kind of source, outside the signed part', /^source\.kind$/, [C, C, I, V]],
  ['paper named outside the signed part', /^source\.id$/, [C, I, I, V]],
  // The registry's report against itself: none of it says which paper this is.
  [
    'copies of other signed values',
    /^(source\.version|paper\.(license|primary_cat|submitted_at|cross_cats))$/,
    [V, V, V, V],
  ],
  ['procedure of the receipt', /^receipt\.(kind|algorithm|signed_message|signature_status)$/, [I, I, I, V]],
  ['key of the receipt', /^receipt\.key_id$/, [I, I, I, I]],
  ['signature', /^receipt\.signature_b64$/, [C, I, I, I]],
  ['hash of the receipt', /^receipt\.canonical_sha256$/, [C, I, I, I]],
  ['fingerprint', /^receipt\.public_key_fingerprint$/, [C, I, I, V]],
  // Of an alias of an unknown kind nothing signed says anything.
  ['kind of an alias', /^aliases\[\d\]\.alias_kind$/, [V, V, I, I]],
  // There is no version 0, so this names no paper.
  ['alias with a version', /^aliases\[1\]\.alias_value$/, [I, I, I, I]],
  // What is longer names no paper of arXiv, and journals have DOIs, too.
  ['DOI', /^aliases\[2\]\.alias_value$/, [C, V, I, I]],
  ['alias', /^aliases\[\d\]\.alias_value$/, [C, I, I, I]],
  [
    'reported by the registry, not signed',
    /^(schema_url|schema_version|attestation_state|paper\.|verification_status\.|receipt\.|graph_snapshot\.|aliases\[\d\]\.created_at|events|event_summary|paper_claims|inbound_citations\.|formal_canon\.|links\.|agent_actions\.|created_at|updated_at)/,
    [V, V, V, V],
  ],
];

const otherDigit = (text: string, at: number): string => {
  const character = text.charAt(at);
  const other =
    character === 'A'
      ? 'B'
      : character === 'a'
        ? 'b'
        : character === '0'
          ? '1'
          : /\d/.test(character)
            ? '0'
            : /[A-Z]/.test(character)
              ? 'A'
              : 'a';
  return text.slice(0, at) + other + text.slice(at + 1);
};

const SHAPED: Readonly<Record<string, (text: string) => string>> = {
  record_type: () => 'pith_other_record',
};

const changed = (path: JsonPath, value: JsonValue, change: Change): JsonValue | undefined => {
  if (change === 'removed') return undefined;
  if (typeof value === 'string') {
    if (change === 'type') return 7;
    if (change === 'longer') return `${value}x`;
    return (
      SHAPED[formatPath(path)]?.(value) ??
      (value === '' ? 'x' : otherDigit(value, Math.min(value.length - 1, 20)))
    );
  }
  if (change === 'type') return typeof value === 'object' ? 'x' : String(value);
  if (typeof value === 'number') return change === 'shaped' ? value + 1 : value * 10 + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return change === 'shaped' ? ['x'] : ['x', {}];
  return isJsonObject(value) ? { x: 'x' } : 'x';
};

const leaves = leavesOf(realRecord());
const classesOf = (path: JsonPath) => CLASSES.filter(([, pattern]) => pattern.test(formatPath(path)));

describe('the matrix', () => {
  it('has the whole record in it', () => {
    expect(leaves.length).toBeGreaterThan(120);
    expect(leaves.filter(([path]) => classesOf(path).length === 0).map(([path]) => formatPath(path))).toEqual(
      [],
    );
    for (const [name, pattern] of CLASSES)
      expect(
        leaves.some(([path]) => pattern.test(formatPath(path))),
        name,
      ).toBe(true);
  });

  it('starts from a record that is verified', () => {
    expect(verdictOf(examineJson(realRecord()))).toBe(V);
  });
});

describe.each(leaves.map(([path, value]) => ({ place: formatPath(path), path, value })))(
  '$place',
  ({ path, value }) => {
    const [name = '', , verdicts] = classesOf(path)[0] ?? [];
    it.each(CHANGES.map((change, index) => ({ change, expected: verdicts?.[index] })))(
      `(${name}) $change: $expected`,
      ({ change, expected }) => {
        const tampered = realRecordWith(path, changed(path, value, change));
        expect(JSON.stringify(tampered)).not.toBe(JSON.stringify(realRecord()));
        expect(verdictOf(examineJson(tampered))).toBe(expected);
      },
    );
  },
);

describe('parts taken away or replaced whole', () => {
  it.each([
    ['receipt', I, I],
    ['paper', I, I],
    ['source', V, I],
    ['aliases', V, I],
    ['canonical_record', U, U],
    ['canonical_record.source', C, C],
    ['canonical_record.metadata', C, C],
    ['graph_snapshot', V, V],
    ['inbound_citations', V, V],
    ['verification_status', V, V],
  ])('%s removed: %s, replaced by a text: %s', (place, removed, replaced) => {
    const path = place.split('.');
    expect(verdictOf(examineJson(realRecordWith(path, undefined)))).toBe(removed);
    expect(verdictOf(examineJson(realRecordWith(path, 'x')))).toBe(replaced);
  });

  it.each([
    [['canonical_record', 'more'], C],
    [['canonical_record', 'source', 'more'], C],
    [['canonical_record', '__proto__'], C],
    [['receipt', 'more'], V],
    [['more'], V],
    [['bundle_type'], V],
  ])('%j added: %s', (path, expected) => {
    expect(verdictOf(examineJson(realRecordWith(path, 'x')))).toBe(expected);
  });
});

describe('a title that does not match', () => {
  it('is reported, and never bound', () => {
    const { record } = toExamined(examineJson(realRecordWith(['paper', 'title'], 'Another title')));
    expect(record.bound.title).toBe(null);
    expect(record.reported.title).toBe('Another title');
  });
});

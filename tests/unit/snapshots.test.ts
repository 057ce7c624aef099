import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../src/core/json.ts';
import { checkSnapshots, EMPTY_LIST_SHA256 } from '../../src/core/snapshots.ts';
import { readReal, toDocument, withValue } from '../support/examining.ts';
import { graphFace } from '../support/examining-faces.ts';

const kinds = (snapshot: JsonValue, inexact: readonly JsonPath[] = []) =>
  Object.fromEntries(
    checkSnapshots(snapshot as JsonObject, inexact).map(({ part, outcome }) => [part, outcome.kind]),
  );

const outcomeOf = (snapshot: JsonValue, part: string) =>
  checkSnapshots(snapshot as JsonObject).find((each) => each.part === part)?.outcome;

describe('the snapshot of the real record', () => {
  it('has all its hashes', () => {
    expect(kinds(graphFace)).toEqual({
      claims: 'pass',
      references: 'pass',
      formal_canon: 'pass',
      author_claims: 'pass',
      integrity: 'pass',
    });
  });

  it.each(readReal<JsonObject[]>('integrity-vectors'))(
    '%# integrity with findings has its hash',
    (integrity) => {
      expect(kinds({ integrity })).toMatchObject({ integrity: 'pass', claims: 'unchecked' });
      expect(outcomeOf({ integrity: { ...integrity, findings: [] } }, 'integrity')).toMatchObject({
        kind: 'fail',
        expected: integrity.snapshot_sha256,
      });
    },
  );
});

describe('what cannot be recomputed', () => {
  const hash = 'a'.repeat(64);
  it.each<readonly [string, JsonValue, string, string]>([
    ['references', { count: 3, sample: [{}], snapshot_sha256: hash }, 'unchecked', 'irreproducible'],
    [
      'references',
      { count: 3, sample: [], snapshot_sha256: EMPTY_LIST_SHA256 },
      'unchecked',
      'irreproducible',
    ],
    ['references', { sample: [], snapshot_sha256: EMPTY_LIST_SHA256 }, 'unchecked', 'irreproducible'],
    ['formal_canon', { evidence_count: 1, snapshot_sha256: hash }, 'unchecked', 'irreproducible'],
    ['formal_canon', { snapshot_sha256: hash }, 'unchecked', 'absent'],
    ['author_claims', { count: '0', snapshot_sha256: EMPTY_LIST_SHA256 }, 'unchecked', 'malformed'],
    [
      'author_claims',
      { count: 0, sample: 'x', snapshot_sha256: EMPTY_LIST_SHA256 },
      'unchecked',
      'malformed',
    ],
    ['claims', { items: [{ text: 'x' }], count: 1, snapshot_sha256: hash }, 'unchecked', 'irreproducible'],
    ['claims', { items: [], count: 2, snapshot_sha256: EMPTY_LIST_SHA256 }, 'unchecked', 'irreproducible'],
    ['claims', { items: [], snapshot_sha256: hash.slice(1) }, 'unchecked', 'malformed'],
    ['claims', { items: [], snapshot_sha256: 7 }, 'unchecked', 'malformed'],
    ['claims', { items: [] }, 'unchecked', 'absent'],
    ['claims', 'x', 'unchecked', 'malformed'],
    ['integrity', { findings: [], snapshot_sha256: hash }, 'unchecked', 'absent'],
    ['integrity', { findings: {}, detectors_run: [], snapshot_sha256: hash }, 'unchecked', 'malformed'],
    ['else', { snapshot_sha256: EMPTY_LIST_SHA256 }, 'unchecked', 'irreproducible'],
  ])('%s %j is %s, %s', (part, value, kind, why) => {
    expect(outcomeOf({ [part]: value }, part)).toMatchObject({ kind, why });
  });

  it.each<readonly [string, JsonValue]>([
    ['references', { count: 0, sample: [], snapshot_sha256: 'a'.repeat(64) }],
    ['formal_canon', { evidence_count: 0, snapshot_sha256: 'a'.repeat(64) }],
    ['claims', { items: [], snapshot_sha256: 'a'.repeat(64) }],
  ])('is not an empty list: %s %j fails', (part, value) => {
    expect(outcomeOf({ [part]: value }, part)).toEqual({
      kind: 'fail',
      expected: 'a'.repeat(64),
      actual: EMPTY_LIST_SHA256,
    });
  });
});

describe('claims that are listed', () => {
  // {"payload":[{"text":"x"}]} hashed by Python's hashlib.
  const sha256 = '2f43adcb8511f38b7db5d9dbddd1194a5c91ad3696e859d5b25e2b757aebba0a';
  it('pass where the probable form has the hash, and are open where it has not', () => {
    expect(
      outcomeOf({ claims: { count: 1, items: [{ text: 'x' }], snapshot_sha256: sha256 } }, 'claims'),
    ).toEqual({
      kind: 'pass',
    });
  });
});

describe('numbers that programs print in different ways', () => {
  it('leave the hash open, whether it fits or not', () => {
    const [integrity] = readReal<JsonObject[]>('integrity-vectors');
    const text = JSON.stringify({ integrity }).replace('"findings_count":0', '"findings_count":0.0');
    const document = toDocument(text);
    expect(kinds(document.value, document.inexact)).toMatchObject({ integrity: 'unchecked' });
    // The same number elsewhere is no matter.
    const beside = toDocument(
      JSON.stringify({ integrity, more: 1 })
        .replace('"more":1', '"more":1.0')
        .replace('"summary":{', '"summary":{"x":1.5,'),
    );
    expect(kinds(beside.value, beside.inexact)).toMatchObject({ integrity: 'pass' });
  });

  it('of too many places count everywhere', () => {
    expect(kinds(graphFace, [[]])).toMatchObject({ integrity: 'unchecked' });
  });
});

describe('a snapshot of anything', () => {
  it('has no pass', () => {
    for (const value of [
      null,
      7,
      'x',
      [],
      {},
      { snapshot_sha256: null },
      { __proto__: { snapshot_sha256: 'x' } },
    ]) {
      const all = ['claims', 'references', 'formal_canon', 'author_claims', 'integrity', 'toString'].reduce(
        (json: JsonValue, part) => withValue(json, [part], value as JsonValue),
        {},
      );
      expect(Object.values(kinds(all))).not.toContain('pass');
      expect(Object.values(kinds(all))).not.toContain('fail');
    }
  });
});

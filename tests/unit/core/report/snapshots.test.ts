import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonPath, type JsonValue, member } from '../../../../src/core/json/json.ts';
import { checkSnapshots, EMPTY_LIST_SHA256 } from '../../../../src/core/report/snapshots.ts';
import { readReal, toDocument, withValue } from '../../../support/examining.ts';
import { graphFace, wordsOf } from '../../../support/examining-faces.ts';

const kinds = (snapshot: JsonValue, inexact: readonly JsonPath[] = []) =>
  Object.fromEntries(
    checkSnapshots(snapshot as JsonObject, inexact).map(({ part, outcome }) => [part, outcome.kind]),
  );

const outcomeOf = (snapshot: JsonValue, part: string) =>
  checkSnapshots(snapshot as JsonObject).find((each) => each.part === part)?.outcome;

/** `{"payload":[{"text":"x"}]}` hashed by Python's hashlib. */
const CLAIM_SHA256 = '2f43adcb8511f38b7db5d9dbddd1194a5c91ad3696e859d5b25e2b757aebba0a';
/** `{"payload":{"detectors":[],"findings":[]}}`, as the real record names it. */
const NOTHING_RAN_SHA256 = 'c28c3603d3b5d939e8dc4c7e95fa8dfce3d595e45f758748cecf8e644a296938';

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

describe('what a part of a snapshot says', () => {
  const hash = 'a'.repeat(64);
  const claimed = { text: 'x' };
  const sample =
    'irreproducible: The hash is over the full list, and what is here is at most a sample of it, so it cannot be recomputed.';
  const otherClaims =
    'irreproducible: The hash is not the one of the claims as they are listed here, and what exactly is hashed for claims is not known.';
  const notHex = (found: string) =>
    `malformed: snapshot_sha256 should be 64 hexadecimal digits, but it is ${found}.`;
  const isEmptyHash = `fail: ${hash} <> ${EMPTY_LIST_SHA256}`;

  it.each<readonly [string, JsonValue | undefined, string]>([
    ['claims', undefined, 'absent: The snapshot has no claims.'],
    ['claims', null, 'absent: The snapshot has no claims.'],
    ['claims', 'x', 'malformed: This should be an object, but it is the text "x".'],
    ['claims', [], 'malformed: This should be an object, but it is an array.'],
    ['claims', { items: [] }, 'absent: It names no snapshot_sha256.'],
    ['claims', { items: [], snapshot_sha256: null }, 'absent: It names no snapshot_sha256.'],
    ['claims', { items: [], snapshot_sha256: 7 }, notHex('the number 7')],
    ...[hash.slice(1), `${hash}a`, `g${hash}`, `${hash}g`].map(
      (text) => ['claims', { items: [], snapshot_sha256: text }, notHex(`the text "${text}"`)] as const,
    ),

    ['claims', { count: 0, items: [], snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    ['claims', { items: [], snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    ['claims', { count: 0, snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    ['claims', { items: [], snapshot_sha256: hash }, isEmptyHash],
    ['claims', { count: 0, snapshot_sha256: hash }, isEmptyHash],
    ['claims', { snapshot_sha256: hash }, 'absent: There is neither count nor items to say what is hashed.'],
    ['claims', { count: 2, snapshot_sha256: EMPTY_LIST_SHA256 }, otherClaims],
    ['claims', { count: 2, items: [], snapshot_sha256: EMPTY_LIST_SHA256 }, otherClaims],
    ['claims', { count: 0, items: [claimed], snapshot_sha256: EMPTY_LIST_SHA256 }, otherClaims],
    ['claims', { count: 1, items: [claimed], snapshot_sha256: hash }, otherClaims],
    [
      'claims',
      { items: 'x', snapshot_sha256: hash },
      'malformed: items should be an array, but it is the text "x".',
    ],
    [
      'claims',
      { items: ['\ud800'], snapshot_sha256: hash },
      'irreproducible: The hash cannot be recomputed here: the text at payload[0] holds half a character, which has no bytes to hash.',
    ],

    ['references', { count: 0, sample: [], snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    ['references', { count: 0, snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    ['references', { count: 0, sample: [], snapshot_sha256: hash }, isEmptyHash],
    ['references', { count: 0, sample: [{}], snapshot_sha256: EMPTY_LIST_SHA256 }, sample],
    ['references', { count: 3, sample: [{}], snapshot_sha256: hash }, sample],
    ['references', { count: 3, sample: [], snapshot_sha256: EMPTY_LIST_SHA256 }, sample],
    ['references', { sample: [], snapshot_sha256: EMPTY_LIST_SHA256 }, sample],
    ['references', { sample: [claimed], snapshot_sha256: CLAIM_SHA256 }, sample],
    [
      'references',
      { items: [], snapshot_sha256: hash },
      'absent: There is neither count nor sample to say what is hashed.',
    ],

    ['formal_canon', { evidence_count: 0, snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    ['formal_canon', { evidence_count: 0, snapshot_sha256: hash }, isEmptyHash],
    ['formal_canon', { evidence_count: 1, snapshot_sha256: hash }, sample],
    [
      'formal_canon',
      { count: 0, snapshot_sha256: hash },
      'absent: There is neither evidence_count nor sample to say what is hashed.',
    ],
    [
      'formal_canon',
      { evidence_count: 0.5, snapshot_sha256: hash },
      'malformed: evidence_count should be a whole number, but it is the number 0.5.',
    ],

    ['author_claims', { count: 0, snapshot_sha256: EMPTY_LIST_SHA256 }, 'pass'],
    [
      'author_claims',
      { count: '0', snapshot_sha256: EMPTY_LIST_SHA256 },
      'malformed: count should be a whole number, but it is the text "0".',
    ],
    [
      'author_claims',
      { count: 0, sample: 'x', snapshot_sha256: EMPTY_LIST_SHA256 },
      'malformed: sample should be an array, but it is the text "x".',
    ],

    [
      'integrity',
      { findings: [], snapshot_sha256: hash },
      'absent: The hash is over detectors_run and findings, but detectors_run is missing.',
    ],
    [
      'integrity',
      { findings: [], detectors_run: null, snapshot_sha256: hash },
      'absent: The hash is over detectors_run and findings, but detectors_run is null.',
    ],
    [
      'integrity',
      { detectors_run: [], snapshot_sha256: hash },
      'absent: The hash is over detectors_run and findings, but findings is missing.',
    ],
    [
      'integrity',
      { findings: {}, detectors_run: [], snapshot_sha256: hash },
      'malformed: The hash is over detectors_run and findings, but findings is an object.',
    ],
    [
      'integrity',
      { findings: ['\ud800'], detectors_run: [], snapshot_sha256: hash },
      'irreproducible: The hash cannot be recomputed here: the text at payload.findings[0] holds half a character, which has no bytes to hash.',
    ],
    ['integrity', { findings: [], detectors_run: [], snapshot_sha256: NOTHING_RAN_SHA256 }, 'pass'],
    [
      'integrity',
      { findings: [], detectors_run: [], snapshot_sha256: hash },
      `fail: ${hash} <> ${NOTHING_RAN_SHA256}`,
    ],

    ['else', { snapshot_sha256: EMPTY_LIST_SHA256 }, 'irreproducible: What this hash is over is not known.'],
    ['else', { snapshot_sha256: null }, 'absent: It names no snapshot_sha256.'],
    ['toString', { snapshot_sha256: hash }, 'irreproducible: What this hash is over is not known.'],
  ])('%s %j: %s', (part, value, words) => {
    const snapshot = value === undefined ? {} : { [part]: value };
    const sha256 = member(value, 'snapshot_sha256');
    const all = checkSnapshots(snapshot).map(({ outcome, ...rest }) => ({
      ...rest,
      words: wordsOf(outcome),
    }));
    expect(all.filter((each) => each.part === part)).toEqual([
      { part, words, sha256: typeof sha256 === 'string' ? sha256 : null },
    ]);
  });

  it('is said of the known parts first, in a fixed order, then of others that name a hash', () => {
    const snapshot = {
      later: { snapshot_sha256: hash },
      integrity: null,
      paper: {},
      claims: { snapshot_sha256: 7 },
      last: { snapshot_sha256: 'x' },
    };
    expect(checkSnapshots(snapshot).map(({ part, sha256 }) => [part, sha256])).toEqual([
      ['claims', null],
      ['references', null],
      ['formal_canon', null],
      ['author_claims', null],
      ['integrity', null],
      ['later', hash],
      ['last', 'x'],
    ]);
  });
});

describe('claims that are listed', () => {
  it('pass where the probable form has the hash, and are open where it has not', () => {
    expect(
      outcomeOf({ claims: { count: 1, items: [{ text: 'x' }], snapshot_sha256: CLAIM_SHA256 } }, 'claims'),
    ).toEqual({
      kind: 'pass',
    });
  });
});

describe('numbers that programs print in different ways', () => {
  /** The first number that keeps a hash open. */
  const openAt = (snapshot: JsonValue, inexact: readonly JsonPath[], part = 'integrity') => {
    const outcome = checkSnapshots(snapshot as JsonObject, inexact).find(
      (each) => each.part === part,
    )?.outcome;
    return /^irreproducible: The hash cannot be recomputed here: the number at (.*) is not a plain integer, and programs print such numbers in different ways\.$/.exec(
      outcome === undefined ? '' : wordsOf(outcome),
    )?.[1];
  };

  it('are named, wherever in a hashed list they stand', () => {
    const sha256 = 'a'.repeat(64);
    const integrity = { detectors_run: [0], findings: [0], snapshot_sha256: sha256 };
    const snapshot = { integrity, claims: { items: [0], snapshot_sha256: sha256 } };
    expect(openAt(snapshot, [['integrity', 'findings', 0]])).toBe('payload.findings[0]');
    expect(openAt(snapshot, [['integrity', 'detectors_run', 0]])).toBe('payload.detectors[0]');
    expect(openAt(snapshot, [['claims', 'items', 0]], 'claims')).toBe('payload[0]');
    expect(openAt(snapshot, [['claims', 'items', 0]])).toBeUndefined();
    expect(openAt(snapshot, [['claims', 'count']], 'claims')).toBeUndefined();
  });

  it('leave the hash open, whether it fits or not', () => {
    const [integrity] = readReal<JsonObject[]>('integrity-vectors');
    const text = JSON.stringify({ integrity }).replace('"findings_count":0', '"findings_count":0.0');
    const document = toDocument(text);
    expect(openAt(document.value, document.inexact)).toBe('payload.detectors[0].findings_count');
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

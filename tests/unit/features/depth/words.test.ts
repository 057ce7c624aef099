import { describe, expect, it } from 'vitest';
import { examineFace } from '../../../../src/core/faces/face.ts';
import type { ArxivId, Suffix } from '../../../../src/core/identifier/types.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { type SourceResult, toAgreement } from '../../../../src/features/depth/agreement.ts';
import { toNoneWords } from '../../../../src/features/depth/face-titles.ts';
import { parsePublicKey } from '../../../../src/features/keys/parse-public-key.ts';
import { toStatement } from '../../../../src/features/tamper/to-statement.ts';
import { toFacePath } from '../../../../src/sources/faces.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toDocument,
  toExamined,
} from '../../../support/examining.ts';

const original = toExamined(examineJson(realRecord()));

const answer = (path: JsonPath, change: JsonValue | undefined): SourceResult => ({
  kind: 'found',
  state: 'checked',
  label: 'Checked',
  comparison: examineFace({
    face: 'record',
    document: toDocument(JSON.stringify(path.length === 0 ? realRecord() : realRecordWith(path, change))),
    record: original.record,
    keys: [REGISTRY_KEY],
  }),
});

describe('what several sources come to', () => {
  const same = answer([], null);
  it('agrees only where all that answered send the same', () => {
    expect(toAgreement([])).toBeNull();
    expect(toAgreement([same, same])).toMatchObject({ kind: 'agree' });
    expect(toAgreement([same, { kind: 'none', detail: 'no record (404)' }])?.sentence).toContain(
      'No second one says the same',
    );
    expect(toAgreement([{ kind: 'none', detail: 'no record (404)' }])).toMatchObject({ kind: 'open' });
  });

  it.each<[string, JsonPath, JsonValue | undefined, string]>([
    ['a changed report', ['paper', 'authors_text'], 'Somebody Else', 'reports-disagree'],
    ['a report that is gone', ['attestation_state'], undefined, 'reports-disagree'],
    ['a changed signed value', ['canonical_record', 'source', 'version'], 9, 'disagree'],
    ['one signed member more', ['canonical_record', 'more'], 'x', 'disagree'],
    ['another hash', ['canonical_sha256'], 'a'.repeat(64), 'disagree'],
    ['another number', ['pith_number'], `pith:2025:${'A'.repeat(26)}`, 'disagree'],
    ['a time in another spelling', ['created_at'], '2026-05-26T02:03:49.544686Z', 'agree'],
  ])('%s', (_, path, change, kind) => {
    expect(toAgreement([same, answer(path, change)])).toMatchObject({ kind });
  });

  it('is open where an answer can’t be read, and never agrees with a record that doesn’t match', () => {
    const unreadable: SourceResult = {
      kind: 'found',
      state: 'unchecked',
      label: 'Not checked',
      comparison: { kind: 'unreadable', problems: [], text: '' },
    };
    expect(toAgreement([same, unreadable])).toMatchObject({ kind: 'open' });
    expect(toAgreement([same, { ...same, state: 'mismatch' } as SourceResult])).toMatchObject({
      kind: 'disagree',
    });
  });
});

describe('where a source keeps a face', () => {
  const subject = { suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF' as Suffix, arxivId: 'hep-lat/0305021' as ArxivId };
  it.each([
    ['origin', 'bundle', 'pith/2W3F2J6XVHMDI3LFEUIZOILSTF/bundle.json'],
    ['origin', 'state', 'pith/2W3F2J6XVHMDI3LFEUIZOILSTF/state.json'],
    ['origin', 'graph', 'api/pith-number/2W3F2J6XVHMDI3LFEUIZOILSTF/graph.json'],
    ['origin', 'integrity', 'pith/hep-lat/0305021/integrity.json'],
    ['origin', 'manifest', 'pith-mirrors.json'],
    ['mirror', 'graph', 'pith/2W3F2J6XVHMDI3LFEUIZOILSTF/graph.json'],
    ['mirror', 'integrity', 'pith/2W3F2J6XVHMDI3LFEUIZOILSTF/integrity.json'],
  ] as const)('%s, %s', (kind, face, path) => {
    expect(toFacePath(kind, face, subject)).toBe(path);
  });
  it('is nowhere for the integrity of a record without an arXiv id', () => {
    expect(toFacePath('origin', 'integrity', { ...subject, arxivId: null })).toBeNull();
  });
});

describe('a public key as people hand it on', () => {
  const hex = REGISTRY_KEY.publicKeyHex;
  const pem = (der: string, label = 'PUBLIC KEY') =>
    `-----BEGIN ${label}-----\r\n${Buffer.from(der, 'hex').toString('base64')}\r\n-----END ${label}-----\n`;
  it.each([
    ['digits', hex],
    ['capital digits', hex.toUpperCase()],
    ['pairs with colons, over lines', (hex.match(/../g) ?? []).join(':').replace(/(.{47}):/, '$1\n')],
    ['PEM', pem(`302a300506032b6570032100${hex}`)],
  ])('%s', (_, text) => {
    expect(parsePublicKey(text)).toEqual({ kind: 'ok', value: hex });
  });
  it.each([
    ['nothing', '', ''],
    ['half of it', hex.slice(32), '32'],
    ['no digits', 'my key', 'in a form that is known here'],
    ['a private key', pem(`302e020100300506032b657004220420${hex}`, 'PRIVATE KEY'), 'private key'],
    ['another algorithm', pem(`302a300506032b656e032100${hex}`), 'not an Ed25519 one'],
    ['a longer key', pem(`302a300506032b6570032100${hex}00`), 'not an Ed25519 one'],
    ['no base64', '-----BEGIN PUBLIC KEY-----\n*\n-----END PUBLIC KEY-----', 'can’t be read'],
    ['the neutral point', `01${'00'.repeat(31)}`, 'no usable point'],
    ['no point at all', 'ff'.repeat(32), 'no usable point'],
  ])('%s is refused', (_, text, words) => {
    const parsed = parsePublicKey(text);
    expect(parsed.kind).toBe('error');
    expect(parsed.kind === 'error' && parsed.error).toContain(words);
  });
});

describe('what changes do to the checks of a copy', () => {
  const say = (path: JsonPath, change: JsonValue | undefined) =>
    toStatement(examineJson(realRecordWith(path, change)), original.checks, 1);
  it('says that nothing is changed yet', () => {
    expect(toStatement(original, original.checks, 0)).toContain('Nothing is changed yet');
  });
  it.each<[string, JsonPath, JsonValue | undefined, string]>([
    ['a signed value', ['canonical_record', 'source', 'version'], 5, 'no longer match'],
    ['a value that nobody signed', ['attestation_state'], 'x', 'No check turns out otherwise'],
    ['a report against itself', ['paper', 'authors_text'], 'x', 'would not change a verdict'],
    ['no receipt', ['receipt'], undefined, 'can no longer be done'],
    ['no record', ['canonical_record'], undefined, 'can’t be read as a record'],
  ])('%s', (_, path, change, words) => {
    expect(say(path, change)).toContain(words);
  });
});

it.each([
  [['no-record'], 'Not there: no source of this site has it.'],
  [['no-record', 'not-asked'], 'Not found: no source that was asked has it. 1 was not asked.'],
  [['not-asked', 'gone', 'not-asked'], 'Not found: no source that was asked has it. 2 were not asked.'],
  [['not-asked'], 'Not asked: no source of this site can be asked for it.'],
] as const)('a face that nothing came of, after %j', (outcomes, sentence) => {
  const sources = outcomes.map((outcome, at) => ({ sourceId: String(at), label: 'a', outcome, detail: '' }));
  expect(toNoneWords(sources)).toBe(`${sentence} That is nothing against the record.`);
});

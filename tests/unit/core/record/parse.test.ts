import { describe, expect, it } from 'vitest';
import { type JsonPath, type JsonValue, valueAt } from '../../../../src/core/json/json.ts';
import { parseRecord } from '../../../../src/core/record/parse.ts';
import { realRecord, realRecordWith } from '../../../support/examining.ts';
import { LEAST, parsed } from '../../../support/parsing.ts';
import { REAL_SHA256, REAL_SIGNATURE, REAL_SIGNED } from '../../../support/real-record.ts';

const NO_RECEIPT_VALUES = {
  kind: null,
  keyId: null,
  algorithm: null,
  signedAt: null,
  signatureB64: null,
  signedMessage: null,
  canonicalSha256: null,
  signatureStatus: null,
  publicKeyFingerprint: null,
  builderVersion: null,
  receiptVersion: null,
  firstComputedAt: null,
  lastReissuedAt: null,
};

/** The view of a record that has no more than what identity needs. */
const LEAST_VIEW = {
  face: 'record',
  pithNumber: LEAST.pith_number,
  suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
  claimedSha256: LEAST.canonical_sha256,
  signed: {
    sourceKind: null,
    arxivId: null,
    sourceId: null,
    version: null,
    license: null,
    primaryCategory: null,
    crossCategories: null,
    submittedAt: null,
    titleSha256: null,
    abstractSha256: null,
    schemaVersion: null,
  },
  reported: {
    title: null,
    authorsText: null,
    abstractExcerpt: null,
    headline: null,
    attestationState: null,
    receipt: null,
    aliases: null,
    inboundCitations: null,
    verificationStatus: null,
    graphSnapshot: null,
    createdAt: null,
    updatedAt: null,
  },
  malformed: [],
  at: [],
};

describe('a parsed record', () => {
  it('has everything that the real record holds, under our names, and nothing else', () => {
    const json = realRecord();
    const createdAt = '2026-05-26T02:03:49.544686+00:00';
    const { view, canonicalRecord } = parsed(json);
    expect(view).toEqual({
      face: 'record',
      pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
      claimedSha256: REAL_SHA256,
      signed: REAL_SIGNED,
      reported: {
        title: 'Efficient Distributed MLLM Training with Cornstarch',
        authorsText: 'Ang Chen, Insu Jang, Mosharaf Chowdhury, Nikhil Bansal, Runyu Lu',
        abstractExcerpt: valueAt(json, ['paper', 'abstract_excerpt']),
        headline: '',
        attestationState: 'computed',
        receipt: {
          kind: 'pith_receipt',
          keyId: 'pith-v1-2026-05',
          algorithm: 'ed25519',
          signedAt: '2026-05-26T02:03:49.545528Z',
          signatureB64: REAL_SIGNATURE,
          signedMessage: 'canonical_sha256_bytes',
          canonicalSha256: REAL_SHA256,
          signatureStatus: 'signed_v1',
          publicKeyFingerprint: '8d4b5ee74e4693bcd1df2446408b0d54',
          builderVersion: 'pith-number-builder-2026-05-17-v1',
          receiptVersion: '0.3',
          firstComputedAt: '2026-05-26T02:03:49.544533Z',
          lastReissuedAt: '2026-05-26T02:03:49.544533Z',
        },
        aliases: [
          { kind: 'arxiv', value: '2503.11367', createdAt },
          { kind: 'arxiv_version', value: '2503.11367v4', createdAt },
          { kind: 'doi', value: '10.48550/arxiv.2503.11367', createdAt },
          { kind: 'pith_short_12', value: '2W3F2J6XVHMD', createdAt },
          { kind: 'pith_short_16', value: '2W3F2J6XVHMDI3LF', createdAt },
          { kind: 'pith_short_8', value: '2W3F2J6X', createdAt },
        ],
        inboundCitations: {
          count: 1,
          internalAnchorCount: 1,
          sample: [
            {
              rawId: '2605.18750',
              arxivId: '2605.18750',
              title: 'A Readiness-Driven Runtime for Pipeline-Parallel Training under Runtime Variability',
              refIndex: 21,
              isInternalAnchor: true,
            },
          ],
        },
        verificationStatus: valueAt(json, ['verification_status']),
        graphSnapshot: valueAt(json, ['graph_snapshot']),
        createdAt,
        updatedAt: createdAt,
      },
      malformed: [],
      at: [],
      json,
    });
    expect(canonicalRecord).toBe(valueAt(json, ['canonical_record']));
    expect(view.json).toBe(json);
  });

  it('may have no more than what identity needs; all else is null', () => {
    expect(parsed(LEAST).view).toEqual({ ...LEAST_VIEW, json: LEAST });
  });

  it('tells a part that is empty from one that is not there', () => {
    const json = { ...LEAST, receipt: {}, aliases: [], inbound_citations: {}, verification_status: {} };
    expect(parsed(json).view).toEqual({
      ...LEAST_VIEW,
      json,
      reported: {
        ...LEAST_VIEW.reported,
        receipt: NO_RECEIPT_VALUES,
        aliases: [],
        inboundCitations: { count: null, internalAnchorCount: null, sample: [] },
        verificationStatus: {},
      },
    });
  });

  it.each([
    ['arxiv', '2503.11367', '2503.11367'],
    ['arxiv', 'hep-lat/0305021', 'hep-lat/0305021'],
    ['arxiv', 'arXiv:2503.11367', '2503.11367'],
    ['arxiv', 'nonsense', null],
    ['arxiv', null, null],
    ['zenodo', '2503.11367', null],
    [null, '2503.11367', null],
    ['arXiv', '2503.11367', '2503.11367'],
  ])('of source kind %j with id %j is for the arXiv paper %j', (kind, id, arxivId) => {
    const { signed } = parsed({ ...LEAST, canonical_record: { source: { kind, id } } }).view;
    expect(signed).toEqual({ ...LEAST_VIEW.signed, sourceKind: kind, sourceId: id, arxivId });
  });

  it('says where in its document it stands', () => {
    expect(parsed(LEAST, ['answers', 2]).view.at).toEqual(['answers', 2]);
  });
});

describe('the face', () => {
  it.each([
    [{ record_type: 'pith_number_record' }, 'record'],
    [{}, 'record'],
    [{ type: 'x', _types: 'x' }, 'record'],
    [{ bundle_type: 'pith_open_graph_bundle' }, 'bundle'],
    [{ other_type: 'x', record_type: 'pith_number_record' }, 'record'],
    [{ other_type: 'x', bundle_type: 'pith_open_graph_bundle' }, 'bundle'],
    [{ bundle_type: 'pith_open_graph_bundle', record_type: 'pith_number_record' }, 'record'],
  ])('of %j is %s, wherever the type stands', (types, face) => {
    expect(parsed({ ...types, ...LEAST }).view.face).toBe(face);
  });

  it.each([
    ['record_type', 'pith_open_graph_bundle', 'the text "pith_open_graph_bundle"'],
    ['bundle_type', 'pith_number_record', 'the text "pith_number_record"'],
    ['state_type', 'pith_number_record', 'the text "pith_number_record"'],
    ['graph_type', 'pith_open_graph_bundle', 'the text "pith_open_graph_bundle"'],
    ['_type', 'pith_number_record', 'the text "pith_number_record"'],
    ['record_type', ['pith_number_record'], 'an array'],
    ['record_type', null, 'null'],
    ['undefined_type', {}, 'an object'],
  ])('of a record whose %s is %j is none that is known', (name, type, found) => {
    expect(parseRecord({ ...LEAST, [name]: type })).toEqual({
      kind: 'error',
      error: [
        { path: name, message: `This is neither a pith record nor a bundle: its ${name} is ${found}.` },
      ],
    });
  });
});

describe('what identity needs', () => {
  const MISSING = 'This is missing, and a record cannot be told apart without it.';
  const number = (found: string) =>
    `This should be a pith number, pith:<year>:<26 characters>, but it is ${found}.`;
  const digest = (found: string) => `This should be 64 hexadecimal digits, but it is ${found}.`;
  const { pith_number, canonical_sha256 } = LEAST;

  it.each<readonly [string, JsonValue | undefined, string]>([
    ['pith_number', undefined, MISSING],
    ['pith_number', null, MISSING],
    ['pith_number', 7, number('the number 7')],
    ['pith_number', [pith_number], number('an array')],
    ['pith_number', `${pith_number}A`, number(`the text "${pith_number}A"`)],
    ['canonical_sha256', undefined, MISSING],
    ['canonical_sha256', null, MISSING],
    ['canonical_sha256', [canonical_sha256], digest('an array')],
    ['canonical_sha256', `${canonical_sha256}0`, digest(`the text "${canonical_sha256}0"`)],
    ['canonical_sha256', `0${canonical_sha256}`, digest(`the text "0${canonical_sha256}"`)],
    ['canonical_sha256', canonical_sha256.slice(1), digest(`the text "${canonical_sha256.slice(1)}"`)],
    ['canonical_record', undefined, MISSING],
    ['canonical_record', null, MISSING],
    ['canonical_record', [], 'This should be an object, but it is an array.'],
    ['canonical_record', 'x', 'This should be an object, but it is the text "x".'],
  ])('is not there where %s is %j, whatever else is', (name, value, message) => {
    expect(parseRecord(realRecordWith([name], value))).toEqual({
      kind: 'error',
      error: [{ path: name, message }],
    });
  });

  it('is named with what is missing first, then what is wrong, at the place in the document', () => {
    expect(parseRecord({ pith_number: 7, canonical_record: {} }, ['records', 3])).toEqual({
      kind: 'error',
      error: [
        { path: 'records[3].canonical_sha256', message: MISSING },
        { path: 'records[3].pith_number', message: number('the number 7') },
      ],
    });
  });

  it.each<readonly [JsonValue | undefined, JsonPath | undefined, string, string]>([
    [undefined, undefined, '', 'missing'],
    [7, undefined, '', 'the number 7'],
    [[], ['a', 0], 'a[0]', 'an array'],
  ])('is not in %j', (json, at, path, found) => {
    expect(parseRecord(json, at)).toEqual({
      kind: 'error',
      error: [{ path, message: `This should be a pith record, but it is ${found}.` }],
    });
  });
});

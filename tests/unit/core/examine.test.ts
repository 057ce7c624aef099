import { describe, expect, it } from 'vitest';
import { parseIdentifier } from '../../../src/core/identifier/identifier.ts';
import type { Identifier } from '../../../src/core/identifier/types.ts';
import type { JsonObject, JsonValue } from '../../../src/core/json/json.ts';
import { toTextDigest } from '../../../src/core/record/text-digest.ts';
import {
  examineJson,
  examineText,
  outcomeOf,
  REGISTRY_KEY,
  readReal,
  realRecord,
  realRecordWith,
  resigned,
  toExamined,
  verdictOf,
} from '../../support/examining.ts';
import { REAL_SHA256, REAL_SIGNED, REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';

const asked = (text: string): Identifier => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'error') throw new Error(text);
  return parsed.value;
};

const ORDER = [
  'canonical-hash',
  'pith-number',
  'receipt-hash',
  'signing-key',
  'signature',
  'title-digest',
  'short-number',
  'aliases',
  'unsigned-copies',
  'answers-question',
  'report-repeated-values',
  'report-snapshot-copy',
  'report-citation-counts',
  'report-receipt-flag',
  'report-address-flag',
  'report-integrity',
];

describe('the real record', () => {
  const examined = toExamined(examineText(realRecordText(), { question: asked('2503.11367') }));

  it('is verified, with every check there, in the one order', () => {
    expect(examined.verdict).toEqual({ kind: 'verified' });
    expect(examined.checks.map(({ id }) => id)).toEqual(ORDER);
    expect(examined.checks.filter(({ outcome }) => outcome.kind !== 'pass').map(({ id }) => id)).toEqual([
      'report-integrity',
    ]);
  });

  it('says that no detector ran instead of calling the paper clean', () => {
    expect(outcomeOf(examined, 'report-integrity')).toMatchObject({
      kind: 'unchecked',
      reason: expect.stringContaining('No detector ran'),
    });
  });

  it('comes with what it was examined from and against', () => {
    expect(examined).toMatchObject({
      text: realRecordText(),
      key: REGISTRY_KEY,
      question: { kind: 'arxiv' },
      origin: { kind: 'file' },
    });
    expect(examined.kind).toBe('examined');
    expect(examined.record.json).toEqual(realRecord());
  });

  it('has a bound title only where the digest of the title is the signed one', () => {
    const boundIn = (title: JsonValue) =>
      toExamined(examineJson(realRecordWith(['paper', 'title'], title))).record.bound;
    expect(boundIn('efficient  distributed MLLM training with Cornstarch')).toEqual({
      // The digest binds no white space and no case: nobody can pad the title that is shown.
      title: 'efficient distributed MLLM training with Cornstarch',
    });
    const padded = `\u3000Efficient\u2028${'\u00a0'.repeat(3_000)}Distributed MLLM Training with \nCornstarch`;
    expect(boundIn(padded)).toEqual({ title: 'Efficient Distributed MLLM Training with Cornstarch' });
    expect(boundIn('Efficient Distributed MLLM Training with Cornstar\u212a')).toEqual({ title: null });
    expect(boundIn('Efficient Distributed MLLM Training')).toEqual({ title: null });
    expect(boundIn('Efficient Distributed MLLM Training with Cornstarch é')).toEqual({ title: null });
    expect(boundIn(7)).toEqual({ title: null });
    expect(boundIn(null)).toEqual({ title: null });
  });

  it('shows no look-alike that has the same lower case', () => {
    const title = 'Ranking Kernels';
    const digest = toTextDigest(title);
    if (digest.kind === 'error') throw new Error(title);
    const json = resigned(
      [['canonical_record', 'metadata', 'title_canon_sha256'], digest.value],
      [['paper', 'title'], 'Ranking \u212aernels'],
    );
    const { record } = toExamined(examineJson(json));
    expect(record.matching.title).toBe(title);
    // Nothing signed was checked: the signature is of another hash.
    expect(record.bound.title).toBe(null);
  });

  it('is narrowed without loss', () => {
    expect(examined.record).toMatchObject({
      face: 'record',
      pithNumber: `pith:2025:${REAL_SUFFIX}`,
      suffix: REAL_SUFFIX,
      claimedSha256: REAL_SHA256,
      bound: { title: 'Efficient Distributed MLLM Training with Cornstarch' },
      malformed: [],
      signed: REAL_SIGNED,
      reported: {
        authorsText: 'Ang Chen, Insu Jang, Mosharaf Chowdhury, Nikhil Bansal, Runyu Lu',
        headline: '',
        attestationState: 'computed',
        receipt: {
          kind: 'pith_receipt',
          keyId: 'pith-v1-2026-05',
          signedAt: '2026-05-26T02:03:49.545528Z',
          receiptVersion: '0.3',
        },
        inboundCitations: {
          count: 1,
          internalAnchorCount: 1,
          sample: [{ rawId: '2605.18750', arxivId: '2605.18750', refIndex: 21, isInternalAnchor: true }],
        },
        updatedAt: '2026-05-26T02:03:49.544686+00:00',
      },
    });
    expect(examined.record.reported.aliases).toHaveLength(6);
    expect(examined.record.reported.abstractExcerpt).toHaveLength(600);
  });
});

interface RealRecord {
  readonly pith_number: string;
  readonly canonical_sha256: string;
  readonly canonical_record: JsonObject;
  readonly aliases: JsonValue;
  readonly title?: string;
  readonly signature_b64?: string;
}

describe('real records put together from public pages', () => {
  it.each(readReal<RealRecord[]>('canonical-vectors'))(
    '$pith_number has its hash, number and aliases',
    ({ pith_number, canonical_sha256, canonical_record, aliases }) => {
      const examination = examineJson({ pith_number, canonical_sha256, canonical_record, aliases });
      for (const id of ['canonical-hash', 'pith-number', 'aliases'] as const)
        expect(outcomeOf(examination, id)).toEqual({ kind: 'pass' });
      expect(verdictOf(examination)).toBe('incomplete');
    },
  );

  it.each(readReal<RealRecord[]>('record-vectors'))(
    '$pith_number is verified with its receipt and title',
    (record) => {
      const {
        pith_number,
        canonical_sha256,
        canonical_record,
        aliases,
        title = '',
        signature_b64 = '',
      } = record;
      const receipt = { key_id: REGISTRY_KEY.keyId, canonical_sha256, signature_b64 };
      const examination = examineJson({
        pith_number,
        canonical_sha256,
        canonical_record,
        aliases,
        paper: { title },
        receipt,
      });
      expect(toExamined(examination).verdict).toEqual({ kind: 'verified' });
      expect(toExamined(examination).record.bound.title).toBe(title);
    },
  );
});

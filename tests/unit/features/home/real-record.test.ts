import { describe, expect, it } from 'vitest';
import { REAL_RECORD } from '../../../../src/features/home/real-record.ts';
import { examineJson, realRecord, toExamined } from '../../../support/examining.ts';

describe('the miniatures of the home page', () => {
  const examined = toExamined(examineJson(realRecord()));

  it('show values of the real record', () => {
    const { signed, reported, suffix, pithNumber, claimedSha256, bound } = examined.record;
    const [citing] = reported.inboundCitations?.sample ?? [];
    expect(REAL_RECORD).toEqual({
      arxivId: signed.arxivId,
      suffix,
      title: bound.title,
      pithNumber,
      sha256: claimedSha256,
      keyId: examined.key?.keyId,
      signer: examined.key?.signer,
      version: signed.version,
      authors: reported.authorsText,
      citing: { arxivId: citing?.arxivId, title: citing?.title, refIndex: citing?.refIndex },
    });
    expect(reported.inboundCitations?.count).toBe(1);
  });

  it('say that it matches, which it does', () => {
    for (const id of ['canonical-hash', 'pith-number', 'signature', 'title-digest'])
      expect(examined.checks.find((check) => check.id === id)?.outcome.kind).toBe('pass');
  });
});

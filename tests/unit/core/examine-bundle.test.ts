import { describe, expect, it } from 'vitest';
import {
  examineJson,
  outcomeOf,
  realRecord,
  toExamined,
  verdictOf,
  withValue,
} from '../../support/examining.ts';
import { toBundle } from '../../support/to-bundle.ts';

describe('a bundle', () => {
  const bundle = toBundle(realRecord());

  it('is verified by the receipt in its first event, without a title', () => {
    const examined = toExamined(examineJson(bundle));
    expect(examined.verdict).toEqual({ kind: 'verified' });
    expect(examined.record).toMatchObject({
      face: 'bundle',
      bound: { title: null },
      reported: { receipt: { kind: 'pith_receipt' } },
    });
    expect(outcomeOf(examined, 'title-digest')).toMatchObject({ kind: 'unchecked', why: 'absent' });
    expect(outcomeOf(examined, 'aliases').kind).toBe('pass');
  });

  it.each([
    ['canonical_record.source.version', 5, 'contradicted'],
    ['source.version', 5, 'verified'],
    ['source.id', '2503.11368', 'contradicted'],
    ['source_aliases.0.alias_value', '2503.11368', 'contradicted'],
    ['events.0.payload.receipt.signature_b64', 'AAAA', 'incomplete'],
    ['events.0.payload.receipt.signature_b64', `${'A'.repeat(86)}==`, 'contradicted'],
    ['events.0.payload.canonical_sha256', 'D5', 'incomplete'],
    ['events.0.payload.canonical_record.source.version', '4', 'incomplete'],
    ['events.0.payload.canonical_sha256', 'd'.repeat(64), 'contradicted'],
    ['events.0.payload.canonical_record.source.version', 5, 'contradicted'],
    ['events.0.payload.receipt', undefined, 'incomplete'],
    ['events.0.payload.receipt', 'x', 'incomplete'],
    ['events.0.payload', null, 'incomplete'],
    ['events.0.event_type', 'other', 'incomplete'],
    ['events', [], 'incomplete'],
    ['events', 'x', 'incomplete'],
    ['bundle_type', 'another', 'unreadable'],
  ])('with %s as %j is %s', (place, change, expected) => {
    const path = place.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step));
    expect(verdictOf(examineJson(withValue(bundle, path, change)))).toBe(expected);
  });
});

describe('a whole record with events', () => {
  it('has its receipt where a record has one, whatever an event carries', () => {
    const event = {
      event_type: 'record_created',
      payload: { receipt: { signature_b64: 'AAAA' }, canonical_sha256: 'x' },
    };
    const examined = toExamined(examineJson(withValue(realRecord(), ['events'], [event])));
    expect(examined.verdict).toEqual({ kind: 'verified' });
    expect(examined.record.reported.receipt?.kind).toBe('pith_receipt');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson, type JsonPath, type JsonValue, valueAt } from '../../../src/core/json/json.ts';
import {
  examineJson,
  examineText,
  leavesOf,
  outcomeOf,
  realRecord,
  verdictOf,
  withValue,
} from '../../support/examining.ts';
import { writeSomehow } from '../../support/write-somehow.ts';

const record = realRecord();

describe('the genuine record', () => {
  it('is verified in whatever order, spacing and escapes it is written', () => {
    const picks = fc.infiniteStream(fc.nat(999));
    fc.assert(
      fc.property(picks, (stream) => {
        const text = writeSomehow(record, (limit) => Number(stream.next().value) % limit);
        expect(JSON.parse(text)).toEqual(record);
        expect(verdictOf(examineText(text))).toBe('verified');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a signed part that was changed', () => {
  const signed = valueAt(record, ['canonical_record']) ?? null;
  const places: readonly JsonPath[] = [
    [],
    ['source'],
    ['metadata'],
    ...leavesOf(signed).map(([path]) => path),
  ];
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue),
    fc.constantFrom<JsonValue | undefined>(undefined, null, '', 0, 4, 5, '4', [], {}, [''], true),
    fc.string().map((text) => text as JsonValue),
  );

  it('is never verified, and what the signature says about it is never a pass', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (path, change) => {
        if (change !== undefined && isSameJson(valueAt(signed, path), change)) return;
        const examination = examineJson(withValue(record, ['canonical_record', ...path], change));
        tried += 1;
        expect(verdictOf(examination)).not.toBe('verified');
        if (examination.kind === 'examined')
          expect(outcomeOf(examination, 'signature').kind).not.toBe('pass');
      }),
      { numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  it('is not verified with a member more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<JsonPath>([], ['source'], ['metadata']),
        fc.string(),
        fc.jsonValue({ maxDepth: 1 }),
        (path, key, value) => {
          const at = ['canonical_record', ...path, key];
          if (valueAt(record, at) !== undefined) return;
          expect(
            verdictOf(examineJson(withValue(record, at, JSON.parse(JSON.stringify(value)) as JsonValue))),
          ).not.toBe('verified');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('any JSON at all', () => {
  it('is examined without an exception, and never verified', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(verdictOf(examineText(text))).toBe('unreadable');
      }),
      { numRuns: 500 },
    );
  });

  it('in any field of a record is examined without an exception', () => {
    const fields = Object.keys(record as object);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 4 }), (field, value) => {
        verdictOf(examineJson(withValue(record, [field], JSON.parse(JSON.stringify(value)) as JsonValue)));
      }),
      { numRuns: 500 },
    );
  });
});

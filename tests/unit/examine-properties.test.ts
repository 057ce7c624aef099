import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, isSameJson, type JsonPath, type JsonValue, valueAt } from '../../src/core/json.ts';
import {
  examineJson,
  examineText,
  leavesOf,
  outcomeOf,
  realRecord,
  verdictOf,
  withValue,
} from '../support/examining.ts';

const record = realRecord();

/** One way of writing JSON: members in any order, white space anywhere, characters escaped or not. */
const writeSomehow = (value: JsonValue, pick: (limit: number) => number): string => {
  const space = (): string => ['', ' ', '\n', '\t\r\n  '][pick(4)] ?? '';
  const writeCharacter = (character: string): string => {
    const escaped = [...character]
      .flatMap((each) => each.split(''))
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
    if (pick(5) === 0) return pick(2) === 0 ? escaped : escaped.toUpperCase().replaceAll('\\U', '\\u');
    if (character === '/' && pick(2) === 0) return '\\/';
    return JSON.stringify(character).slice(1, -1);
  };
  const writeText = (text: string): string => `"${[...text].map(writeCharacter).join('')}"`;
  const write = (part: JsonValue): string => {
    if (typeof part === 'string') return writeText(part);
    if (Array.isArray(part))
      return `[${space()}${part.map((each: JsonValue) => write(each) + space()).join(`,${space()}`)}]`;
    if (!isJsonObject(part)) return String(part);
    const members = Object.entries(part)
      .map((member) => ({ member, order: pick(1000) }))
      .sort((a, b) => a.order - b.order);
    return `{${members.map(({ member: [key, each] }) => `${space()}${writeText(key)}${space()}:${space()}${write(each)}${space()}`).join(',')}}`;
  };
  return space() + write(value) + space();
};

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

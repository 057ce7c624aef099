import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentJson } from '../../../../src/ui/json/indent-json.ts';
import { realRecordText } from '../../../support/real-record.ts';

describe('indentJson', () => {
  it('lays out like JSON.stringify where values survive that', () => {
    expect(indentJson(realRecordText())).toBe(JSON.stringify(JSON.parse(realRecordText()), null, 2));
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('keeps the text of numbers, names and escapes', () => {
    expect(indentJson('{"a":1.0,"a":1e3 , "\\u0061":[ -0 ],"x":"{\\"[,\\\\"}')).toBe(
      '{\n  "a": 1.0,\n  "a": 1e3,\n  "\\u0061": [\n    -0\n  ],\n  "x": "{\\"[,\\\\"\n}',
    );
  });

  it('survives what is no JSON', () => {
    for (const text of ['', '<html>', '"open', '"\\', ']]', '{"a":'])
      expect(indentJson(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('stays small and quick on deep nesting and long strings', () => {
    expect(indentJson('['.repeat(10_000)).length).toBeLessThan(600_000);
    const long = `"${'\\n'.repeat(2_000_000)}"`;
    expect(indentJson(long)).toBe(long);
  });
});

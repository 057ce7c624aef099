import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../../../src/core/base/digest.ts';
import { formatSha256 } from '../../../../src/core/base/hex.ts';
import { MAX_CANONICAL_DEPTH, toCanonicalJson } from '../../../../src/core/json/canonical.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { inexactInside } from '../../../../src/core/json/read.ts';
import { toDocument } from '../../../support/examining.ts';

interface Vector {
  readonly json: string;
  readonly canonical: string;
  readonly sha256: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/canonical-json.json', import.meta.url), 'utf8'),
) as readonly Vector[];

const canonicalOf = (text: string) => {
  const document = toDocument(text);
  return toCanonicalJson(document.value, inexactInside(document, []));
};

const reasonOf = (text: string): string => {
  const canonical = canonicalOf(text);
  return canonical.kind === 'error' ? canonical.error : `no error, but ${canonical.value}`;
};

describe('toCanonicalJson', () => {
  it('has vectors to be checked with', () => {
    expect(vectors.length).toBeGreaterThan(200);
  });

  it.each(vectors)('writes $json as Python does', ({ json, canonical, sha256 }) => {
    expect(canonicalOf(json)).toEqual({ kind: 'ok', value: canonical });
    expect(formatSha256(sha256OfText(canonical))).toBe(sha256);
  });

  it('gives the same text again when its text is read back', () => {
    const writable = fc
      .jsonValue({ maxDepth: 5 })
      .map(
        (value) =>
          JSON.parse(
            JSON.stringify(value, (_, each) => (typeof each === 'number' ? Math.trunc(each) || 0 : each)),
          ) as JsonValue,
      );
    let written = 0;
    fc.assert(
      fc.property(writable, (value) => {
        const once = toCanonicalJson(value);
        if (once.kind === 'error') return;
        written += 1;
        expect(toCanonicalJson(JSON.parse(once.value) as JsonValue)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
    expect(written).toBeGreaterThan(500);
  });

  it.each([
    ['{"a":{"b":[1.0]}}', 'the number at a.b[0] is not a plain integer'],
    ['{"a":1e3}', 'the number at a is not a plain integer'],
    ['{"a":-0}', 'the number at a is not a plain integer'],
    ['{"a":9007199254740993}', 'the number at a is not a plain integer'],
    ['{"a":"\\ud800"}', 'the text at a holds half a character'],
    ['{"a":"\\udc00\\ud800"}', 'the text at a holds half a character'],
    ['{"\\udfff":1}', 'holds half a character'],
    ['1.5', 'the number at the top is not a plain integer'],
    // Of several reasons the first counts, in the order of the keys; numbers whose spelling is lost come before.
    ['{"b":"\\udfff","a":"\\ud800"}', 'the text at a holds half a character'],
    ['{"a":"\\ud800","b":9007199254740993}', 'the number at b is not a plain integer'],
    [`{"${'x'.repeat(300)}":1.0}`, `the number at ${'x'.repeat(200)} is not a plain integer`],
    ['{"a":{"\\ud83d\\ude00":1}}', 'the key at a.😀 has a character outside the Basic Multilingual Plane'],
  ])('writes nothing for %s, and says why', (json, reason) => {
    expect(reasonOf(json)).toContain(reason);
  });

  it.each([1.5, 2 ** 53, -(2 ** 53), -0, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses the bare number %d',
    (number) => {
      expect(toCanonicalJson([number]).kind).toBe('error');
    },
  );

  it(`writes ${MAX_CANONICAL_DEPTH} levels and not one more`, () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(canonicalOf(nested(MAX_CANONICAL_DEPTH))).toEqual({
      kind: 'ok',
      value: nested(MAX_CANONICAL_DEPTH),
    });
    expect(reasonOf(nested(MAX_CANONICAL_DEPTH + 1))).toBe(
      `the value at ${'[0]'.repeat(MAX_CANONICAL_DEPTH)}`.slice(0, 'the value at '.length + 200) +
        ' is nested deeper than 100 levels',
    );
    expect(reasonOf(nested(10_000))).toContain('nested deeper than 100 levels');
  });

  const python = spawnSync('python3', ['--version']);
  it.skipIf(python.error)(
    'agrees with the Python of this machine on random values (skipped where there is none)',
    () => {
      const values = fc.sample(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), {
        numRuns: 500,
        seed: 4,
      });
      const writable = values.filter((value) => toCanonicalJson(value as JsonValue).kind === 'ok');
      expect(writable.length).toBeGreaterThan(50);
      const script =
        "import json,sys\nfor v in json.load(sys.stdin): print(json.dumps(json.dumps(v,sort_keys=True,separators=(',',':'),ensure_ascii=False)))";
      const { stdout } = spawnSync('python3', ['-c', script], {
        input: JSON.stringify(writable),
        encoding: 'utf8',
      });
      const expected = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as string);
      expect(writable.map((value) => toCanonicalJson(value as JsonValue))).toEqual(
        expected.map((value) => ({ kind: 'ok', value })),
      );
    },
  );
});

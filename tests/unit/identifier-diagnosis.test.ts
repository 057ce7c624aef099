import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIdentifier } from '../../src/core/identifier.ts';
import { diagnoseIdentifier } from '../../src/core/identifier-diagnosis.ts';
import { anyUnlucky } from '../support/identifier-arbitraries.ts';
import { readVectors } from '../support/read-vectors.ts';

describe('every text of identifiers-invalid.txt', () => {
  const vectors = readVectors('identifiers-invalid.txt');

  it('is at least 80, and each has four columns', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(80);
    expect(vectors.filter((columns) => columns.length !== 4)).toEqual([]);
  });

  it.each(vectors)('%j: %s', (input = '', fragment = '', marked, suggestion) => {
    const problem = diagnoseIdentifier(input);
    expect(problem.message).toContain(fragment);
    expect(problem.at === null ? '-' : input.slice(problem.at.start, problem.at.end)).toBe(marked);
    expect(problem.suggestion ?? '-').toBe(suggestion);
    expect(problem.looksLikeRecord).toBe(fragment.includes('record in JSON'));
  });
});

describe('the place of a mistake', () => {
  it('counts from the beginning of the text as it was given', () => {
    expect(diagnoseIdentifier('  "2513.11367" ').at).toEqual({ start: 5, end: 7 });
    expect(diagnoseIdentifier('https://arxiv.org/pdf/2503.1136.pdf').at).toEqual({ start: 27, end: 31 });
    expect(diagnoseIdentifier('2W3F.example.org/pith/2W3F').at).toEqual({ start: 22, end: 26 });
  });
});

describe('long texts', () => {
  it('say how long they are', () => {
    expect(diagnoseIdentifier('x'.repeat(12_345)).message).toContain('12,345 characters');
  });

  it('are still told to be records', () => {
    expect(diagnoseIdentifier(`\ufeff \n{"a":"${'x'.repeat(12_345)}"}`).looksLikeRecord).toBe(true);
  });
});

describe('properties', () => {
  it('says something of any text, marks a place within it, and suggests only what parses', () => {
    fc.assert(
      fc.property(anyUnlucky, (text) => {
        const { message, at, suggestion } = diagnoseIdentifier(text);
        expect(message).toMatch(/^\S.*[.?]$/s);
        expect(message.length).toBeLessThan(300);
        if (at !== null) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        if (suggestion !== null) expect(parseIdentifier(suggestion).kind).toBe('ok');
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('time', () => {
  const pieces = (
    ' ¦\t¦.¦-¦/¦:¦0¦1¦9¦a¦A¦a-¦a.¦a ¦a/¦0 ¦0.¦%2F¦%¦(¦)¦"¦[¦]¦\u200b¦é¦{¦v¦v1¦2503.11367¦2503.11367 ¦10.1103/¦' +
    '/abs/¦/pith/¦//¦arxiv:¦arxiv ¦pith:¦doi:¦sha256:¦arxiv=&¦.json¦.pdf/¦hep-th/¦hep-th.¦&¦?¦#'
  ).split('¦');
  const starts =
    '¦arXiv:¦arXiv:2503.11367¦2503.11367 [¦pith:¦https://arxiv.org/abs/¦https://¦10.48550/'.split('¦');

  // A piece repeated and a wrong end make a careless pattern try every split, which takes seconds. 100 ms is many times
  // what it takes here; the best of three counts, because the machine may be busy with other things.
  it.each(pieces)('%j repeated up to the limit takes none', (piece) => {
    for (const start of starts) {
      const text = `${(start + piece.repeat(2000)).slice(0, 1999)}×`;
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        parseIdentifier(text);
        diagnoseIdentifier(text);
        return performance.now() - started;
      });
      expect(Math.min(...times), start).toBeLessThan(100);
    }
  });

  it.each([' ', 'x', '[', '[ ', '2503.11367 '])('ten million characters of %j take no time', (piece) => {
    const text = piece.repeat(10_000_000 / piece.length);
    const started = performance.now();
    expect(parseIdentifier(text).kind).toBe('error');
    expect(diagnoseIdentifier(text).suggestion).toBeNull();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

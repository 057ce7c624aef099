import { describe, expect, it } from 'vitest';
import { mistake, quote, shift, spanOf } from '../../../../../src/core/identifier/diagnosis/mistake.ts';

describe('mistake', () => {
  it('is about the whole text and suggests nothing, unless it is told more', () => {
    expect(mistake('So it is.')).toEqual({ message: 'So it is.', span: null, suggestions: [] });
  });

  it('suggests what can be looked up, and nothing else', () => {
    expect(mistake('So it is.', [2, 5], '2503.11367v4')).toEqual({
      message: 'So it is.',
      span: [2, 5],
      suggestions: ['2503.11367v4'],
    });
    expect(mistake('So it is.', [2, 5], '2503.1136')).toEqual({
      message: 'So it is.',
      span: [2, 5],
      suggestions: [],
    });
  });
});

describe('shift', () => {
  const found = mistake('So it is.', [2, 5], '2503.11367');

  it('moves the place and nothing else', () => {
    expect(shift(found, 7)).toEqual({ ...found, span: [9, 12] });
    expect(shift(found, 0)).toEqual(found);
  });

  it('leaves no place where none is known', () => {
    expect(shift(found, null)).toEqual({ ...found, span: null });
    expect(shift({ ...found, span: null }, 7)).toEqual({ ...found, span: null });
    expect(shift({ ...found, span: null }, null)).toEqual({ ...found, span: null });
  });
});

describe('spanOf', () => {
  const match = (pattern: RegExp): RegExpExecArray => {
    const found = pattern.exec('xxabc');
    if (found === null) throw new Error(String(pattern));
    return found;
  };

  it('is where a group was found', () => {
    expect(spanOf(match(/a(b)(z)?/d), 0)).toEqual([2, 4]);
    expect(spanOf(match(/a(b)(z)?/d), 1)).toEqual([3, 4]);
  });

  it('is null where a group found nothing, or where nobody asked for places', () => {
    expect(spanOf(match(/a(b)(z)?/d), 2)).toBeNull();
    expect(spanOf(match(/a(b)/d), 3)).toBeNull();
    expect(spanOf(match(/a(b)/), 1)).toBeNull();
  });
});

describe('quote', () => {
  it.each([
    ['', '“”'],
    ['a text', '“a text”'],
    ['x'.repeat(40), `“${'x'.repeat(40)}”`],
    ['x'.repeat(41), `“${'x'.repeat(38)}…”`],
    ['x'.repeat(1_000), `“${'x'.repeat(38)}…”`],
  ])('%s: %s', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });
});

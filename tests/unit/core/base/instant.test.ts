import { describe, expect, it } from 'vitest';
import { toInstant, toYear } from '../../../../src/core/base/instant.ts';

describe('toInstant', () => {
  it.each([
    ['2025-03-14T13:07:45Z', '2025-03-14T13:07:45Z'],
    ['2026-05-26T02:03:49.544686+00:00', '2026-05-26T02:03:49.544686Z'],
    ['2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00Z'],
    ['2025-03-14T13:07:45.100Z', '2025-03-14T13:07:45.1Z'],
    ['2025-03-14 13:07:45', '2025-03-14T13:07:45Z'],
    ['2025-03-14T13:07:45.1001Z', '2025-03-14T13:07:45.1001Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2025-02-29T00:00:00Z', null],
    ['2025-04-31T00:00:00Z', null],
    ['2025-03-14T24:00:00Z', null],
    ['2025-03-14T13:07:45+24:00', null],
    ['9999-12-31T23:30:00-01:00', null],
    ['0000-01-01T00:30:00+01:00', null],
    ['at 2025-03-14T13:07:45Z', null],
    ['2025-03-14T13:07:45Z or so', null],
    ['2025-13-14T13:07:45Z', null],
    ['2025-03-14', null],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(toInstant(text)).toBe(expected);
  });

  it('is tested far from UTC', () => {
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
  });

  it('gives the year in UTC', () => {
    expect(toYear('2025-12-31T23:30:00-01:00')).toBe(2026);
    expect(toYear('x')).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { toInstant, toYear } from '../../src/core/instant.ts';

describe('toInstant', () => {
  it.each([
    ['2025-03-14T13:07:45Z', '2025-03-14T13:07:45Z'],
    ['2026-05-26T02:03:49.544686+00:00', '2026-05-26T02:03:49.544686Z'],
    ['2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00Z'],
    ['2025-03-14T13:07:45.100Z', '2025-03-14T13:07:45.1Z'],
    ['2025-03-14 13:07:45', '2025-03-14T13:07:45Z'],
    ['2025-13-14T13:07:45Z', null],
    ['2025-03-14', null],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(toInstant(text)).toBe(expected);
  });

  it('gives the year in UTC', () => {
    expect(toYear('2025-12-31T23:30:00-01:00')).toBe(2026);
    expect(toYear('x')).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { formatRelative, formatUtc, parseUtc } from '../../../../src/ui/time/utc-time.ts';

const utc = (text: string): string | null => {
  const time = parseUtc(text);
  return time === null ? null : formatUtc(time);
};

describe('parseUtc and formatUtc', () => {
  it.each([
    ['2025-03-14T13:07:45Z', '14 Mar 2025, 13:07:45 UTC'],
    ['2026-05-26T02:03:49.544686+00:00', '26 May 2026, 02:03:49 UTC'],
    ['2026-01-01T00:30:00+01:00', '31 Dec 2025, 23:30:00 UTC'],
    ['2026-05-26 02:03:49.5Z', '26 May 2026, 02:03:49 UTC'],
  ])('shows %s in UTC', (text, shown) => {
    expect(utc(text)).toBe(shown);
  });

  it.each(['', 'yesterday', '2025-03-14', '2025-03-14T13:07:45', '2025-13-14T13:07:45Z', '<b>2025</b>'])(
    'knows no time in "%s"',
    (text) => {
      expect(utc(text)).toBeNull();
    },
  );

  it('keeps milliseconds', () => {
    expect(parseUtc('1970-01-01T00:00:00.5Z')).toBe(500);
    expect(parseUtc('1970-01-01T00:00:00.123999Z')).toBe(123);
  });
});

describe('formatRelative', () => {
  const now = Date.UTC(2026, 4, 26);

  it.each([
    [Date.UTC(2025, 2, 14), 'last year'],
    [Date.UTC(2023, 2, 14), '3 years ago'],
    [Date.UTC(2026, 1, 14), '3 months ago'],
    [Date.UTC(2026, 4, 24), '2 days ago'],
    [Date.UTC(2026, 4, 26, 5), 'still to come by this computer’s clock'],
    [now + 59_000, 'this minute'],
    [Date.UTC(2027, 4, 26), 'still to come by this computer’s clock'],
    [now - 1_000, 'this minute'],
  ])('says how far away %d is', (time, words) => {
    expect(formatRelative(time, now)).toBe(words);
  });
});

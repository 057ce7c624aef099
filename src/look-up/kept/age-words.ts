import { formatDay } from '../../core/base/day.ts';

const UNITS = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const toAge = (milliseconds: number): string => {
  const [unit, length] = UNITS.find(([, size]) => milliseconds >= size) ?? ['minute', 60_000];
  const count = Math.floor(milliseconds / length);
  return count === 0 ? 'less than a minute ago' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
};

/** A clock that was set back by less than this is a clock that was set right. In milliseconds. */
const SLACK_MS = 60_000;

/**
 * How long ago something was seen, by this computer's own clock: "seen 3 days ago, on 26 November 2026".
 * @param seenAt ISO 8601, UTC. @param now milliseconds since 1970, UTC.
 */
export const toAgeWords = (seenAt: string, now: number): string => {
  const age = now - Date.parse(seenAt);
  return age < -SLACK_MS
    ? `seen on ${formatDay(seenAt)}, which this computer’s clock says is still to come`
    : `seen ${toAge(Math.max(0, age))}, on ${formatDay(seenAt)}`;
};

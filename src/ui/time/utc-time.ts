const written = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,3})\d*)?(Z|[+-]\d{2}:\d{2})$/;

/** ISO 8601 with any number of decimals → milliseconds since 1970, or null. `Date.parse` alone promises only three decimals. */
export const parseUtc = (text: string): number | null => {
  const match = written.exec(text);
  if (match === null) return null;
  const [, year, month, day, clock, millis = '0', zone] = match;
  const time = Date.parse(`${year}-${month}-${day}T${clock}.${millis.padEnd(3, '0')}${zone}`);
  return Number.isNaN(time) ? null : time;
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Milliseconds since 1970 → `14 Mar 2025, 13:07:45 UTC`. */
export const formatUtc = (time: number): string => {
  const date = new Date(time);
  const clock = date.toISOString().slice(-13, -5);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${clock} UTC`;
};

/** The same in the time zone of this computer, which is named: `14 Mar 2025, 14:07:45 GMT+1`. */
export const formatHere = (time: number): string => {
  const date = new Date(time);
  const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName');
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}, ${clock} ${zone?.value ?? ''}`.trim();
};

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * How long before `now`, in the largest unit that fits: `14 months ago`. What is dated later may be so because of a wrong
 * clock: how much later nobody can say.
 */
export const formatRelative = (time: number, now: number): string => {
  const gap = time - now;
  if (gap >= 60_000) return 'still to come by this computer’s clock';
  const [unit, length] = units.find(([, size]) => -gap >= size) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(gap / length), unit);
};

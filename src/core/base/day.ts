/** January first. */
export const MONTH_NAMES: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/**
 * The day of a time as the record writes it, `26 May 2026`, or the text itself where it is not ISO 8601.
 * Works on the text: the day is the one that was written, in UTC.
 */
export const formatDay = (time: string): string => {
  const match = /^(\d{4})-(\d{2})-(0[1-9]|[12]\d|3[01])(?:$|T)/.exec(time);
  const month = MONTH_NAMES[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : time;
};

/*
 * A time as the faces of a record spell it (docs/protocol.md "Faces of a record"): date, `T` or a space, time of day, any
 * number of decimals, then `Z`, an offset, or nothing, which is taken as UTC.
 */
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

/**
 * One moment in one spelling, `2025-03-14T13:07:45Z` with decimals only where they are not zero, so that two
 * spellings of a moment are equal as texts. Null where the text is no such time. Reads no clock.
 */
export const toInstant = (text: string): string | null => {
  const [, date, time, decimals = '', offset = 'Z'] = TIME.exec(text) ?? [];
  const local = `${date}T${time}`;
  // Date.parse takes 31 April for 1 May, and 24 o'clock for the next day.
  if (toIso(`${local}Z`) !== `${local}.000Z`) return null;
  const iso = toIso(local + offset);
  // Beyond the years 0 to 9999 a year has a sign and six digits, which nobody writes here.
  if (iso?.length !== 24) return null;
  const fraction = decimals.replace(/0+$/, '');
  return `${iso.slice(0, -5)}${fraction === '' ? '' : `.${fraction}`}Z`;
};

const toIso = (text: string): string | null => {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
};

/** The year of a moment in UTC, or of a day that stands alone; null where the text is neither. */
export const toYear = (text: string): number | null => {
  const instant = toInstant(text) ?? toInstant(`${text}T00:00:00Z`);
  return instant === null ? null : Number(instant.slice(0, 4));
};

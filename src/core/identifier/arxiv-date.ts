/** The month in which a paper was first sent to arXiv. `month` counts from 1 to 12. */
export interface ArxivDate {
  readonly year: number;
  readonly month: number;
}

/**
 * The month that an arXiv id carries: old ids (`hep-th/9901001`) run from July 1991 to March 2007, new ones
 * (`2503.11367`) from April 2007. Two digits of year stand for 1991 to 2090. It may differ from the month of
 * `submitted_at` (docs/protocol.md "Identity").
 * @param id an id in canonical spelling, without version.
 * @returns null when the text has no such form, or when no id can have been given out in that month.
 */
export const toArxivDate = (id: string): ArxivDate | null => {
  const [, old, digits = old] = /^(?:[a-z-]+\/(\d{4})\d{3}|(\d{4})\.\d{4,5})$/.exec(id) ?? [];
  if (digits === undefined) return null;
  const yy = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2));
  const year = yy + (yy > 90 ? 1900 : 2000);
  const yearMonth = year * 100 + month;
  const isGivenOut = old === undefined ? yearMonth >= 200704 : yearMonth >= 199107 && yearMonth <= 200703;
  return isGivenOut && month >= 1 && month <= 12 ? { year, month } : null;
};

import { zipSync } from 'fflate';

/** One file of an archive. Names use `/` and are relative. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isSafeName = (name: string): boolean =>
  name.isWellFormed() && !/[\\:\0]/.test(name) && name.split('/').every((part) => !/^\.{0,2}$/.test(part));

/** ZIP has no time zone, and fflate writes what the clock on the wall shows: one that shows here what UTC shows at `instant`. */
const toWallClock = (instant: string): Date => {
  const [, ...digits] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(instant) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = digits.map(Number);
  return year < 1980 || year > 2099
    ? new Date(1980, 0, 1)
    : new Date(year, month - 1, day, hour, minute, second);
};

/**
 * A ZIP archive whose files are stored as they are, without compression (APPNOTE 6.3.10, method 0).
 * @param modified the time that all files get, `2026-05-26T02:03:49Z`; a year that ZIP can't write becomes its first day.
 * @throws RangeError for what is a bug of the caller: a name that is unsafe or there twice.
 */
export const toZip = (entries: readonly ZipEntry[], modified: string): Uint8Array<ArrayBuffer> => {
  const names = entries.map(({ name }) => name);
  if (names.some((name) => !isSafeName(name)) || new Set(names).size < names.length)
    throw new RangeError('Every file of an archive needs a relative name of its own.');
  return zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: toWallClock(modified),
  });
};

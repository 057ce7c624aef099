import { utf8ToBytes } from '@noble/hashes/utils.js';

/** One file of an archive. Names use `/` and are relative. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP uses it (APPNOTE 4.4.7), an unsigned number. */
export const toCrc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};

/** A moment as ZIP writes it (APPNOTE 4.4.6), in steps of two seconds from 1980 to 2107; any other is the first day. */
const toDosTime = (instant: string): readonly [time: number, date: number] => {
  const [, year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(instant)?.map(Number) ?? [];
  return year < 1980 || year > 2107
    ? [0, (1 << 5) | 1]
    : [(hour << 11) | (minute << 5) | (second >> 1), ((year - 1980) << 9) | (month << 5) | day];
};

/** Numbers in little-endian order, each with its width in bytes. */
const pack = (...fields: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
};

const join = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isSafeName = (name: string): boolean =>
  name.isWellFormed() && !/[\\:\0]/.test(name) && name.split('/').every((part) => !/^\.{0,2}$/.test(part));

/** A bit that says that names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x0800;
const VERSION = 20;

/**
 * A ZIP archive whose files are stored as they are, without compression (APPNOTE 6.3.10, method 0).
 * @param modified the time that all files get, `2026-05-26T02:03:49Z`; years before 1980 become its first day.
 * @throws RangeError for what is a bug of the caller: a name that is unsafe or there twice, or more than ZIP can
 * hold without its 64-bit form (65,534 files, 4 GiB).
 */
export const toZip = (entries: readonly ZipEntry[], modified: string): Uint8Array<ArrayBuffer> => {
  const [time, date] = toDosTime(modified);
  const names = entries.map(({ name }) => name);
  if (names.some((name) => !isSafeName(name)) || new Set(names).size < names.length)
    throw new RangeError('Every file of an archive needs a relative name of its own.');
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length + 1024, 0);
  if (entries.length > 0xfffe || size > 0xfffffffe) throw new RangeError('This is too much for one archive.');

  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const label = utf8ToBytes(name);
    const common = pack(
      [VERSION, 2],
      [UTF8, 2],
      [0, 2],
      [time, 2],
      [date, 2],
      [toCrc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [label.length, 2],
      [0, 2],
    );
    const body = join([pack([0x04034b50, 4]), common, label, bytes]);
    bodies.push(body);
    directory.push(
      pack([0x02014b50, 4], [VERSION, 2]),
      common,
      pack([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      label,
    );
    offset += body.length;
  }
  const central = join(directory);
  const end = pack(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return join([...bodies, central, end]);
};

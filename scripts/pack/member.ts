import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/*
 * A pack is gzip members (RFC 1952), one after the other, as docs/scale.md describes byte by byte. What a reader of gzip
 * doesn't know stands in the extra field (§2.3.1.1), under two letters of which the first is `P`.
 */

/** Block of records, page of suffixes, page of papers, directory of pages, end. */
export type MemberKind = 'B' | 'S' | 'A' | 'D' | 'E';

/** Up to the data of the extra field: ten bytes of gzip, its length, two letters, the length of the data. */
const HEAD = 16;
/** CRC-32 and length of the content. */
const TAIL = 8;
const FIXED = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff]);
const NO_CONTENT = deflateRawSync('');

/** What the extra field of one member has room for. */
export const MOST_DATA = 0xffff - 4;

/** How long a member is whose content is empty. */
export const emptySize = (data: number): number => HEAD + data + NO_CONTENT.length + TAIL;

/**
 * One member.
 * @param data made from the size of the whole member, which it doesn't change.
 * @throws RangeError where there is more data than an extra field can hold.
 */
export const makeMember = (
  kind: MemberKind,
  data: Buffer | ((size: number) => Buffer),
  content: Buffer | null = null,
): Buffer => {
  const deflated = content === null ? NO_CONTENT : deflateRawSync(content);
  const length = typeof data === 'function' ? data(0).length : data.length;
  if (length > MOST_DATA) throw new RangeError(`${length} bytes of data don't fit into one member.`);
  const size = HEAD + length + deflated.length + TAIL;
  const member = Buffer.alloc(size);
  FIXED.copy(member);
  member.writeUInt16LE(length + 4, 10);
  member.write(`P${kind}`, 12, 'latin1');
  member.writeUInt16LE(length, 14);
  (typeof data === 'function' ? data(size) : data).copy(member, HEAD);
  deflated.copy(member, HEAD + length);
  member.writeUInt32LE(content === null ? 0 : crc32(content), size - TAIL);
  member.writeUInt32LE(content?.length ?? 0, size - 4);
  return member;
};

/** The data of a member that lies whole in these bytes; null where they are no member of this kind. */
export const readData = (member: Buffer, kind: MemberKind): Buffer | null => {
  if (member.length < HEAD || !member.subarray(0, FIXED.length).equals(FIXED)) return null;
  const length = member.readUInt16LE(14);
  const isKind = member.toString('latin1', 12, 14) === `P${kind}`;
  if (!isKind || member.readUInt16LE(10) !== length + 4 || HEAD + length > member.length) return null;
  return member.subarray(HEAD, HEAD + length);
};

/** Text as the data of a member: CRC-32 of what follows, little-endian, then the text as raw DEFLATE (RFC 1951). */
export const packText = (text: string): Buffer => {
  const deflated = deflateRawSync(text);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(deflated));
  return Buffer.concat([sum, deflated]);
};

/** The text in the data of a member; null where it isn't whole. @param most bytes of it. */
export const unpackText = (data: Buffer, most: number): string | null => {
  if (data.length < 4 || crc32(data.subarray(4)) !== data.readUInt32LE(0)) return null;
  try {
    return inflateRawSync(data.subarray(4), { maxOutputLength: most }).toString('latin1');
  } catch {
    return null;
  }
};

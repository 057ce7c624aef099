import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { emptySize, MOST_DATA, makeMember, packText } from './member.ts';

/** A record on its way into a pack. */
export interface PackedRecord {
  /** The 26 characters of its number. */
  readonly suffix: string;
  readonly arxivId: string;
  readonly version: number;
  /** That not all of it could be checked: another record of the same version comes before it. */
  readonly isPartial?: boolean;
  /** Its JSON, on one line or several. */
  readonly text: string;
}

export interface PackWriter {
  /** Takes records in the order of their suffixes, each once. @throws RangeError for any other order. */
  readonly add: (record: PackedRecord) => void;
  /** Writes the index. Without it there is no pack. */
  readonly end: () => { readonly records: number; readonly bytes: number };
  readonly close: () => void;
}

/** A block ends with so many records, or with so many UTF-16 units of them. */
const MOST_RECORDS = 64;
const MOST_UNITS = 1 << 19;
/** A page ends with so many characters: what one look-up has to unpack. */
const PAGE = 1 << 16;

/** The version of the layout, in the end of every pack. */
export const PACK_VERSION = 1;

/** Bytes of data in a block ahead of its numbers: its size, and their CRC-32. */
export const BLOCK_HEAD = 8;
/** Bytes of data in the end: version, place and size of the directory, number of records. */
const END_DATA = 21;
export const END_SIZE = emptySize(END_DATA);

/** White space that stands at an end of line can't be inside of a text (RFC 8259 §7): no value changes without it. */
export const toOneLine = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/[\r\n][ \t\r\n]*/g, '')
    .trimEnd();

/** Ids in the order of their characters, of one paper the newest version first, and of one version what was checked further. */
const byPaper =
  (partial: ReadonlySet<string>) =>
  (one: string, other: string): number => {
    const [id = '', version = ''] = one.split('\t');
    const [otherId = '', otherVersion = ''] = other.split('\t');
    if (id !== otherId) return id < otherId ? -1 : 1;
    return Number(otherVersion) - Number(version) || Number(partial.has(one)) - Number(partial.has(other));
  };

/**
 * Writes a pack into a new file. A block of records is held at a time; what is held of each record until the end is one short
 * line, its paper with its number.
 * @throws the error of the file system.
 */
export const createPackWriter = (file: string): PackWriter => {
  const fd = openSync(file, 'w');
  let at = 0;
  let records = 0;
  let last = '';
  let suffixes: string[] = [];
  let lines: string[] = [];
  let units = 0;
  const blocks: string[] = [];
  const papers: string[] = [];
  const partial = new Set<string>();

  const write = (member: Buffer): void => {
    for (let from = 0; from < member.length; ) from += writeSync(fd, member, from);
    at += member.length;
  };

  const endBlock = (): void => {
    if (suffixes.length === 0) return;
    const toData = (size: number): Buffer => {
      const head = Buffer.alloc(BLOCK_HEAD);
      const listed = Buffer.from(suffixes.join(''), 'latin1');
      head.writeUInt32LE(size, 0);
      head.writeUInt32LE(crc32(listed), 4);
      return Buffer.concat([head, listed]);
    };
    const block = makeMember('B', toData, Buffer.from(`${lines.join('\n')}\n`));
    blocks.push(`${suffixes[0]}\t${at}\t${block.length}\n`);
    write(block);
    suffixes = [];
    lines = [];
    units = 0;
  };

  /** Writes lines as pages. @returns a line of the directory for each. */
  const writePages = (kind: 'S' | 'A', all: readonly string[]): readonly string[] => {
    const entries: string[] = [];
    let page = '';
    const endPage = (): void => {
      if (page === '') return;
      const member = makeMember(kind, packText(page));
      entries.push(`${kind}\t${page.slice(0, page.indexOf('\t'))}\t${at}\t${member.length}\n`);
      write(member);
      page = '';
    };
    for (const line of all) {
      page += line;
      if (page.length >= PAGE) endPage();
    }
    endPage();
    return entries;
  };

  return {
    add: ({ suffix, arxivId, version, text, isPartial = false }) => {
      if (!/^[A-Z2-7]{26}$/.test(suffix) || suffix <= last)
        throw new RangeError(`${suffix} doesn't follow ${last}.`);
      last = suffix;
      const line = toOneLine(text);
      suffixes.push(suffix);
      lines.push(line);
      units += line.length;
      records += 1;
      const paper = `${arxivId}\t${version}\t${suffix}\n`;
      papers.push(paper);
      if (isPartial) partial.add(paper);
      if (suffixes.length >= MOST_RECORDS || units >= MOST_UNITS) endBlock();
    },
    end: () => {
      endBlock();
      const entries = [...writePages('S', blocks), ...writePages('A', papers.sort(byPaper(partial)))];
      const directory = packText(entries.join(''));
      if (directory.length > MOST_DATA)
        throw new RangeError(`The index of ${records} records doesn't fit: make several packs.`);
      const from = at;
      const member = makeMember('D', directory);
      write(member);
      const data = Buffer.alloc(END_DATA);
      data.writeUInt8(PACK_VERSION, 0);
      data.writeBigUInt64LE(BigInt(from), 1);
      data.writeUInt32LE(member.length, 9);
      data.writeBigUInt64LE(BigInt(records), 13);
      write(makeMember('E', data));
      return { records, bytes: at };
    },
    close: () => closeSync(fd),
  };
};

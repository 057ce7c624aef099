import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, gunzipSync } from 'node:zlib';
import { type MemberKind, readData, unpackText } from './member.ts';
import { BLOCK_HEAD, END_SIZE, PACK_VERSION } from './write-pack.ts';

/** What is wrong with a pack: a sentence. */
export class PackTrouble extends Error {}

/** What a pack says of a paper: the number of the record of one version of it. */
export interface PackedPaper {
  readonly arxivId: string;
  readonly version: number;
  readonly suffix: string;
}

/** Where the index has a block: the first number in it; place and size in bytes. */
export interface PackPlace {
  readonly first: string;
  readonly at: number;
  readonly size: number;
}

/** A block by its own list of numbers: place and size in bytes. */
export interface ListedBlock {
  readonly at: number;
  readonly size: number;
  readonly suffixes: readonly string[];
}

/** A pack that is open: nothing of it is held but its directory, and what was last asked for. */
export interface Pack {
  readonly records: number;
  /** The bytes of the record of a number, as UTF-8; null where it isn't here. @throws PackTrouble */
  readonly find: (suffix: string) => Buffer | null;
  /**
   * The number of the record of a paper: of the version that was asked for where there is one, else of the newest.
   * @throws PackTrouble
   */
  readonly findPaper: (arxivId: string, version: number | null) => string | null;
  /** Where the index begins: what stands before it are the blocks. In bytes. */
  readonly indexAt: number;
  /** Where the blocks are by the index of numbers, in its order; nothing of them is read. @throws PackTrouble */
  readonly places: () => Iterable<PackPlace>;
  /** Every block that the index of numbers names, in its order, with the numbers that it says itself it has. @throws PackTrouble */
  readonly blocks: () => Iterable<ListedBlock>;
  /** Every line of the index of papers, in its order. @throws PackTrouble */
  readonly papers: () => Iterable<PackedPaper>;
  /** At most so many of the numbers that begin so. @throws PackTrouble */
  readonly findShort: (prefix: string, most: number) => readonly string[];
  readonly close: () => void;
}

/** What a stranger's pack may make a reader hold: a member, and what is in it. */
const MOST_MEMBER = 1 << 26;
const MOST_CONTENT = 1 << 28;
const MOST_TEXT = 1 << 23;
/** Pages and blocks that are kept for the next question. */
const MOST_KEPT = 32;

interface Block {
  readonly suffixes: readonly string[];
  readonly lines: readonly Buffer[];
}

/** The last entry whose key isn't after `key`, or -1. */
const findLast = (entries: readonly { readonly first: string }[], key: string): number => {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.first ?? '') <= key) from = middle + 1;
    else to = middle;
  }
  return from - 1;
};

/** What was made of a place in the file, the last few of them. */
const keepFew = <Value>(make: (entry: PackPlace) => Value): ((entry: PackPlace) => Value) => {
  const kept = new Map<number, Value>();
  return (entry) => {
    const known = kept.get(entry.at);
    if (known !== undefined) return known;
    const value = make(entry);
    const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(entry.at, value);
    return value;
  };
};

/** The numbers that a block lists; null where its list isn't whole, or the block has another size than it was read with. */
const readListed = (member: Buffer): readonly string[] | null => {
  const data = readData(member, 'B');
  if (data === null || data.length < BLOCK_HEAD) return null;
  const listed = data.subarray(BLOCK_HEAD);
  const isWhole = data.readUInt32LE(0) === member.length && data.readUInt32LE(4) === crc32(listed);
  return isWhole ? (listed.toString('latin1').match(/.{26}/gs) ?? []) : null;
};

const splitLines = (content: Buffer): readonly Buffer[] => {
  const lines: Buffer[] = [];
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf(0x0a, from);
    const to = end === -1 ? content.length : end;
    lines.push(content.subarray(from, to));
    from = to + 1;
  }
  return lines;
};

/**
 * Opens a pack for questions. Everything in it is a stranger's: places are held against the file, sizes against limits, and
 * whoever gets a record examines it with the number that was asked for.
 * @throws PackTrouble where the file is no whole pack, and the error of the file system.
 */
export const openPack = (file: string): Pack => {
  const fd = openSync(file, 'r');
  const damaged = (what: string): PackTrouble =>
    new PackTrouble(`${file} is damaged: ${what} can't be read.`);
  try {
    const { size: length } = fstatSync(fd);

    const readMember = ({ at, size }: Omit<PackPlace, 'first'>, what: string): Buffer => {
      const isInside = at >= 0 && size > 0 && size <= MOST_MEMBER && at + size <= length;
      const member = isInside ? Buffer.alloc(size) : null;
      if (member === null || readSync(fd, member, 0, size, at) !== size) throw damaged(what);
      return member;
    };
    const readText = (kind: MemberKind, entry: Omit<PackPlace, 'first'>, what: string): string => {
      const data = readData(readMember(entry, what), kind);
      const text = data === null ? null : unpackText(data, MOST_TEXT);
      if (text === null) throw damaged(what);
      return text;
    };
    const toEntry = (first = '', at = '', size = ''): PackPlace => ({
      first,
      at: Number(at),
      size: Number(size),
    });
    const toRows = (text: string): readonly (readonly string[])[] =>
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split('\t'));

    const end = length < END_SIZE ? null : readMember({ at: length - END_SIZE, size: END_SIZE }, 'its end');
    const data = end === null ? null : readData(end, 'E');
    if (data === null || data.length < 21)
      throw new PackTrouble(`${file} is no pack, or its end is missing.`);
    if (data.readUInt8(0) !== PACK_VERSION)
      throw new PackTrouble(`${file} is a pack of version ${data.readUInt8(0)}; this reads ${PACK_VERSION}.`);
    const place = { at: Number(data.readBigUInt64LE(1)), size: data.readUInt32LE(9) };
    const rows = toRows(readText('D', place, 'its directory'));
    const pagesOf = (wanted: string): readonly PackPlace[] =>
      rows.flatMap(([kind, first, at, size]) => (kind === wanted ? [toEntry(first, at, size)] : []));
    const suffixPages = pagesOf('S');
    const paperPages = pagesOf('A');

    const readBlocks = keepFew((entry) =>
      toRows(readText('S', entry, 'a page of numbers')).map(([first, at, size]) => toEntry(first, at, size)),
    );
    const readPapers = keepFew((entry) =>
      toRows(readText('A', entry, 'a page of papers')).map(([first = '', version = '', suffix = '']) => ({
        first,
        version: Number(version),
        suffix,
      })),
    );
    const readBlock = keepFew((entry): Block => {
      const what = `the block at ${entry.at}`;
      const member = readMember(entry, what);
      try {
        const lines = splitLines(gunzipSync(member, { maxOutputLength: MOST_CONTENT }));
        const suffixes = readListed(member);
        if (suffixes?.length === lines.length && lines.length > 0) return { suffixes, lines };
      } catch {
        // Said below: what zlib calls it tells nobody anything.
      }
      throw damaged(what);
    });

    /** The blocks from the one on that may hold `key`. */
    function* blocksFrom(key: string): Generator<Block, void> {
      const firstPage = Math.max(0, findLast(suffixPages, key));
      for (const [index, page] of suffixPages.slice(firstPage).entries()) {
        const blocks = readBlocks(page);
        const from = index === 0 ? Math.max(0, findLast(blocks, key)) : 0;
        for (const block of blocks.slice(from)) yield readBlock(block);
      }
    }

    function* places(): Generator<PackPlace, void> {
      for (const page of suffixPages) yield* readBlocks(page);
    }

    function* blocks(): Generator<ListedBlock, void> {
      for (const entry of places()) {
        const what = `the block at ${entry.at}`;
        const suffixes = readListed(readMember(entry, what));
        if (suffixes === null) throw damaged(what);
        yield { at: entry.at, size: entry.size, suffixes };
      }
    }

    function* papers(): Generator<PackedPaper, void> {
      for (const page of paperPages)
        for (const { first, ...rest } of readPapers(page)) yield { arxivId: first, ...rest };
    }

    return {
      indexAt: Math.min(place.at, ...[...suffixPages, ...paperPages].map(({ at }) => at)),
      places,
      blocks,
      papers,
      records: Number(data.readBigUInt64LE(13)),
      find: (suffix) => {
        const [block] = blocksFrom(suffix);
        return block?.lines[block.suffixes.indexOf(suffix)] ?? null;
      },
      findPaper: (arxivId, version) => {
        const found: { readonly version: number; readonly suffix: string }[] = [];
        // Versions of one paper may lie on both sides of the end of a page.
        let page = findLast(paperPages, arxivId);
        while (page > 0 && paperPages[page]?.first === arxivId) page -= 1;
        for (const entry of paperPages.slice(Math.max(0, page))) {
          if (entry.first > arxivId) break;
          found.push(...readPapers(entry).filter(({ first }) => first === arxivId));
        }
        return (found.find((each) => each.version === version) ?? found[0])?.suffix ?? null;
      },
      findShort: (prefix, most) => {
        const found: string[] = [];
        for (const { suffixes } of blocksFrom(prefix)) {
          found.push(...suffixes.filter((suffix) => suffix.startsWith(prefix)));
          if (found.length >= most || (suffixes.at(-1) ?? '').slice(0, prefix.length) > prefix) break;
        }
        return found.slice(0, most);
      },
      close: () => closeSync(fd),
    };
  } catch (cause) {
    closeSync(fd);
    throw cause;
  }
};

import { type MemberKind, makeMember, packText, readData, unpackText } from '../../scripts/pack/member.ts';
import { END_SIZE } from '../../scripts/pack/write-pack.ts';

/** A page of a pack's index: its kind, and its lines as one text. */
export interface PackPage {
  readonly kind: 'S' | 'A';
  readonly text: string;
}

/** A pack (docs/scale.md) in its parts: the bytes of its blocks, the pages of its index, and how many records its end counts. */
export interface PackParts {
  readonly blocks: Buffer;
  readonly pages: readonly PackPage[];
  readonly records: number;
}

const textIn = (bytes: Buffer, at: number, size: number, kind: MemberKind): string => {
  const data = readData(bytes.subarray(at, at + size), kind);
  const text = data === null ? null : unpackText(data, 1 << 23);
  if (text === null) throw new Error(`There is no ${kind} at ${at}.`);
  return text;
};

/** Takes a whole pack apart. */
export const takeApart = (bytes: Buffer): PackParts => {
  const end = readData(bytes.subarray(bytes.length - END_SIZE), 'E');
  if (end === null) throw new Error('This is no pack.');
  const rows = textIn(bytes, Number(end.readBigUInt64LE(1)), end.readUInt32LE(9), 'D')
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
  const pages = rows.map(([kind, , at, size]): PackPage => {
    const known = kind === 'S' ? 'S' : 'A';
    return { kind: known, text: textIn(bytes, Number(at), Number(size), known) };
  });
  const first = Math.min(...rows.map(([, , at]) => Number(at)));
  return { blocks: bytes.subarray(0, first), pages, records: Number(end.readBigUInt64LE(13)) };
};

/** Puts parts together, whichever packs they are of, with sums and places that are right where nobody asks what they lead to. */
export const putTogether = ({ blocks, pages, records }: PackParts): Buffer => {
  const bytes = [blocks];
  let at = blocks.length;
  let directory = '';
  for (const { kind, text } of pages) {
    const member = makeMember(kind, packText(text));
    directory += `${kind}\t${text.slice(0, text.indexOf('\t'))}\t${at}\t${member.length}\n`;
    bytes.push(member);
    at += member.length;
  }
  const member = makeMember('D', packText(directory));
  const data = Buffer.alloc(21);
  data.writeUInt8(1, 0);
  data.writeBigUInt64LE(BigInt(at), 1);
  data.writeUInt32LE(member.length, 9);
  data.writeBigUInt64LE(BigInt(records), 13);
  return Buffer.concat([...bytes, member, makeMember('E', data)]);
};

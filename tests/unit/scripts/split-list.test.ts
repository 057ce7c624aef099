import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineEntry } from '../../../scripts/pith-verify/examine-entry.ts';
import { createListSplitter, type Place, type Trouble } from '../../../scripts/pith-verify/split-list.ts';
import { toText } from '../../../scripts/pith-verify/to-text.ts';
import type { JsonValue } from '../../../src/core/json/json.ts';
import { parseJson } from '../../../src/core/json/text.ts';
import { realRecordText } from '../../support/real-record.ts';

interface Entry extends Omit<Place, 'from' | 'to'> {
  readonly kind: 'entry';
  readonly text: string;
}
type Piece = Entry | Trouble;

/** As a command holds the bytes of a file: those that are no longer needed go, now and then. */
const split = (pieces: readonly Uint8Array[], most = 1_000_000, mostPlaces = 3): readonly Piece[] => {
  const splitter = createListSplitter(most, mostPlaces);
  let held = new Uint8Array();
  const found: Piece[] = [];
  const take = (places: readonly Place[]): number => {
    for (const { from, to, ...place } of places)
      found.push({ kind: 'entry', text: toText(held.subarray(from, to)) ?? '', ...place });
    return places.length;
  };
  for (const [turn, piece] of pieces.entries()) {
    held = Uint8Array.from([...held, ...piece]);
    while (take(splitter.go(held)) === mostPlaces);
    if (turn % 2 === 0) continue;
    held = held.slice(splitter.needed());
    splitter.moved();
  }
  take(splitter.end(held));
  const trouble = splitter.trouble();
  return trouble === null ? found : [...found, trouble];
};

/** Bytes of a text in pieces as a disk might give it. */
const inPieces = (text: string, cuts: readonly number[]): readonly Uint8Array[] => {
  const bytes = new TextEncoder().encode(text);
  const at = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, index) => bytes.subarray(from, at[index] ?? bytes.length));
};
const inBytes = (text: string): readonly Uint8Array[] =>
  Array.from(new TextEncoder().encode(text), (byte) => Uint8Array.of(byte));

const origin = { sourceId: 'file', label: 'x.json', kind: 'file', url: null } as const;
/** What is said of the JSON of a text, or null. */
const troubleOf = (pieces: readonly Piece[]): string | null => {
  for (const piece of pieces) {
    if (piece.kind !== 'entry') return piece.kind;
    const { examination, isBroken } = examineEntry(piece, [], origin);
    if (isBroken && examination.kind === 'unreadable') return examination.problems[0]?.message ?? '';
  }
  return null;
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('],[', '"', '\\', '\\"', '{"a":[', '}', ','),
);
const values = fc.jsonValue({ maxDepth: 3 });
const spaces = fc.constantFrom('', ' ', '\n', '\r\n\t');

describe('createListSplitter', () => {
  it('cuts every list into its entries, wherever the pieces end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(values, texts), spaces, spaces), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '\uFEFF'),
        fc.array(fc.nat(), { maxLength: 12 }),
        (entries, mark, cuts) => {
          const written = entries.map(([value, before, after]) => before + JSON.stringify(value) + after);
          const pieces = split(inPieces(`${mark}\n[${written.join(',')}]\r\n`, cuts));
          expect(pieces.map((piece) => (piece.kind === 'entry' ? piece.text : piece))).toEqual(written);
          expect(pieces.map((piece) => (piece.kind === 'entry' ? piece.index : piece))).toEqual(
            written.map((_, index) => index),
          );
          expect(troubleOf(pieces)).toBe(null);
        },
      ),
    );
  });

  it('never calls an entry exact that has an inexact number, wherever the pieces end', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.bigInt().map(String),
      fc.constantFrom('-0', '1.0', '1e3', '1E3', '0e0', '9007199254740993', '900719925474099', '-1', '[-0]'),
      values.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(numbers, texts), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (entries, cuts) => {
          const written = entries.map(([number, text]) => `[${number},{${JSON.stringify(text)}: ${number}}]`);
          for (const piece of split(inPieces(`[${written.join(',')}]`, cuts))) {
            if (piece.kind !== 'entry' || !piece.isExact) continue;
            const parsed = parseJson(piece.text);
            expect(parsed.kind === 'ok' ? parsed.value.inexact : null, piece.text).toEqual([]);
          }
        },
      ),
    );
  });

  it('calls an entry exact whose numbers are plain, whatever its texts and words are', () => {
    const exact = [
      '{"a":[0,12,{"1.5":123456789012345}]}',
      'true',
      '"1e3, -0: 1.5"',
      '[false,null,7]',
      realRecordText(),
    ];
    expect(
      split(inPieces(`[${exact.join(',')}]`, [9])).map((piece) => piece.kind === 'entry' && piece.isExact),
    ).toEqual(exact.map(() => true));
  });

  it('leaves what is no list whole', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(), { maxLength: 6 }), (value, cuts) => {
        fc.pre(!Array.isArray(value));
        const text = ` ${JSON.stringify(value)}\n`;
        expect(split(inPieces(text, cuts))).toEqual([
          { kind: 'entry', text, index: null, line: 1, column: 1, next: null, isExact: false },
        ]);
      }),
    );
    expect(split(inPieces(' ', [0, 1]))).toMatchObject([{ kind: 'entry', text: ' ', index: null }]);
    for (const text of ['', '\uFEFF{}', '\uFEFF', 'é{}', '\uFEFF\uFEFF[1]'])
      expect(split(inBytes(text)), text).toMatchObject([
        { kind: 'entry', text: text.replace(/^\uFEFF/, ''), index: null, line: 1, column: 1 },
      ]);
  });

  it('says of a broken list where it is broken, as of the whole text', () => {
    for (const text of [
      '[{"a" 1}]',
      '[{"a":1},\n {"b":2,}]',
      '[1,\r\n\r\n  x]',
      '[1,]',
      '[,1]',
      '[1,,2]',
      '[1 2]',
      '[{"a":1}',
      '[{"a":1},',
      '[{"a":1},\n',
      '[',
      '["a',
      '["\\',
      '[{"a":"b\n"}]',
      '[1] 2',
      '[1]\n\n]',
      '[1]😀',
      '["é😀\\é",\n"😀"x]',
      '["a\r\nb","c\rd\n\re",x]',
      '[tru]',
      '[01]',
    ]) {
      const parsed = parseJson(text);
      if (parsed.kind === 'ok') throw new Error(`${text} is JSON.`);
      const pieces = split(inBytes(text));
      const [last] = pieces.slice(-1);
      if (last?.kind === 'more')
        expect(parsed.error.message).toContain(
          `expected the end at line ${last.line}, column ${last.column}, found`,
        );
      else expect(troubleOf(pieces), text).toBe(parsed.error.message);
    }
  });

  it('finds trouble in a text with one character changed exactly where it is no JSON any more', () => {
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', 'x', '\\'),
        fc.array(fc.nat(), { maxLength: 5 }),
        (list, place, mark, cuts) => {
          const whole = JSON.stringify(list);
          const at = 1 + (place % Math.max(1, whole.length - 1));
          const text = whole.slice(0, at) + mark + whole.slice(at + 1);
          const parsed = parseJson(text);
          const value: JsonValue = parsed.kind === 'ok' ? parsed.value.value : null;
          const trouble = troubleOf(split(inPieces(text, cuts)));
          if (Array.isArray(value) && value.length > 0) expect(trouble).toBe(null);
          else expect(trouble).not.toBe(null);
        },
      ),
    );
  });

  it('holds no entry that is too large, and says that a list is empty', () => {
    expect(split(inPieces('[1,"xxxxxxxxxxxx",2]', [4, 16]), 10)).toMatchObject([
      { kind: 'entry', text: '1' },
      { kind: 'too-large' },
    ]);
    expect(split(inPieces('{"a":"xxxxxxxx"}', [5]), 10)).toEqual([{ kind: 'too-large' }]);
    // Characters count, not the bytes that they take.
    expect(split(inPieces('["éééééé😀"]', [5, 8]), 10)).toMatchObject([{ text: '"éééééé😀"' }]);
    expect(split(inPieces('["éééééé😀x"]', [5, 8]), 10)).toEqual([{ kind: 'too-large' }]);
    expect(split(inPieces(' [\n ] ', [2, 3]))).toEqual([{ kind: 'empty-list' }]);
  });
});

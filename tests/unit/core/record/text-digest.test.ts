import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAscii, toBoundText } from '../../../../src/core/record/bound-text.ts';
import { toTextDigest } from '../../../../src/core/record/text-digest.ts';
import { readReal } from '../../../support/examining.ts';

interface PythonText {
  readonly unicode: string;
  readonly spaces: readonly number[];
  readonly lower: Readonly<Record<string, string>>;
  readonly texts: readonly { readonly text: string; readonly bound: string; readonly sha256: string }[];
}

const python = JSON.parse(
  readFileSync(new URL('../../../vectors/python-text.json', import.meta.url), 'utf8'),
) as PythonText;

const codePoints = function* (): Generator<number> {
  for (let code = 0; code <= 0x10ffff; code += 1) if (code < 0xd800 || code > 0xdfff) yield code;
};

/** Capital letters of Unicode 15 to 17, which the Python of the vectors (Unicode 14) does not know. */
const isNewer = (code: number): boolean =>
  [0x1c89, 0xa7cb, 0xa7cc, 0xa7ce, 0xa7d2, 0xa7d4, 0xa7da, 0xa7dc].includes(code) ||
  (code >= 0x10d50 && code <= 0x10d65) ||
  (code >= 0x16ea0 && code <= 0x16eb8);

describe('toBoundText', () => {
  it('splits at exactly the characters that Python splits at', () => {
    const splitting = [...codePoints()].filter(
      (code) => toBoundText(`a${String.fromCodePoint(code)}b`) === 'a b',
    );
    expect(splitting).toEqual(python.spaces);
    expect(splitting).toContain(0x1c);
    expect(splitting).toContain(0x85);
    expect(splitting).not.toContain(0xfeff);
  });

  it('lowers every character as Python does, save those that one of the two does not know yet', () => {
    const differing = [...codePoints()].filter((code) => {
      const character = String.fromCodePoint(code);
      return character.toLowerCase() !== (python.lower[character] ?? character);
    });
    // A letter that Python lowers must never come out differently; newer letters it leaves alone.
    expect(differing.filter((code) => String.fromCodePoint(code) in python.lower)).toEqual([]);
    if (process.versions.unicode === '17.0') expect(differing).toEqual([...codePoints()].filter(isNewer));
    else expect(differing.length).toBeLessThan(200);
    expect(python.unicode).toBe('14.0.0');
  });

  it.each(python.texts)('makes of $text what Python makes of it', ({ text, bound, sha256 }) => {
    expect(toBoundText(text)).toBe(bound);
    expect(toTextDigest(text)).toEqual({ kind: 'ok', value: sha256 });
  });
});

describe('toTextDigest', () => {
  const titles = readReal<{ title: string; title_canon_sha256: string }[]>('title-vectors');
  it.each(titles)('is the signed digest of the real title $title', ({ title, title_canon_sha256 }) => {
    expect(toTextDigest(title)).toEqual({ kind: 'ok', value: title_canon_sha256 });
  });

  const abstracts =
    readReal<{ abstract: string; abstract_canon_sha256: string; arxiv_id: string }[]>('abstract-vectors');
  it.each(abstracts)(
    'is the signed digest of the real abstract of $arxiv_id',
    ({ abstract, abstract_canon_sha256 }) => {
      expect(toTextDigest(abstract)).toEqual({ kind: 'ok', value: abstract_canon_sha256 });
    },
  );

  it('gives none for a text that has no UTF-8 form', () => {
    expect(toTextDigest('a \ud800 b')).toEqual({
      kind: 'error',
      error: 'the text holds half a character, which has no bytes to hash',
    });
  });
});

describe('isAscii', () => {
  it.each([
    ['', true],
    ['$\\eta^\\prime$\u007f\u0000', true],
    ['é', false],
    ['\u0080', false],
    ['😀', false],
  ])('%j', (text, expected) => {
    expect(isAscii(text)).toBe(expected);
  });
});

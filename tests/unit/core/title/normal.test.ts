import { describe, expect, test } from 'vitest';
import {
  readEntities,
  readSigns,
  toAsciiSigns,
  toNormalText,
  toNormalTitle,
  withoutFullStop,
  withoutInvisible,
  withoutTags,
} from '../../../../src/core/title/normal.ts';

/*
 * The form in which two writings of one title are equal, part by part. What goes too far here makes two titles one.
 */
describe('references of HTML', () => {
  test.each([
    ['&amp;', '&'],
    ['\\&amp;', '&'],
    ['&amp;amp;', '&'],
    ['&amp;lt;', '<'],
    ['&lt;&gt;', '<>'],
    ['&quot;&apos;', '"\''],
    ['a&nbsp;b', 'a b'],
    ['&ndash;&mdash;', '–—'],
    ['&lsquo;&rsquo;&ldquo;&rdquo;', '‘’“”'],
    ['a&shy;b', 'a\u00adb'],
    ['&hellip;', '…'],
    ['&szlig;&aelig;&oelig;&oslash;', 'ßæœø'],
    ['&ouml;&Eacute;&agrave;&ocirc;&ntilde;&aring;&ccaron;&ccedil;', 'öÉàôñåčç'],
    ['&#8211;&#x2013;&#X2013;', '–––'],
    ['&#32;&#x1F52D;&#1114111;&#x10ffff;', ' 🔭\u{10ffff}\u{10ffff}'],
    ['&#xD7FF;&#xE000;', '\ud7ff\ue000'],
  ])('%s', (text, read) => {
    expect(readEntities(text)).toBe(read);
  });

  test.each([
    '&alpha;',
    '&bogus;',
    '&#31;',
    '&#x1f;',
    '&#xD800;',
    '&#xDFFF;',
    '&#1114112;',
    '&#x110000;',
    '&#;',
    '&#12345678;',
    '&amp',
    '& ouml;',
    'R&D; x',
  ])('%s stays', (text) => {
    expect(readEntities(text)).toBe(text);
  });

  test('is not read a third time', () => {
    expect(readEntities('&amp;amp;amp;')).toBe('&amp;');
  });
});

describe('signs', () => {
  test.each([
    ['‘a’ ‚b‛ cʼdʹe′f´g', "'a' 'b' c'd'e'f'g"],
    ['“a” „b‟ ″c «d»', '"a" "b" "c "d"'],
    ["``a'' `b'", '"a" \'b\''],
    ['a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
    ['a--b---c-d', 'a-b-c-d'],
    ['a----b', 'a--b'],
    ['a…', 'a...'],
    ['ﬁnal eﬀect ﬂow eﬃcient baﬄe', 'final effect flow efficient baffle'],
    ['Ａ１！', 'A1!'],
    // The places of TeX’s fonts.
    ['\u0010a\u0011 de\u001cning', '"a" defining'],
    ['\u0001\u007f', '\u0001\u007f'],
  ])('%s', (text, ascii) => {
    expect(toAsciiSigns(text)).toBe(ascii);
  });

  test.each([
    ['A title.', 'A title'],
    ['A title .  ', 'A title'],
    ['In the U.S. and', 'In the U.S. and'],
    ['Why...', 'Why...'],
    ['A title', 'A title'],
    ['.', '.'],
  ])('the full stop at the end of “%s”', (text, without) => {
    expect(withoutFullStop(text)).toBe(without);
  });

  test('what one can’t see', () => {
    expect(withoutInvisible('a\u00adb\u200bc\u200fd\u202ae\u202ef\u2060g\u2064h\ufeffi')).toBe('abcdefghi');
    expect(withoutInvisible('a\u2010b c\u2065')).toBe('a\u2010b c\u2065');
  });

  test.each([
    ['{\\textquotesingle}a{\\textquotedbl}', '\'a"'],
    ['{\\textless}a\\textgreater{}b{\\textbar }c', '<a>b|c'],
    ['{\\textbraceleft}a\\textbraceright', 'a'],
    ['\\textlambda x \\textbeta', 'λx β'],
    // TeX knows that one by itself.
    ['\\textmu', '\\textmu'],
    ['\\textit{a} \\textbf', '\\textit{a} \\textbf'],
    ['{$<$}a{\\(>\\)}b{$|$}{$\\lbrace$}c{$\\rbrace$}', '<a>b|c'],
  ])('as commands: %s', (text, read) => {
    expect(readSigns(text)).toBe(read);
  });
});

describe('tags', () => {
  test.each([
    ['<i>a</i> <B>b</B>', 'a b'],
    ['H<sub>2</sub>O<sup>+</sup>', 'H2O+'],
    ['<span class="x" lang=\'en\'>a</span>', 'a'],
    ["<span class=''x''>a</span>", 'a'],
    ['<i><b>a</b></i>', 'a'],
    ['<em>a</em><strong>b</strong><sc>c</sc><scp>d</scp><inf>e</inf><tt>f</tt>', 'abcdef'],
  ])('%s', (text, without) => {
    expect(withoutTags(text)).toBe(without);
  });

  test.each(['a<b and c>d', '<i>a', 'a</i>', '<i>a</b>', '<code>a</code>', '<i x y>a</i>'])(
    '%s stays',
    (text) => {
      expect(withoutTags(text)).toBe(text);
    },
  );

  test('stand in one another six deep', () => {
    const tags = ['i', 'b', 'em', 'strong', 'sub', 'sup', 'sc'];
    const nest = (depth: number) =>
      tags.slice(0, depth).reduce((inside, name) => `<${name}>${inside}</${name}>`, 'a');
    expect(withoutTags(nest(6))).toBe('a');
    expect(withoutTags(nest(7))).toBe('<sc>a</sc>');
  });
});

describe('two writings of one title', () => {
  test.each([
    ['{Dark} {M}atter.', 'dark matter'],
    ['Schr{\\"o}dinger', 'Schr&ouml;dinger'],
    ['$\\lambda$ and {\\lambda}', 'λ and λ'],
    ['$ \\lambda $', 'λ'],
    ['\\ensuremath{\\lambda}x', 'λx'],
    ['\\ensuremath {a  b}', '$a b$'],
    ['\\ensuremath{a\nb}', '$a b$'],
    ['A  title\n on lines', 'a title on lines'],
    ["The ``Why''", 'the “why”'],
    ['e\u0301tude', 'étude'],
  ])('%s and %s', (one, other) => {
    expect(toNormalTitle(one)).toBe(toNormalTitle(other));
  });

  test.each([
    ['Dark Matter', 'Dark Matters'],
    ['Well-posed', 'Wellposed'],
    ['$x$', 'x'],
    ['$\\lambda x$', 'λx'],
    ['$\\lambda x$', 'λ'],
    ['$a b$', '$ab$'],
    ['$a\\lambda$', 'λ'],
    ['$\\alpha$', '$\\beta$'],
    ['\\ensuremath{a}', '\\ensuremath{b}'],
    ['H$_2$', 'H2'],
    ['a<b and c>d', 'a d'],
    ['Café', 'Cafe'],
    ['U.S.', 'U.S.!'],
  ])('%s and %s are not', (one, other) => {
    expect(toNormalTitle(one)).not.toBe(toNormalTitle(other));
  });

  test('of a longer text the capitals and the full stop stay', () => {
    expect(toNormalText('J. Doe,  {Dark} Matter.')).toBe('J. Doe, Dark Matter.');
  });
});

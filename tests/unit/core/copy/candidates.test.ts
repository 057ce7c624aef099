import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../../../src/core/copy/candidates.ts';

const TITLE = '\\title{…}';
const ABSTRACT = '\\abstract{…}';
const ENVIRONMENT = '\\begin{abstract}…\\end{abstract}';
const AFTER_TITLE = 'the text after “Title:”';
const TITLE_LINE = 'the line after “Title:”';
const PARAGRAPH = 'the paragraph after “Abstract”';
const AFTER_ABSTRACT = 'all after “Abstract”';
const WHOLE = 'the whole text';

/** What is marked as a title or an abstract: where, and the text. */
const marked = (text: string) =>
  toCandidates(text).flatMap((each) => (each.what === null ? [] : [[each.where, each.text]]));
/** What nothing speaks for. */
const unmarked = (text: string) =>
  toCandidates(text).flatMap((each) => (each.what === null ? [[each.where, each.text]] : []));
const titles = (tex: string) => marked(tex).map(([, text]) => text);

describe('the parts of a text', () => {
  it('say where they stand, and what they say that they are', () => {
    expect(toCandidates('\\title{One}\\abstract{Two}\\begin{abstract}Three\\end{abstract}')).toEqual([
      { where: TITLE, what: 'title', text: 'One' },
      { where: ABSTRACT, what: 'abstract', text: 'Two' },
      { where: ENVIRONMENT, what: 'abstract', text: 'Three' },
      { where: WHOLE, what: null, text: '\\title{One}\\abstract{Two}\\begin{abstract}Three\\end{abstract}' },
    ]);
    expect(toCandidates('Title: One\nAbstract: Two')).toEqual([
      { where: AFTER_TITLE, what: 'title', text: 'One' },
      { where: PARAGRAPH, what: 'abstract', text: 'Two' },
      { where: WHOLE, what: null, text: 'Title: One\nAbstract: Two' },
      { where: 'a line', what: null, text: 'Title: One' },
      { where: 'a line', what: null, text: 'Abstract: Two' },
    ]);
  });

  it.each<readonly [string, readonly (readonly [string, string])[]]>([
    ['', []],
    [' \n', []],
    ['a', [[WHOLE, 'a']]],
    ['\uFEFFa', [[WHOLE, 'a']]],
    // Nothing is there twice, and white space around it makes it no other.
    [' a \n\n', [[WHOLE, ' a \n\n']]],
    [
      'a\nb',
      [
        [WHOLE, 'a\nb'],
        ['a line', 'a'],
        ['a line', 'b'],
      ],
    ],
    [
      'a\r\nb\rc',
      [
        [WHOLE, 'a\nb\nc'],
        ['a line', 'a'],
        ['a line', 'b'],
        ['a line', 'c'],
        ['all after the first line', 'b\nc'],
      ],
    ],
    [
      'a\nb\n \t\nc\n\nd\n',
      [
        [WHOLE, 'a\nb\n \t\nc\n\nd\n'],
        ['a paragraph', 'a\nb'],
        ['a paragraph', 'c'],
        ['a paragraph', 'd\n'],
        ['a line', 'a'],
        ['a line', 'b'],
        ['all after the first line', 'b\nc\nd'],
        ['all after the first paragraph', 'c\n\nd\n'],
      ],
    ],
    [
      '\n \na\nb\nc',
      [
        [WHOLE, '\n \na\nb\nc'],
        ['a line', 'a'],
        ['a line', 'b'],
        ['a line', 'c'],
        ['all after the first line', 'b\nc'],
      ],
    ],
    [
      '\n\n\na\n\nb\n\nc',
      [
        [WHOLE, '\n\n\na\n\nb\n\nc'],
        ['a paragraph', '\na'],
        ['a paragraph', 'b'],
        ['a paragraph', 'c'],
        ['all after the first line', 'b\nc'],
        ['all after the first paragraph', 'b\n\nc'],
      ],
    ],
    [
      'a\n\nb\nb',
      [
        [WHOLE, 'a\n\nb\nb'],
        ['a paragraph', 'a'],
        ['a paragraph', 'b\nb'],
        ['a line', 'b'],
      ],
    ],
  ])('without marks are paragraphs and lines: %j', (text, parts) => {
    expect(toCandidates(text).map(({ what }) => what)).toEqual(parts.map(() => null));
    expect(unmarked(text)).toEqual(parts);
  });

  it('are 200 paragraphs and 200 lines at most', () => {
    const lines = Array.from({ length: 250 }, (_, index) => `l${index}`);
    const names = (text: string, where: string) =>
      unmarked(text).flatMap(([at, part]) => (at === where ? [part] : []));
    expect(names(lines.join('\n'), 'a line')).toEqual(lines.slice(0, 200));
    expect(names(lines.join('\n'), 'all after the first line')).toEqual([lines.slice(1).join('\n')]);
    expect(names(lines.join('\n\n'), 'a paragraph')).toEqual(lines.slice(0, 200));
    expect(names(lines.join('\n\n'), 'a line')).toEqual([]);
    expect(names(lines.join('\n\n'), 'all after the first paragraph')).toEqual([lines.slice(1).join('\n\n')]);
  });

  it('have 20,000 characters at most, not counting white space around them', () => {
    const long = 'x'.repeat(20_000);
    expect(unmarked(long)).toEqual([[WHOLE, long]]);
    expect(unmarked(`${long}x`)).toEqual([]);
    expect(unmarked(`  ${long}  `)).toEqual([[WHOLE, `  ${long}  `]]);
    expect(unmarked(`a\n${long}x\nb`)).toEqual([
      ['a line', 'a'],
      ['a line', 'b'],
    ]);
  });
});

describe('the argument of a command', () => {
  it.each<readonly [string, readonly string[]]>([
    ['\\title{a}', ['a']],
    ['\\title {a}', ['a']],
    ['\\title\n\t {a}', ['a']],
    ['\\title*{a}', ['a']],
    ['\\icmltitle{a}\\subtitle{b}', ['a', 'b']],
    ['\\titlerunning{a}\\titles{b}\\atitle2{c}', []],
    ['\\title[s]{a}', ['a']],
    ['\\title [s] {a}', ['a']],
    ['\\title[[s] t]{a}', ['a']],
    ['\\title[s{t}]{a}', ['a']],
    ['\\title[\\]]{a}', ['a']],
    ['\\title[s{a}', []],
    ['\\title[s]', []],
    ['{x} \\title[s', []],
    ['\\title', []],
    ['\\title a {b}', []],
    ['\\title{a {b} {c{d}}} {e}', ['a {b} {c{d}}']],
    ['\\title{a \\} \\{ \\\\}}', ['a \\} \\{ \\\\', 'a \\} \\{  ']],
    ['\\title{a', []],
    ['\\title{a\\}', []],
    ['\\title{}', []],
    ['\\title{a}\\title{b}\\title{a}', ['a', 'b']],
    ['\\title{\\title{a}', ['a']],
    ['\\abstract{a}', ['a']],
    ['\\abstract[x]\n{a}', ['a']],
    ['\\abstracts{a}', []],
    ['\\begin{abstract}a\\end{abstract}', ['a']],
    ['\\begin {abstract}\na\n\\end\n{abstract}', ['\na\n']],
    ['\\begin{abstract}a\\begin{abstract}b\\end{abstract}', ['a\\begin{abstract}b', 'b']],
    ['\\begin{abstract}a', []],
    ['\\begin{abstracts}a\\end{abstract}', []],
    ['title{a}', []],
  ])('of %j', (tex, found) => {
    expect(titles(tex)).toEqual(found);
  });

  it.each<readonly [string, readonly string[]]>([
    ['\\title{a % b}\nc}', ['a c']],
    ['\\title{multi-%\n  modal}', ['multi-modal']],
    ['\\title{a%\n\t b%}\n}', ['ab']],
    ['\\title{a%\n%b\n  c}', ['ac']],
    ['\\title{a\n%b\nc}', ['a\nc']],
    ['\\title{50\\% of it}', ['50\\% of it']],
    ['\\title{a\\\\%b}\nc}', ['a\\\\c', 'a c']],
    ['\\title{a\\\\\\%b}', ['a\\\\\\%b', 'a \\%b']],
    ['%\\title{a}\n\\title{b}', ['b']],
    ['\\title{a}%\\title{b}', ['a']],
    ['%', []],
    ['\\title{a}\\', ['a']],
  ])('has no comments: %j', (tex, found) => {
    expect(titles(tex)).toEqual(found);
  });

  it.each<readonly [string, string]>([
    ['a\\\\b', 'a b'],
    ['a\\\\*b', 'a b'],
    ['a\\\\[2pt]b', 'a b'],
    ['a\\\\[12345678901234567890]b', 'a b'],
    ['a\\\\[123456789012345678901]b', 'a [123456789012345678901]b'],
    ['a\\\\[]b', 'a b'],
    ['a~b', 'a b'],
    ['a\\newline b', 'a  b'],
    ['\\small a\\large b\\Large c\\bf d\\noindent e', '  a  b  c  d  e'],
    ['a\\thanks{b}c', 'ac'],
    ['\\thanks{b}c', 'c'],
    ['{x}\\footnote{b}c', '{x}c'],
    ['a\\thanks{b {c} \\} d}e\\thanks{f}g', 'aeg'],
    ['a\\footnote{b}\\label{c}\\thanks{d}', 'a'],
    ['a\\thanks{b\\footnote{c}}d', 'ad'],
  ])('comes a second time without what only sets type: %j', (tex, plain) => {
    expect(titles(`\\title{${tex}}`)).toEqual([tex, plain]);
    expect(marked(`\\abstract{${tex}}`)).toEqual([
      [ABSTRACT, tex],
      [ABSTRACT, plain],
    ]);
    expect(marked(`\\begin{abstract}${tex}\\end{abstract}`)).toEqual([
      [ENVIRONMENT, tex],
      [ENVIRONMENT, plain],
    ]);
  });

  it('keeps a footnote that never ends', () => {
    expect(marked('\\begin{abstract}a\\thanks{b\\end{abstract}')).toEqual([[ENVIRONMENT, 'a\\thanks{b']]);
  });

  it.each(['a', 'a\\newlines b', 'a \\smaller b', 'a\\thanks b', '\\emph{a}', '$\\alpha$'])(
    'comes once where it sets no type: %j',
    (tex) => {
      expect(titles(`\\title{${tex}}`)).toEqual([tex]);
    },
  );

  it('is looked for in the first 100 commands of a kind', () => {
    const many = (count: number, before: string, after: string): string =>
      Array.from({ length: count }, (_, index) => `${before}${index}${after}`).join('\n');
    expect(titles(many(101, '\\title{', '}'))).toHaveLength(100);
    expect(titles(`${'\\title '.repeat(99)}\\title{a}\\title{b}`)).toEqual(['a']);
    expect(titles(many(101, '\\abstract{', '}'))).toHaveLength(100);
    expect(titles(many(101, '\\begin{abstract}', '\\end{abstract}'))).toHaveLength(100);
    const notes = (count: number): string => `\\title{a${'\\thanks{b}'.repeat(count)}}`;
    expect(titles(notes(100))[1]).toBe('a');
    expect(titles(notes(101))[1]).toBe('a\\thanks{b}');
  });

  it('ends within 20,000 characters', () => {
    const inside = (length: number): string => 'x'.repeat(length);
    expect(titles(`\\title{${inside(19_998)}}`)).toEqual([inside(19_998)]);
    expect(titles(`\\title{${inside(19_999)}}`)).toEqual([]);
    expect(titles(`\\title[${inside(19_998)}]{a}`)).toEqual(['a']);
    expect(titles(`\\title[${inside(19_999)}]{a}`)).toEqual([]);
    const end = '\\end{abstract}';
    const most = 20_000 - end.length;
    expect(titles(`\\begin{abstract}${inside(most)}${end}`)).toEqual([inside(most)]);
    expect(titles(`\\begin{abstract}${inside(most + 1)}${end}`)).toEqual([]);
  });
});

describe('the text behind a label', () => {
  it.each<readonly [string, readonly (readonly [string, string])[]]>([
    ['Title: a', [[AFTER_TITLE, 'a']]],
    ['x\n \ttitle \t:\t a\nb', [[AFTER_TITLE, 'a']]],
    [
      'TITLE:a\n b\n\tc\nd',
      [
        [AFTER_TITLE, 'a\n b\n\tc'],
        [TITLE_LINE, 'a'],
      ],
    ],
    ['Title:\n a', [[AFTER_TITLE, '\n a']]],
    ['Title: a\n \nb', [[AFTER_TITLE, 'a']]],
    ['Title: a\nTitle: b', [[AFTER_TITLE, 'a']]],
    ['Title a', []],
    ['Subtitle: a', []],
    ['The title: a', []],
    ['Title:', []],
    ['Abstract: a', [[PARAGRAPH, 'a']]],
    ['Abstract. a', [[PARAGRAPH, 'a']]],
    ['Abstract—a', [[PARAGRAPH, 'a']]],
    ['Abstract – a', [[PARAGRAPH, 'a']]],
    ['Abstract-a', [[PARAGRAPH, 'a']]],
    [' \tABSTRACT\n\n a\nb', [[PARAGRAPH, 'a\nb']]],
    [
      'x\nAbstract: a\nb\n \t\nc\n\nd',
      [
        [PARAGRAPH, 'a\nb'],
        [AFTER_ABSTRACT, ' a\nb\n \t\nc\n\nd'],
      ],
    ],
    ['Abstract a', []],
    ['Abstractions: a', []],
    ['An abstract: a', []],
    ['Abstract:', []],
    [
      'Abstract: a\nTitle: b',
      [
        [AFTER_TITLE, 'b'],
        [PARAGRAPH, 'a\nTitle: b'],
      ],
    ],
  ])('%j', (text, found) => {
    expect(marked(text)).toEqual(found);
  });
});

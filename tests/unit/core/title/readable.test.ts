import { describe, expect, it } from 'vitest';
import { toReadable } from '../../../../src/core/title/readable.ts';

describe('a title as one reads it', () => {
  it.each([
    // A backslash that a program took for words of its own.
    ['a{\\textbackslash}alpha b', 'aαb'],
    ['a{\\textbackslash }alpha b', 'aαb'],
    ['a{\\backslash}alpha b', 'aαb'],
    ['a$\\backslash$alpha b', 'aαb'],
    ['a$\\backslash $alpha b', 'aαb'],
    // What is no word of it.
    ['One\\thanks{Supported by X} title', 'one title'],
    ['One\\thanks {Supported by X} title', 'one title'],
    ['One\\footnote{X} title', 'one title'],
    ['One\\footnote[12]{X} title', 'one title'],
    ['One\\footnote [2] {X} title', 'one title'],
    ['One\\footnotemark[2] title', 'one title'],
    ['One\\footnotemark{} title', 'one title'],
    ['One\\label{x}\\index{y} title', 'one title'],
    ['\\noopsort{1}One title', 'one title'],
    // Another command that begins like one of these has words in it.
    ['\\thanksgiving{x} day', '\\thanksgiving x day'],
    ['\\labelled{x} day', '\\labelled x day'],
    // How far a sign is moved.
    ['L\\kern-.36em A', 'l a'],
    ['L\\kern -.36 em A', 'l a'],
    ['L\\mkern 3mu A', 'l a'],
    ['L\\hskip 2 pt A', 'l a'],
    ['L\\hskip2ex A', 'l a'],
    ['L\\kern2emu', 'l\\kern2emu'],
    ['\\raisebox{-0.5ex}\\textasciitilde x', '~x'],
    ['\\raisebox {1.5pt}{x}', 'x'],
    ['\\raisebox{1 em}{x}', 'x'],
    // Tags, with and without a name space, attributes and an end of their own.
    ['<i>One</i> title', 'one title'],
    ['<mml:mi mathvariant="italic">x</mml:mi>', 'x'],
    ['<br/>x', 'x'],
    ['p<q and m>n', 'p<q and m>n'],
    ['a<b > c', 'a c'],
    // Commands, with what stands in braces behind or round them.
    ['\\alpha{x}', 'αx'],
    ['\\alpha {x}', 'αx'],
    ['{\\alpha}x', 'αx'],
    ['{\\bf x}', 'x'],
    ['\\v{s}', 'š'],
  ])('%s', (text, readable) => {
    expect(toReadable(text)).toBe(readable);
  });

  it.each([
    '\\textgreek{l}',
    '\\textgreek {l}',
    '\\foreignlanguage{greek}{l}',
    '\\foreignlanguage {greek} {l}',
    '\\textcyrillic{abc}',
    '\\symbol{10}',
    '\\char{64}',
    '\\textgreek{abcdefghijklmnopqrst}',
  ])('has a sign that nobody here can read for %s', (text) => {
    expect(toReadable(`${text}CDM`)).toBe('\ufffdcdm');
  });

  it('takes a long text in such a command for words, and an empty one for nothing that is read', () => {
    expect(toReadable('\\textgreek{abcdefghijklmnopqrstu}')).toBe('\\textgreek abcdefghijklmnopqrstu');
    expect(toReadable('\\textgreek{}')).toBe('\\textgreek');
  });

  it('keeps what may be a tag where that is asked for', () => {
    expect(toReadable('a<b > c', 'kept')).toBe('a<b > c');
    expect(toReadable('a<b > c', 'dropped')).toBe('a c');
  });
});

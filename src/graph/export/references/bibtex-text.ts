import { withNewAlphabets } from '../../../core/tex/math-alphabets.ts';
import { readMathTree } from '../../../core/tex/math-tree.ts';
import { toTexSegments } from '../../../core/tex/tex.ts';
import { toMathCommand, toTexLetters } from './tex-letters.ts';
import { LATEX_FALLBACKS, NOT_IN_LATEX } from './tex-packages.ts';

/** What a bibliography needs beside its entries: characters that TeX has no name for, commands of packages. */
export interface TexNeeds {
  readonly signs: Set<string>;
  readonly commands: Set<string>;
}

/**
 * A title as the value of a BibTeX field, without the field's own braces, in ASCII as far as TeX has names: words with
 * everything escaped that TeX would act on, mathematics as it is where LaTeX sets it (`formatMath`) and as it was typed
 * where it doesn't. Lines become one; nothing is lost.
 *
 * Each word with a capital has braces of its own, but for the first letter of the title: styles and readers put the rest
 * of a title in small letters, and braces round the whole are taken off by some readers first, while those round a word
 * stay. Nobody can tell here which capitals are names and which are a habit; a capital too many does less harm.
 *
 * @param needs is added to
 */
export const formatBibtexTitle = (title: string, needs: TexNeeds): string => {
  const pieces = toTexSegments(title.replace(/\s+/g, ' ').trim()).flatMap((segment): readonly Piece[] => {
    if (segment.kind === 'text') return toWords(segment.text, needs);
    const tex = formatMath(segment.tex, needs);
    return tex === null
      ? toWords(segment.raw, needs)
      : [{ tex: `$${tex}$`, hasCapital: /[A-Z]/.test(tex), isSpace: false }];
  });
  const words: { tex: string; hasCapital: boolean }[] = [{ tex: '', hasCapital: false }];
  for (const { tex, hasCapital, isSpace } of pieces) {
    const last = words.at(-1);
    if (isSpace || last === undefined) words.push({ tex: '', hasCapital: false });
    else {
      last.tex += tex;
      last.hasCapital ||= hasCapital;
    }
  }
  return words
    .map(({ tex, hasCapital }, index) => {
      const isFirst = index === 0 && /^[A-Z][^A-Z$\\]*$/.test(tex);
      // A brace with a command behind it is one letter to BibTeX, whose capitals it changes.
      return hasCapital && !isFirst ? `{${tex.startsWith('\\') ? '{}' : ''}${tex}}` : tex;
    })
    .join(' ');
};

interface Piece {
  readonly tex: string;
  readonly hasCapital: boolean;
  readonly isSpace: boolean;
}

const toWords = (text: string, needs: TexNeeds): readonly Piece[] =>
  text.split(/( )/).map((word) => ({
    tex: formatTexText(word, needs),
    hasCapital: /\p{Lu}/u.test(word),
    isSpace: word === ' ',
  }));

/** Plain text for TeX: escaped, and in ASCII as far as TeX has names. */
export const formatTexText = (text: string, needs: TexNeeds): string => {
  const tex = toTexLetters(escapeTex(text), (sign) => needs.signs.add(sign));
  for (const [, name = ''] of tex.matchAll(/\\([A-Za-z]+)/g)) {
    if (NOT_IN_LATEX.has(name)) needs.commands.add(name);
  }
  return tex;
};

/**
 * Mathematics as LaTeX sets it without an error; null for what it wouldn't (`readMathTree`), and for commands of packages
 * that have no other way to be printed. A title is somebody else's text: `\input` in a bibliography would read a file.
 */
const formatMath = (tex: string, needs: TexNeeds): string | null => {
  if (readMathTree(tex) === null) return null;
  const plain = withNewAlphabets(tex)
    .replace(/\\(text|operatorname|tfrac|dfrac|Bbb|frak|bold)(?![A-Za-z])/g, (_, name) => `\\${EQUALS[name]}`)
    .replace(/\\(?:no)?limits(?![A-Za-z])\s*/g, '')
    // BibTeX counts braces behind a backslash too.
    .replace(/\\\{/g, '\\lbrace ')
    .replace(/\\\}/g, '\\rbrace ');
  const commands = [...plain.matchAll(/\\([A-Za-z]+)/g)].map(([, name = '']) => name);
  const foreign = commands.filter((name) => NOT_IN_LATEX.has(name));
  if (!foreign.every((name) => LATEX_FALLBACKS.has(name))) return null;
  let isKnown = true;
  const ascii = plain.replace(/[^\0-\x7F]/gu, (sign) => {
    const command = toMathCommand(sign);
    if (command === null) isKnown = false;
    const name = /^\\([A-Za-z]+)$/.exec(command ?? '')?.[1];
    if (name !== undefined && NOT_IN_LATEX.has(name)) foreign.push(name);
    return `${command} `;
  });
  if (!isKnown) return null;
  for (const name of foreign) needs.commands.add(name);
  return ascii;
};

/** Commands of packages that print what a command of LaTeX itself does. */
const EQUALS: { readonly [name: string]: string } = {
  text: 'mbox',
  operatorname: 'mathrm',
  tfrac: 'frac',
  dfrac: 'frac',
  Bbb: 'mathbb',
  frak: 'mathfrak',
  bold: 'mathbf',
};

/**
 * Plain text for TeX. Braces get their names: BibTeX counts braces also after a backslash. Dashes and quotes that
 * TeX would join are kept apart, straight quotes become curved ones, for some languages make a straight one a command.
 * Control characters and halves of surrogate pairs become U+FFFD.
 */
export const escapeTex = (text: string): string =>
  text
    .replace(/[\\{}$&%#_^~<>|\u{A0}]|[\p{Cc}\p{Cs}]/gu, (sign) => TEX_NAMES[sign] ?? '\u{FFFD}')
    .replace(/([-'`])(?=\1)/g, '$1{}')
    .replace(/(^|[\s([])"/g, '$1``')
    .replaceAll('"', "''");

const TEX_NAMES: { readonly [sign: string]: string } = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  // In the font that LaTeX begins with these are other signs as text, and of their names as text Pandoc, bibutils and
  // biblatex-csl-converter leave some out (`findings/pandoc-text-signs.sh`). The braces keep two pieces of mathematics apart.
  '<': '{$<$}',
  '>': '{$>$}',
  '|': '{$|$}',
  '{': '{$\\lbrace$}',
  '}': '{$\\rbrace$}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '\u{A0}': '~',
  '\n': ' ',
  '\t': ' ',
};

/**
 * TeX that goes before the entries: what packages would define, and for pdfLaTeX, which stops at characters that it has no
 * name for, their numbers: `[U+05E2]`. LuaLaTeX prints the characters themselves. Empty where nothing is needed.
 */
export const formatTexPreamble = ({ signs, commands }: TexNeeds): string =>
  [
    ...[...commands].sort().map((name) => `\\providecommand{\\${name}}${LATEX_FALLBACKS.get(name) ?? '{}'}`),
    ...[...signs].sort().map((sign) => {
      const name = `u8:\\detokenize{${sign}}\\endcsname`;
      const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `\\ifcsname ${name}\\else\\expandafter\\gdef\\csname ${name}{[U+${code}]}\\fi`;
    }),
  ].join(' ');

import { mathWrappers, type TexUse, toShownArgument } from './arguments.ts';
import { readLigature, skipLetters, skipSpaces } from './characters.ts';
import { hasTex } from './has-tex.ts';
import { type BracedText, type MathFence, type MathSegment, matchBraces, readMath } from './math.ts';
import { isHarmlessMath } from './math-commands.ts';
import { accents, escapes, switches, symbols } from './symbols.ts';

/**
 * A piece of a title or of a list of authors: words in Unicode (NFC), or mathematics. `at` is where it began in
 * the text, in UTF-16 units.
 */
export type TexSegment = { readonly kind: 'text'; readonly at: number; readonly text: string } | MathSegment;

/** Longer texts are no title and stay as they are: the readers below look ahead and would get slow. */
const longestText = 4_000;
const deepestGroup = 40;

/**
 * Reads the TeX that arXiv metadata carries into words and mathematics. Accents, letters, dashes, quotes and
 * escapes become Unicode, `\emph{…}` and its like give their words, a tie becomes a no-break space. Whatever it
 * does not understand (an unknown command, an unbalanced `$` or brace) stays as it was written, and so does mathematics
 * that does more than print (`isHarmlessMath`), and all of a text without TeX, in whatever Unicode form. Never throws.
 *
 * @param text any text, at most 4,000 UTF-16 units; longer ones come back as one untouched piece
 */
export const toTexSegments = (text: string): readonly TexSegment[] => readTex(text, 'set');

/** `toTexSegments` for either use. `toSign` reads commands that stand among words and are unknown here. */
export const readTex = (
  text: string,
  use: TexUse,
  toSign?: (name: string) => string | undefined,
): readonly TexSegment[] => {
  if (text.length > longestText || !hasTex(text)) return [{ kind: 'text', at: 0, text }];
  const segments: TexSegment[] = [];
  let words = '';
  let wordsAt = 0;
  const flush = (): void => {
    if (words !== '') segments.push({ kind: 'text', at: wordsAt, text: words.normalize('NFC') });
    words = '';
  };
  const out: Output = {
    use,
    toSign,
    words: (more) => {
      words += more;
    },
    math: (math) => {
      flush();
      segments.push(math);
      wordsAt = math.at + math.raw.length;
    },
  };
  readRange(matchBraces(text), 0, text.length, out, 0);
  flush();
  return segments.length === 0 ? [{ kind: 'text', at: 0, text: '' }] : segments;
};

/** One line of plain text, for a window title or a file name: mathematics stays TeX. */
export const toTexPlain = (text: string): string =>
  toTexSegments(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : segment.raw))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

interface Output {
  readonly use: TexUse;
  readonly toSign: ((name: string) => string | undefined) | undefined;
  words(text: string): void;
  math(segment: MathSegment): void;
}

/**
 * Reads `text[from, to)` piece by piece; each reader gives back where the next piece begins. At `to` the text ends or a
 * brace closes that was opened before `from`, so no piece goes beyond it.
 */
const readRange = (input: BracedText, from: number, to: number, out: Output, depth: number): void => {
  let at = from;
  while (at < to) at = readPiece(input, at, out, depth);
};

const readPiece = (input: BracedText, at: number, out: Output, depth: number): number => {
  const { text } = input;
  const char = text[at] ?? '';
  if (char === '\\') return readCommand(input, at, out, depth);
  if (char === '$') return takeMath(input, at, text[at + 1] === '$' ? '$$' : '$', out);
  const end = input.partner.get(at);
  if (end !== undefined && depth < deepestGroup) {
    if (/^\{\\cal[ {][A-Za-z ]+\}$/.test(text.slice(at, end + 1))) {
      giveMath(
        {
          kind: 'math',
          at,
          tex: text.slice(at + 1, end),
          display: false,
          raw: text.slice(at, end + 1),
        },
        out,
      );
      return end + 1;
    }
    readRange(input, at + 1, end, out, depth + 1);
    return end + 1;
  }
  const [seen, shown] = readLigature(text, at);
  out.words(shown);
  return at + seen.length;
};

/**
 * Mathematics, or its opening fence as words where there is none. What would do more than print signs is words as they
 * were written: set, it could lay any words over any place, in any colour.
 */
const takeMath = (input: BracedText, at: number, fence: MathFence, out: Output): number => {
  const math = readMath(input, at, fence);
  if (math === null) out.words(fence);
  else giveMath(math, out);
  return at + (math?.raw ?? fence).length;
};

/** On a line of plain text nothing can be laid over anything, and what isn't understood is shown as it was written. */
const giveMath = (math: MathSegment, out: Output): void => {
  if (out.use === 'plain' || isHarmlessMath(math.tex)) out.math(math);
  else out.words(math.raw);
};

const readCommand = (input: BracedText, at: number, out: Output, depth: number): number => {
  const { text } = input;
  const next = text[at + 1];
  if (next === '(' || next === '[') return takeMath(input, at, `\\${next}`, out);
  const after = Math.max(skipLetters(text, at + 1), at + 2);
  const name = text.slice(at + 1, after);
  if (accents.has(name)) return readAccent(input, at, after, name, out, depth);
  const escaped = escapes.get(name);
  if (escaped !== undefined) {
    out.words(escaped);
    return after;
  }
  const symbol = symbols.get(name);
  if (symbol !== undefined) {
    out.words(symbol);
    return text.startsWith('{}', after) ? after + 2 : skipSpaces(text, after);
  }
  if (switches.has(name)) return skipSpaces(text, after);
  const end = input.partner.get(after);
  if (end === undefined || depth >= deepestGroup) {
    const sign = out.toSign?.(name);
    out.words(sign ?? `\\${name}`);
    return sign === undefined ? after : skipSpaces(text, after);
  }
  const toMath = mathWrappers[name];
  if (toMath !== undefined) {
    const tex = toMath(text.slice(after + 1, end));
    giveMath({ kind: 'math', at, tex, display: false, raw: text.slice(at, end + 1) }, out);
    return end + 1;
  }
  const shown = toShownArgument(input, after, name, out.use);
  if (shown !== null) {
    readRange(input, shown.from, shown.to, out, depth + 1);
    return shown.next;
  }
  // An unknown command keeps its arguments in their braces, so that what is shown is what was written.
  out.words(`\\${name}`);
  let from = after;
  for (let close = input.partner.get(from); close !== undefined; close = input.partner.get(from)) {
    out.words('{');
    readRange(input, from + 1, close, out, depth + 1);
    out.words('}');
    from = close + 1;
  }
  return from;
};

const readAccent = (
  input: BracedText,
  at: number,
  after: number,
  name: string,
  out: Output,
  depth: number,
): number => {
  const letter = readLetter(input, skipSpaces(input.text, after), depth);
  if (letter === null) {
    out.words(input.text.slice(at, after));
    return after;
  }
  const [first = '', ...rest] = Array.from(letter.words.normalize('NFC'));
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  // `\~{}` and `\^{}` print the bare sign.
  out.words(base === '' ? name : base + (accents.get(name) ?? '') + rest.join(''));
  return letter.next;
};

/** What an accent stands over: a letter, a group without mathematics, or one more command. Null where there is none. */
const readLetter = (
  input: BracedText,
  at: number,
  depth: number,
): { readonly words: string; readonly next: number } | null => {
  const char = input.text[at] ?? '';
  if (depth >= deepestGroup || !/[\p{L}{\\]/u.test(char)) return null;
  if (char === '{' && !input.partner.has(at)) return null;
  let words = '';
  let hasMath = false;
  const out: Output = {
    use: 'set',
    toSign: undefined,
    words: (more) => {
      words += more;
    },
    math: () => {
      hasMath = true;
    },
  };
  const next = readPiece(input, at, out, depth + 1);
  return hasMath || words.startsWith('\\') ? null : { words, next };
};

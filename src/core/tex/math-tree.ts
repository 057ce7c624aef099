import { type Alphabet, toAlphabet } from './math-alphabets.ts';
import { mathSigns, type SignRole } from './math-signs.ts';
import {
  accentMarks,
  alphabetCommands,
  delimiterSigns,
  ignoredCommands,
  namedOperators,
  spaceCommands,
  textCommands,
} from './math-words.ts';

/** A piece of mathematics that was understood. `isWide` says that there was a space beside a relation or an operator. */
export type MathNode =
  | { readonly kind: 'sign'; readonly text: string; readonly role: SignRole; readonly isWide: boolean }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'group'; readonly items: readonly MathNode[] }
  | {
      readonly kind: 'scripts';
      readonly base: MathNode | null;
      readonly primes: number;
      readonly above: readonly MathNode[] | null;
      readonly below: readonly MathNode[] | null;
    }
  | { readonly kind: 'accent'; readonly mark: string; readonly items: readonly MathNode[] }
  | {
      readonly kind: 'root';
      readonly degree: readonly MathNode[] | null;
      readonly items: readonly MathNode[];
    }
  | {
      readonly kind: 'fraction';
      readonly above: readonly MathNode[];
      readonly below: readonly MathNode[];
    };

const deepest = 20;
const longest = 1_000;

/**
 * Reads the mathematics of a title: letters, signs, alphabets, accents, scripts, roots, fractions and the words in it.
 *
 * @param tex TeX as it stands between the dollar signs, at most 1,000 UTF-16 units
 * @returns null where there is anything else: an unknown command, an argument that is missing, two exponents on one
 * letter, braces or `\left` and `\right` without partner. TeX, too, sets all that is understood here.
 */
export const readMathTree = (tex: string): readonly MathNode[] | null => {
  if (tex.length > longest) return null;
  const reader = new MathReader(tex);
  const items = reader.items('plain', 0);
  return items !== null && reader.isAtEnd() ? items : null;
};

type Items = readonly MathNode[];

/** Reads from left to right; every method gives null where it doesn't understand what stands there. */
class MathReader {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tex.length;
  }

  /** Everything up to the end of the group, which isn't taken. */
  items(outer: Alphabet, depth: number): Items | null {
    if (depth > deepest) return null;
    const items: MathNode[] = [];
    let alphabet = outer;
    for (;;) {
      const isAfterSpace = this.#skipSpaces();
      const char = this.#peek();
      if (char === '' || char === '}' || char === ']' || this.#tex.startsWith('\\right', this.#at)) {
        // `\rightarrow` is no end.
        const isEnd = char !== '\\' || !/^\\right[A-Za-z]/.test(this.#tex.slice(this.#at, this.#at + 7));
        if (isEnd && !(char === ']' && this.#isBracketSign)) return items;
      }
      if (char === '^' || char === '_' || char === "'") {
        const base = items.at(-1);
        const hasBase = base !== undefined && base.kind !== 'space' && !isAfterSpaceCommand(items);
        const scripts = this.#scripts(hasBase ? base : null, alphabet, depth);
        if (scripts === null) return null;
        if (hasBase) items.pop();
        items.push(scripts);
        continue;
      }
      const old = /^\\(rm|it|bf|sf|tt|cal|mit|displaystyle|textstyle|scriptstyle)(?![A-Za-z])/.exec(
        this.#tex.slice(this.#at, this.#at + 16),
      )?.[1];
      if (old !== undefined) {
        this.#at += old.length + 1;
        if (!old.endsWith('style')) alphabet = old === 'cal' ? 'script' : 'plain';
        continue;
      }
      const node = this.#piece(alphabet, depth, isAfterSpace);
      if (node === null) return null;
      if (node !== 'nothing') items.push(node);
    }
  }

  /** Within the square brackets of an argument a `]` ends it; elsewhere it is a sign. */
  #isBracketSign = true;

  #peek(): string {
    const code = this.#tex.codePointAt(this.#at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  #skipSpaces(): boolean {
    const start = this.#at;
    while (/\s/.test(this.#tex[this.#at] ?? '')) this.#at += 1;
    return this.#at > start;
  }

  #scripts(base: MathNode | null, alphabet: Alphabet, depth: number): MathNode | null {
    let primes = 0;
    let above: Items | null = null;
    let below: Items | null = null;
    for (;;) {
      this.#skipSpaces();
      const char = this.#peek();
      if (char === "'") {
        if (above !== null) return null;
        primes += 1;
        this.#at += 1;
      } else if (char === '^' || char === '_') {
        this.#at += 1;
        if (char === '^' ? above !== null : below !== null) return null;
        const items = this.#argument(alphabet, depth, true);
        if (items === null) return null;
        if (char === '_') below = items;
        else if (items.length > 0 && items.every(isPrime)) {
          primes += items.length;
          above = null;
        } else above = items;
      } else return { kind: 'scripts', base, primes, above, below };
    }
  }

  /** One piece in braces, or one letter or command. Scripts may be commands that have an argument themselves. */
  #argument(alphabet: Alphabet, depth: number, isScript = false): Items | null {
    this.#skipSpaces();
    if (this.#peek() === '{') {
      const group = this.#group(alphabet, depth);
      return group;
    }
    if (this.isAtEnd() || /^[}\]^_'&]/.test(this.#peek())) return null;
    const start = this.#at;
    const node = this.#piece(alphabet, depth + 1, false);
    if (node === null || node === 'nothing') return null;
    const isOneSign = node.kind === 'sign' || node.kind === 'name';
    if (!isOneSign && !isScript) {
      this.#at = start;
      return null;
    }
    return [node];
  }

  #group(alphabet: Alphabet, depth: number): Items | null {
    this.#at += 1;
    const outer = this.#isBracketSign;
    this.#isBracketSign = true;
    const items = this.items(alphabet, depth + 1);
    this.#isBracketSign = outer;
    if (items === null || this.#peek() !== '}') return null;
    this.#at += 1;
    return items;
  }

  #piece(alphabet: Alphabet, depth: number, isAfterSpace: boolean): MathNode | 'nothing' | null {
    const char = this.#peek();
    if (char === '{') {
      const items = this.#group(alphabet, depth);
      return items && { kind: 'group', items };
    }
    if (char === '\\') return this.#command(alphabet, depth, isAfterSpace);
    this.#at += char.length;
    if (char === '~') return { kind: 'space' };
    if (/[$%#&\p{Cc}\p{Cs}]/u.test(char)) return null;
    const isWide = isAfterSpace || /\s/.test(this.#tex[this.#at] ?? '');
    if (/[=<>:]/.test(char)) return { kind: 'sign', text: char, role: 'relation', isWide };
    if (/[-+*/|,;]/.test(char)) {
      const isPunctuation = /[,;]/.test(char);
      const isAfter = /\s/.test(this.#tex[this.#at] ?? '');
      return { kind: 'sign', text: char, role: 'operator', isWide: isPunctuation ? isAfter : isWide };
    }
    return { kind: 'sign', text: toAlphabet(char, alphabet), role: 'other', isWide: false };
  }

  #command(alphabet: Alphabet, depth: number, isAfterSpace: boolean): MathNode | 'nothing' | null {
    const name = /^\\([A-Za-z]+|.)/su.exec(this.#tex.slice(this.#at, this.#at + 40))?.[1];
    if (name === undefined) return null;
    this.#at += name.length + 1;
    if (/^[{}_$%#&|]$/.test(name))
      return { kind: 'sign', text: name === '|' ? '‖' : name, role: 'other', isWide: false };
    if (name === '!') return 'nothing';
    if (spaceCommands.has(name)) return { kind: 'space' };
    if (ignoredCommands.has(name)) return 'nothing';
    const sign = mathSigns.get(name);
    if (sign !== undefined) return { kind: 'sign', ...sign, isWide: isAfterSpace && sign.role !== 'other' };
    if (namedOperators.has(name)) {
      if (this.#peek() === '*') this.#at += 1;
      return { kind: 'name', text: name };
    }
    const mark = accentMarks.get(name);
    if (mark !== undefined) {
      const items = this.#argument(alphabet, depth);
      return items && { kind: 'accent', mark, items };
    }
    const other = alphabetCommands.get(name);
    if (other !== undefined) {
      const items = this.#argument(other, depth);
      return items && { kind: 'group', items };
    }
    if (textCommands.has(name)) return this.#words();
    switch (name) {
      case 'operatorname': {
        if (this.#peek() === '*') this.#at += 1;
        const words = this.#words();
        return words && { kind: 'name', text: words.text };
      }
      case 'sqrt':
        return this.#root(alphabet, depth);
      case 'frac':
      case 'tfrac':
      case 'dfrac': {
        const above = this.#argument(alphabet, depth);
        const below = above && this.#argument(alphabet, depth);
        return above && below && { kind: 'fraction', above, below };
      }
      case 'not': {
        const items = this.#argument(alphabet, depth);
        const [only] = items ?? [];
        if (items?.length !== 1 || only?.kind !== 'sign' || only.text === '') return null;
        return { ...only, text: `${only.text}\u0338`.normalize('NFC') };
      }
      case 'left':
        return this.#between(alphabet, depth);
      default:
        return /^[bB]igg?[lrm]?$/.test(name) ? this.#delimiter() : null;
    }
  }

  /** The words in `\text{…}` and its like; null where more than words is in them. */
  #words(): { readonly kind: 'words'; readonly text: string } | null {
    this.#skipSpaces();
    const inside = /^\{([^{}\\$^_#%&\p{Cc}]*)\}/u.exec(this.#tex.slice(this.#at));
    if (inside === null) return null;
    this.#at += inside[0].length;
    return { kind: 'words', text: (inside[1] ?? '').replaceAll('~', ' ') };
  }

  #root(alphabet: Alphabet, depth: number): MathNode | null {
    this.#skipSpaces();
    let degree: Items | null = null;
    if (this.#peek() === '[') {
      this.#at += 1;
      this.#isBracketSign = false;
      degree = this.items(alphabet, depth + 1);
      this.#isBracketSign = true;
      if (degree === null || this.#peek() !== ']') return null;
      this.#at += 1;
    }
    const items = this.#argument(alphabet, depth);
    return items && { kind: 'root', degree, items };
  }

  #between(alphabet: Alphabet, depth: number): MathNode | null {
    const open = this.#delimiter();
    const items = open && this.items(alphabet, depth + 1);
    if (items === null || !this.#tex.startsWith('\\right', this.#at)) return null;
    this.#at += '\\right'.length;
    const close = this.#delimiter();
    return open && close && { kind: 'group', items: [open, ...items, close] };
  }

  /** The sign after `\left` and its like; a full stop stands for none. */
  #delimiter(): MathNode | null {
    this.#skipSpaces();
    const found = /^(?:\\(?:[A-Za-z]+|[{}|])|[()[\]|/.<>])/.exec(
      this.#tex.slice(this.#at, this.#at + 20),
    )?.[0];
    if (found === undefined) return null;
    const text = delimiterSigns.get(found) ?? mathSigns.get(found.slice(1))?.text;
    if (text === undefined) return null;
    this.#at += found.length;
    return { kind: 'sign', text, role: 'other', isWide: false };
  }
}

const isPrime = (node: MathNode): boolean => node.kind === 'sign' && node.text === '′';

const isAfterSpaceCommand = (items: readonly MathNode[]): boolean => items.at(-1)?.kind === 'space';

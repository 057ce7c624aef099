import type { Alphabet } from './math-alphabets.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Accent of mathematics → the combining character that is written behind each letter. */
export const accentMarks: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['mathring', '\u030a'],
  ['check', '\u030c'],
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['underline', '\u0332'],
  ['underbar', '\u0332'],
  ['slashed', '\u0338'],
  ['vec', '\u20d7'],
  ['overrightarrow', '\u20d7'],
]);

/** Commands whose argument is in another alphabet. Weight and slant alone make no other letter. */
export const alphabetCommands: ReadonlyMap<string, Alphabet> = new Map([
  ['mathbb', 'double'],
  ['Bbb', 'double'],
  ['mathcal', 'script'],
  ['mathscr', 'script'],
  ['mathfrak', 'fraktur'],
  ['frak', 'fraktur'],
  ...'mathrm mathbf mathit mathsf mathtt mathnormal boldsymbol bm bold ensuremath mathop mathbin mathrel mathord'
    .split(' ')
    .map((name) => [name, 'plain'] as const),
]);

export const textCommands = words(
  'text textrm textit textbf textsf texttt textnormal textup textmd textsc emph mbox hbox',
);

export const namedOperators = words(
  `arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf injlim ker lg lim liminf limsup ln
  log max min Pr projlim sec sin sinh sup tan tanh`,
);

export const spaceCommands: ReadonlySet<string> = new Set([
  ' ',
  ',',
  ':',
  ';',
  'quad',
  'qquad',
  'thinspace',
  'enspace',
  'space',
]);

/** They say where scripts stand or how large something is, and print nothing. */
export const ignoredCommands = words('limits nolimits displaystyle textstyle scriptstyle null / -');

export const delimiterSigns: ReadonlyMap<string, string> = new Map([
  ...Array.from('()[]|/<>', (sign) => [sign, sign] as const),
  ['.', ''],
  ['\\{', '{'],
  ['\\}', '}'],
  ['\\|', '‖'],
  ['\\lbrace', '{'],
  ['\\rbrace', '}'],
  ['\\vert', '|'],
  ['\\Vert', '‖'],
]);

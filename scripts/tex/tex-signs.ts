import { readFileSync, writeFileSync } from 'node:fs';
import katex from 'katex';

/**
 * `npx tsx scripts/tex/tex-signs.ts`: writes `src/core/tex/math-signs.ts` from the table that KaTeX sets mathematics with,
 * so that a sign in a label is the sign on the page. To be run again when KaTeX is updated; a unit test compares the two.
 */
const table = readFileSync('node_modules/katex/src/symbols.ts', 'utf8');
const listed = [...table.matchAll(/^defineSymbol\(math, \w+, (\w+), .*"\\\\([A-Za-z]+)"/gm)];

/** What KaTeX makes of other commands. */
const MACROS: readonly (readonly [group: string, names: string])[] = [
  ['rel', 'neq ne notin iff implies impliedby dblcolon coloneqq eqqcolon Coloneqq'],
  ['inner', 'dots dotsc dotsb dotso'],
  ['bin', 'lor land'],
  ['mathord', 'imath jmath R N Z Alpha Beta Epsilon Zeta Eta Iota Kappa Mu Nu Omicron Rho Tau Chi'],
];
/** Big operators are functions of KaTeX and stand in no list. */
const OPERATORS =
  'sum prod coprod int iint iiint oint bigcup bigcap bigvee bigwedge bigoplus bigotimes bigodot biguplus bigsqcup';

const toSign = (name: string): string | null => {
  try {
    const markup = katex.renderToString(`\\${name}`, { output: 'mathml', strict: 'ignore' });
    const sign = markup.replace(/<annotation.*<\/annotation>/s, '').replace(/<[^>]+>/g, '');
    return /^[^\s\\&;\u{A0}\u{200b}\u{2061}\u{E000}-\u{F8FF}]{1,2}$/u.test(sign) ? sign : null;
  } catch {
    return null;
  }
};

const signs = new Map<string, string>();
const relations: string[] = [];
const operators: string[] = [];
const add = (group: string, name: string): void => {
  const sign = toSign(name);
  if (sign === null || signs.has(name)) return;
  signs.set(name, sign);
  if (group === 'rel') relations.push(name);
  if (group === 'bin') operators.push(name);
};
for (const [, group = '', name = ''] of listed)
  if (group !== 'accent' && group !== 'spacing') add(group, name);
for (const [group, names] of MACROS) for (const name of names.split(' ')) add(group, name);
for (const name of OPERATORS.split(' ')) add('op', name);
console.log(signs.size, relations.length, operators.length);

const wrap = (words: readonly string[]): string => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 110) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
};
const others = [...signs.keys()].filter((name) => !relations.includes(name) && !operators.includes(name));
const pairs = (names: readonly string[]): string => wrap(names.map((name) => `${name} ${signs.get(name)}`));
writeFileSync(
  'src/core/tex/math-signs.ts',
  `/*
 * Written by scripts/tex/tex-signs.ts from the table of KaTeX ${katex.version} (MIT): what each command prints, by what it is.
 */
const relations = \`
${pairs(relations)}\`;

const operators = \`
${pairs(operators)}\`;

const others = \`
${pairs(others)}\`;

export type SignRole = 'relation' | 'operator' | 'other';

const read = (text: string, role: SignRole): [name: string, sign: { readonly text: string; readonly role: SignRole }][] => {
  const words = text.trim().split(/\\s+/);
  return words.flatMap((name, index): ReturnType<typeof read> =>
    index % 2 === 0 ? [[name, { text: words[index + 1] ?? '', role }]] : [],
  );
};

/** Command of mathematics → the sign that it prints, and whether it relates, operates, or does neither. */
export const mathSigns: ReadonlyMap<string, { readonly text: string; readonly role: SignRole }> = new Map([
  ...read(relations, 'relation'),
  ...read(operators, 'operator'),
  ...read(others, 'other'),
]);
`,
);

import { readFileSync } from 'node:fs';

/** Where the colour tokens stand: light ones first, dark ones in the variant. */
const FILE = 'src/first/first-paint.css';
const BEGINS = { light: '{\n  color-scheme: light;', dark: '{\n    color-scheme: dark;' } as const;

/** The colour tokens of a theme by name (`strong`), as `#rrggbb`. @throws Error where the style has none. */
export const readTokens = (theme: keyof typeof BEGINS): ReadonlyMap<string, string> => {
  const style = readFileSync(FILE, 'utf8');
  const from = style.indexOf(BEGINS[theme]);
  if (from < 0) throw new Error(`${FILE} has no ${theme} colours.`);
  const block = style.slice(from, style.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
};

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../../../scripts/house/tree.ts';

/*
 * Light and dark differ in colours and in nothing else: no other part of a page, no other size. The browser tests rest on
 * it, which look at everything in light and at colours alone in dark (`tests/support/axe.ts`).
 */
const tree = readTree(resolve(import.meta.dirname, '../../..'), ['src']);

const TOKENS = 'src/first/first-paint.css';
/** Chooses the colours of the picture, which is no element. */
const PICTURE = 'src/features/citations/picture/paint/use-graph-theme.ts';
const SETTINGS = 'src/ui/settings/settings.ts';

const filesWith = (pattern: RegExp): readonly string[] =>
  [...tree].filter(([, text]) => pattern.test(text)).map(([path]) => path);

/** The declarations of each `@variant dark` of a style sheet. */
const darkBlocks = (css: string): readonly string[] =>
  [...css.matchAll(/@variant dark \{([^}]*)\}/g)].map(([, block = '']) => block);

const isOnlyColours = (block: string): boolean =>
  block
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean)
    .every((line) => /^(?:color-scheme: dark|--[a-z-]+: #[0-9a-f]{6})$/.test(line));

test('dark is told in one place, and gives other values to colours only', () => {
  expect(filesWith(/@variant dark/)).toEqual([TOKENS]);
  const blocks = darkBlocks(tree.get(TOKENS) ?? '');
  expect(blocks).toHaveLength(1);
  expect(blocks.filter((block) => !isOnlyColours(block))).toEqual([]);
  expect(blocks[0]).toContain('--page: #');
});

test('nothing else asks whether it is dark, but the picture for its colours', () => {
  expect(filesWith(/prefers-color-scheme/)).toEqual(expect.arrayContaining([TOKENS, SETTINGS, PICTURE]));
  expect(filesWith(/prefers-color-scheme/)).toHaveLength(3);
  expect(filesWith(/\bisDark\b/)).toEqual(expect.arrayContaining([SETTINGS, PICTURE]));
  expect(filesWith(/\bisDark\b/)).toHaveLength(2);
  expect(filesWith(/["'`\s]dark:[\w[-]/)).toEqual([]);
  expect(filesWith(/\[data-theme/)).toEqual([TOKENS]);
});

test('a size in dark would be found', () => {
  expect(isOnlyColours('color-scheme: dark; --page: #101214;')).toBe(true);
  expect(isOnlyColours('--page: #101214; font-size: 2rem;')).toBe(false);
  expect(isOnlyColours('--gap: 4px;')).toBe(false);
});

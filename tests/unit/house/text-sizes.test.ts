import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../../../scripts/house/tree.ts';

const tree = readTree(resolve(import.meta.dirname, '../../..'), ['src']);

/** What a class may say of text besides its colour is `text-title`, `text-lead`, `text-body`, `text-note`. */
const OTHER_CLASSES =
  /(?<![\w-])(?:text-(?:[2-9]?xs|sm|base|lg|[2-9]?xl|\[[\d.]+\w+\])|leading-(?!(?:[4-69])(?![\d.\w]))[\w[\].%-]+|font-(?:thin|light|medium|bold|black)|tracking-[\w[\].-]+)(?![\w-])/g;
const OTHER_RULES = /(?<![\w-])(?:font-size|line-height):(?!\s*(?:var\(--text-|inherit))[^;]+;/g;
/** Paper has points; the root keeps the size that the reader chose. */
const ALLOWED_RULES: Readonly<Record<string, RegExp>> = {
  'src/features/report/report.css': /^(?:font-size: [\d.]+pt|line-height: 1\.35);$/,
  'src/first/first-paint.css': /^(?:font-size: 100%|line-height: 1\.5rem);$/,
};

const faultsOf = (path: string, text: string): readonly string[] => {
  if (/\.tsx?$/.test(path)) return (text.match(OTHER_CLASSES) ?? []).map((found) => `${path}: ${found}`);
  if (!path.endsWith('.css')) return [];
  return (text.match(OTHER_RULES) ?? [])
    .filter((rule) => !ALLOWED_RULES[path]?.test(rule))
    .map((found) => `${path}: ${found}`);
};

test('text has four sizes, on a grid of 4 px', () => {
  expect([...tree].flatMap(([path, text]) => faultsOf(path, text))).toEqual([]);
});

test.each([
  'text-sm',
  'text-[0.8125rem]',
  'sm:text-2xl',
  'leading-snug',
  'leading-[1.7]',
  'leading-7',
  'font-medium',
])('%s would be found', (name) => {
  expect(faultsOf('src/a.tsx', `"flex ${name} mt-1"`)).toHaveLength(1);
});
test.each(['text-note', 'text-muted', 'text-left', 'leading-5', 'font-semibold', 'text-[CanvasText]'])(
  '%s would not',
  (name) => expect(faultsOf('src/a.tsx', `"flex ${name} mt-1"`)).toEqual([]),
);
test('a size in a style sheet would be found', () => {
  expect(faultsOf('src/a.css', 'a { font-size: 12px; }')).toHaveLength(1);
  expect(faultsOf('src/a.css', 'a { font-size: var(--text-note); }')).toEqual([]);
});

/** Blue is for links as text: no surface, border, ring or mark has it; and there is no accent. */
const OTHER_COLOURS =
  /(?<![\w-])(?:[\w-]+-accent|(?:bg|border|outline|fill|stroke|accent|decoration)-link)(?![\w-])|--accent\b/g;

test('the colour of links is on nothing else', () => {
  const faults = [...tree].flatMap(([path, text]) =>
    (text.match(OTHER_COLOURS) ?? []).map((found) => `${path}: ${found}`),
  );
  expect(faults).toEqual([]);
  expect('hover:text-accent border-link'.match(OTHER_COLOURS)).toHaveLength(2);
});

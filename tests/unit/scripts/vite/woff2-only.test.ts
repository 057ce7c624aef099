import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { keepWoff2 } from '../../../../scripts/vite/woff2-only.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');

test('KaTeX’s fonts come as WOFF2 alone, and nothing else of its style changes', () => {
  const kept = keepWoff2(css);
  const urls = (text: string): readonly string[] => text.match(/url\([^)]*\)/g) ?? [];
  const faces = css.match(/@font-face/g) ?? [];
  expect(faces.length).toBeGreaterThan(15);
  expect(urls(css)).toHaveLength(3 * faces.length);
  expect(urls(kept)).toEqual(urls(css).filter((url) => url.endsWith('.woff2)')));
  const withoutFaces = (text: string): string => text.replace(/@font-face\{[^}]*\}/g, '');
  expect(withoutFaces(kept)).toBe(withoutFaces(css));
  expect(kept).toMatch(/@font-face\{[^}]*src:url\([^)]*\) format\("woff2"\)\}/);
});

import { expect, test } from 'vitest';
import { APP_PATHS, classifyPath } from '../../../scripts/vite/app-paths.ts';
import { findPage } from '../../../src/routes/pages.ts';

const NOTHING_HERE = findPage('/nothing/here');

test('the app has a page wherever the servers know one', () => {
  for (const path of APP_PATHS.map((pattern) => pattern.replace('*', '2503.11367')))
    expect(findPage(path), path).not.toBe(NOTHING_HERE);
});

test.each([
  '/pith',
  '/pith/',
  '/file/x',
  '/api/pith-number/resolve/x',
  '/constructor',
  '/__proto__',
  '/%',
  '/abs.html',
])('%s is no page, neither here nor for the servers', (path) => {
  expect(findPage(path)).toBe(NOTHING_HERE);
  expect(classifyPath(path)).not.toBe('page');
});

test.each(['/%70ith/X', '/PITH/X', '/doi/10.48550%2FarXiv.2503.11367', '/embed/pith/X'])(
  '%s is a page of a record',
  (path) => {
    expect(findPage(path)).toBe(findPage('/pith/X'));
  },
);

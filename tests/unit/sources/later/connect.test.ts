import { expect, it } from 'vitest';
import { mayConnect } from '../../../../src/sources/later/connect.ts';

const PAGE = 'https://viewer.example/pith/X';

it.each([
  ["connect-src 'self'", 'https://viewer.example/mirror/a.json', true],
  ["connect-src 'self'", 'https://viewer.example:8443/a.json', false],
  ["connect-src 'self'", 'https://m.example/a.json', false],
  ["default-src 'none'; connect-src 'self' https://m.example", 'https://m.example/a.json', true],
  [
    "default-src 'none'; connect-src 'self' https://m.example",
    'https://m.example.evil.example/a.json',
    false,
  ],
  ["default-src 'none'; connect-src 'self' https://m.example", 'https://sub.m.example/a.json', false],
  ["default-src 'none'; connect-src 'self' https://m.example", 'http://m.example/a.json', false],
  ['connect-src https://m.example:8443', 'https://m.example:8443/a.json', true],
  ['connect-src https://m.example:8443', 'https://m.example/a.json', false],
  ['connect-src https://M.example:443', 'https://m.example/a.json', true],
  ['connect-src http://127.0.0.1:4000', 'http://127.0.0.1:4000/a.json', true],
  ['connect-src http://127.0.0.1:4000', 'http://127.0.0.1:4001/a.json', false],
  ['connect-src https://*.example', 'https://m.example/a.json', true],
  ['connect-src https://*.example', 'https://example/a.json', false],
  ['connect-src https://m.example/pith/', 'https://m.example/pith/a.json', true],
  ['connect-src https://m.example/pith/', 'https://m.example/other/a.json', false],
  ['connect-src https:', 'https://m.example/a.json', true],
  ['connect-src m.example', 'https://m.example/a.json', true],
  ["connect-src 'none'", 'https://viewer.example/a.json', false],
  ["default-src 'self'", 'https://m.example/a.json', false],
  ['Connect-Src https://m.example', 'https://m.example/a.json', true],
  ["script-src 'self'", 'https://m.example/a.json', true],
] as const)('%s, and %s: %s', (policy, address, expected) => {
  expect(mayConnect(policy, address, PAGE)).toBe(expected);
});

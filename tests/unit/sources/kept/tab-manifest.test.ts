import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTabManifest, recallTabManifest } from '../../../../src/sources/kept/tab-manifest.ts';

const NAME = 'pith-mirrors';
const one = { id: '0123456789abcdef', text: '{"manifest_type":"pith_mirror_manifest","mirrors":[]}' };
const kept = new Map<string, string>();
let isFull = false;

beforeEach(() => {
  kept.clear();
  isFull = false;
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull) throw new DOMException('Full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name: string) => kept.delete(name),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('one manifest is kept, the last one, until it is taken back', () => {
  expect(recallTabManifest()).toBeNull();
  expect(keepTabManifest(one)).toBe(true);
  const other = { id: 'fedcba9876543210', text: '{}' };
  expect(keepTabManifest(other)).toBe(true);
  expect(recallTabManifest()).toEqual(other);
  expect(keepTabManifest(null)).toBe(true);
  expect(recallTabManifest()).toBeNull();
  expect([...kept]).toEqual([]);
});

test('where a new one finds no room the one before isn’t taken for it', () => {
  keepTabManifest(one);
  isFull = true;
  expect(keepTabManifest({ ...one, text: 'another' })).toBe(false);
  expect(recallTabManifest()).toBeNull();
});

test('what is far longer than any manifest is not kept', () => {
  expect(keepTabManifest({ ...one, text: ' '.repeat(1_000_001) })).toBe(false);
  expect(recallTabManifest()).toBeNull();
  expect(keepTabManifest({ ...one, text: ' '.repeat(1_000_000) })).toBe(true);
  expect(recallTabManifest()?.text).toHaveLength(1_000_000);
});

test.each([
  '',
  '{',
  'null',
  '7',
  '"text"',
  '[]',
  '{}',
  '{"id":"0123456789abcdef"}',
  '{"id":"0123456789abcdef","text":1}',
  '{"id":1,"text":""}',
  '{"id":"","text":""}',
  '{"id":"0123456789abcdef/..","text":""}',
  '{"id":"0123456789ABCDEF","text":""}',
  JSON.stringify({ ...one, text: ' '.repeat(1_000_001) }),
])('what stands in the storage and is none isn’t taken for one: %j', (text) => {
  kept.set(NAME, text);
  expect(recallTabManifest()).toBeNull();
});

test('nothing more than a manifest has comes out of the storage', () => {
  kept.set(NAME, JSON.stringify({ ...one, more: true }));
  expect(recallTabManifest()).toEqual(one);
});

test('a browser that forbids its storage keeps none, and nothing is thrown', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(keepTabManifest(one)).toBe(false);
  expect(recallTabManifest()).toBeNull();
});

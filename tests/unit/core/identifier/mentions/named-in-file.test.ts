import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toNamedIn } from '../../../../../src/core/identifier/mentions/named-in-file.ts';

test('a PDF is named by its id', () => {
  expect(toNamedIn('2503.11367v4.pdf', '%PDF-1.5')).toEqual(['2503.11367v4']);
});

test('at most six papers are named, each once', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `arXiv:2503.1136${index}`);
  expect(toNamedIn('', [...ids, ...ids].join(' '))).toEqual(
    ids.slice(0, 6).map((id) => id.slice('arXiv:'.length)),
  );
});

test('what stands far below is not searched', () => {
  expect(toNamedIn('', `${' '.repeat(20_000)}arXiv:2503.11367`)).toEqual([]);
});

const HASH = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';

test('a key is no record, though it has as many digits as a hash, and a fingerprint none, though as many as a number', () => {
  const manifest = JSON.parse(readFileSync('tests/vectors/real/pith-mirrors.json', 'utf8'));
  expect(JSON.stringify(manifest)).toContain(HASH);
  for (const spaces of [0, 2])
    expect(toNamedIn('pith-mirrors.json', JSON.stringify(manifest, null, spaces))).toEqual([]);
  expect(toNamedIn('a.json', `{"canonical_sha256": "${HASH}"}`)).toEqual([HASH]);
});

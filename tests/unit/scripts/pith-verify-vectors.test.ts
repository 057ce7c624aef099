import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json/json.ts';
import { toTextDigest } from '../../../src/core/record/text-digest.ts';
import { readReal } from '../../support/examining.ts';

/*
 * The command on every file of real vectors, with the exact verdict of each entry and the checks behind it; then on
 * records put together from them, as far as the registry published all parts.
 */
const root = new URL('../../../', import.meta.url).pathname;
const real = join(root, 'tests/vectors/real');
const folder = mkdtempSync(join(tmpdir(), 'pith-verify-vectors-'));
const command = join(folder, 'bin', 'pith-verify.js');

interface Result {
  readonly verdict: string;
  readonly checks: readonly { readonly id: string; readonly outcome: string }[];
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

const verify = (file: string): { readonly status: number | null; readonly results: readonly Result[] } => {
  const run = spawnSync(command, [file, '--json'], { cwd: folder, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return { status: run.status, results: JSON.parse(run.stdout) as readonly Result[] };
};

beforeAll(() => {
  const words = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'scripts/vite.cli.config.ts',
    '--outDir',
  ];
  const built = spawnSync(process.execPath, [...words, join(folder, 'bin')], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const passing = ({ checks }: Result): readonly string[] =>
  checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id);

describe('the real vectors as they are', () => {
  it('the whole record is verified, by every check that has something to compare', () => {
    const { status, results } = verify(join(real, '2W3F2J6XVHMDI3LFEUIZOILSTF.json'));
    expect(status).toBe(0);
    expect(results.map(({ verdict }) => verdict)).toEqual(['verified']);
    expect(results.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome !== 'pass'))).toMatchObject(
      [
        { id: 'answers-question', outcome: 'unchecked' },
        { id: 'report-integrity', outcome: 'unchecked' },
      ],
    );
  });

  it.each([
    ['canonical-vectors.json', 63],
    ['record-vectors.json', 2],
  ])(
    '%s: %i records without a receipt are incomplete, with hash, number and aliases right',
    (file, count) => {
      const { status, results } = verify(join(real, file));
      expect(status).toBe(2);
      expect(results).toHaveLength(count);
      for (const result of results) {
        expect(result.verdict).toBe('incomplete');
        expect(passing(result)).toEqual(['canonical-hash', 'pith-number', 'aliases']);
        expect(result.checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
      }
    },
  );

  it.each([
    ['abstract-vectors.json', 1, /is missing/],
    ['receipt-vectors.json', 13, /is missing/],
    ['title-vectors.json', 49, /is missing/],
    ['integrity-vectors.json', 2, /is missing/],
    ['integrity-event-vectors.json', 2, /neither a pith record nor a bundle/],
    ['pith-mirrors.json', 1, /neither a pith record nor a bundle/],
  ])('%s: %i entries are no records, which is said of each', (file, count, message) => {
    const { status, results } = verify(join(real, file));
    expect(status).toBe(3);
    expect(results).toHaveLength(count);
    for (const { verdict, checks, problems } of results) {
      expect(verdict).toBe('unreadable');
      expect(checks).toEqual([]);
      expect(problems?.[0]?.message).toMatch(message);
    }
  });
});

interface Published {
  readonly pith_number: string;
  readonly canonical_sha256: string;
  readonly canonical_record?: JsonObject;
  readonly signature_b64?: string;
  readonly title?: string;
}

/** What was published of each record, from whichever file, by its number. */
const published = (): ReadonlyMap<string, Published> => {
  const all = new Map<string, Published>();
  for (const name of ['canonical-vectors', 'receipt-vectors', 'record-vectors'])
    for (const each of readReal<Published[]>(name))
      all.set(each.pith_number, { ...all.get(each.pith_number), ...each });
  return all;
};

const assemble = ({ pith_number, canonical_sha256, canonical_record, signature_b64, title }: Published) => ({
  pith_number,
  canonical_sha256,
  canonical_record,
  ...(title !== undefined && { paper: { title } }),
  receipt: { key_id: 'pith-v1-2026-05', canonical_sha256, signature_b64 },
});

describe('real records put together', () => {
  const whole = [...published().values()].filter(
    (each) => each.canonical_record && each.signature_b64 && each.title,
  );

  it('are verified, wherever signed part, signature and title are known', () => {
    expect(whole.length).toBeGreaterThanOrEqual(2);
    writeFileSync(join(folder, 'whole.json'), JSON.stringify(whole.map(assemble)));
    const { status, results } = verify('whole.json');
    expect(results.map(({ verdict }) => verdict)).toEqual(whole.map(() => 'verified'));
    expect(status).toBe(0);
  });

  it('with each other’s signature are contradicted', () => {
    const swapped = whole.map((each, index) =>
      assemble({ ...each, signature_b64: whole[(index + 1) % whole.length]?.signature_b64 ?? '' }),
    );
    writeFileSync(join(folder, 'swapped.json'), JSON.stringify(swapped));
    const { status, results } = verify('swapped.json');
    expect(results.map(({ verdict }) => verdict)).toEqual(whole.map(() => 'contradicted'));
    expect(status).toBe(1);
    for (const result of results)
      expect(result.checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual([
        'signature',
      ]);
  });
});

describe('titles and abstracts', () => {
  it('all have their digests', () => {
    const titles = readReal<{ title: string; title_canon_sha256: string }[]>('title-vectors');
    expect(titles).toHaveLength(49);
    for (const { title, title_canon_sha256 } of titles)
      expect(toTextDigest(title)).toEqual({ kind: 'ok', value: title_canon_sha256 });
    for (const { abstract, abstract_canon_sha256 } of readReal<
      { abstract: string; abstract_canon_sha256: string }[]
    >('abstract-vectors'))
      expect(toTextDigest(abstract)).toEqual({ kind: 'ok', value: abstract_canon_sha256 });
  });
});

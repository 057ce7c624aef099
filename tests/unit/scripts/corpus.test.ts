import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../scripts/corpus/arguments.ts';
import { toNetwork } from '../../../scripts/corpus/network.ts';
import { toRandom } from '../../../scripts/corpus/random.ts';
import { writeCorpus } from '../../../scripts/corpus/write-corpus.ts';
import { filesUnder, recordsOf } from '../../support/corpus-files.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('toNetwork', () => {
  it.each([
    [2, 0],
    [2, 1],
    [60, 24],
    [500, 499],
    [3_000, 700],
  ])('of %d papers cites earlier papers only, and one of them exactly %d times', (papers, hubCitations) => {
    const { hub, references } = toNetwork(papers, hubCitations, toRandom(5, 0));
    expect(references).toHaveLength(papers);
    for (const [paper, list] of references.entries()) {
      expect(new Set(list).size).toBe(list.length);
      for (const cited of list) expect(cited).toBeLessThan(paper);
    }
    expect(references.filter((list) => list.includes(hub))).toHaveLength(hubCitations);
  });

  it('is skewed like a real network of the same size: 2,414 papers on high-energy physics', () => {
    const { hub, references } = toNetwork(2_415, 2_414, toRandom(1, 0));
    const times = new Map<number, number>();
    for (const cited of references.flat()) times.set(cited, (times.get(cited) ?? 0) + 1);
    const sorted = [...references.keys()]
      .filter((paper) => paper !== hub)
      .map((paper) => times.get(paper) ?? 0)
      .sort((a, b) => a - b);
    const sum = sorted.reduce((total, value) => total + value, 0);
    const gini =
      sorted.reduce((total, value, index) => total + (2 * (index + 1) - sorted.length - 1) * value, 0) /
      (sorted.length * sum);
    // In the real one: mean 12.6, median 4, nobody cites 18 %, Gini 0.71, the top hundredth gets 21 %.
    expect(sum / sorted.length).toBeGreaterThan(11);
    expect(sum / sorted.length).toBeLessThan(15);
    expect(sorted[1_207]).toBeGreaterThanOrEqual(3);
    expect(sorted[1_207]).toBeLessThanOrEqual(5);
    expect(sorted.filter((value) => value === 0).length / sorted.length).toBeGreaterThan(0.1);
    expect(gini).toBeGreaterThan(0.67);
    expect(gini).toBeLessThan(0.77);
    expect(sorted.slice(-24).reduce((total, value) => total + value, 0) / sum).toBeGreaterThan(0.15);
  });
});

describe('writeCorpus', () => {
  it('replaces an earlier corpus, whole', () => {
    const out = join(root, 'again');
    writeCorpus({ papers: 30, hub: 3, seed: 1, out });
    writeCorpus({ papers: 10, hub: 2, seed: 2, out });
    const fresh = join(root, 'fresh', 'again');
    writeCorpus({ papers: 10, hub: 2, seed: 2, out: fresh });
    expect(filesUnder(out)).toEqual(filesUnder(fresh));
    expect(JSON.parse(filesUnder(out).get('config.json') ?? '').keys[0].key_id).toBe('pith-demo-2');
  });

  it.each([
    ['letters.txt', 'mine'],
    ['corpus.json', '{"kind":"mine"}'],
    ['corpus.json', 'not JSON'],
  ])('leaves a folder alone that holds %s: %s', (name, text) => {
    const out = mkdtempSync(join(root, 'mine-'));
    writeFileSync(join(out, name), text);
    expect(writeCorpus({ papers: 10, hub: 2, seed: 2, out })).toEqual({
      kind: 'error',
      error: `${out} is not empty and holds no earlier corpus: nothing was written.`,
    });
    expect([...filesUnder(out)]).toEqual([[name, text]]);
  });

  it('says so when the folder is a file', () => {
    const out = join(root, 'file');
    writeFileSync(out, '');
    expect(writeCorpus({ papers: 10, hub: 2, seed: 2, out })).toEqual({
      kind: 'error',
      error: `${out} is not a folder that can be read.`,
    });
  });

  it('cuts the list of a paper that is cited more than 200 times, but not the hub’s', () => {
    const out = join(root, 'large');
    writeCorpus({ papers: 2_000, hub: 700, seed: 3, out });
    const sizes = recordsOf(filesUnder(out)).map(([, text]) => {
      const { inbound_citations: inbound } = JSON.parse(text);
      return [inbound.count, inbound.sample.length];
    });
    expect(sizes).toContainEqual([700, 700]);
    const others = sizes.filter(([count]) => count > 200 && count !== 700);
    expect(others.length).toBeGreaterThan(0);
    for (const [, sample] of others) expect(sample).toBe(200);
  });
});

describe('parseArguments', () => {
  it('takes options in any order and either spelling, with defaults', () => {
    expect(parseArguments(['--out', '/a/demo'])).toMatchObject({
      value: { papers: 60, hub: 24, seed: 1, out: '/a/demo' },
    });
    expect(parseArguments(['--seed=7', '--out=/a/b-2', '--hub', '0', '--papers', '2'])).toMatchObject({
      value: { papers: 2, hub: 0, seed: 7, out: '/a/b-2' },
    });
  });

  it.each([
    [[], '--out is missing: the folder to write to.'],
    [['--out'], '--out needs a value.'],
    [['out', 'x'], '“out” is not an option.'],
    [['--size', '3'], '“--size” is not an option.'],
    [['--out', 'x', '--out', 'y'], '--out is given twice.'],
    [['--out', 'x', '--papers', '1'], '--papers must be a whole number from 2 to 100000, not “1”.'],
    [['--out', 'x', '--papers', '1e3'], '--papers must be a whole number from 2 to 100000, not “1e3”.'],
    [['--out', 'x', '--seed', '-1'], '--seed must be a whole number from 0 to 4294967295, not “-1”.'],
    [
      ['--out', 'x', '--papers', '9', '--hub', '9'],
      '--hub must be less than --papers: of 9 papers at most 8',
    ],
    [['--out', 'Demo Corpus'], 'The folder’s name “Demo Corpus” becomes part of addresses'],
    [['--out', '/'], 'The folder’s name “” becomes part of addresses'],
  ])('%j: says what is wrong', (args, sentence) => {
    const parsed = parseArguments(args);
    expect(parsed.kind === 'error' ? parsed.error : '').toContain(sentence);
  });
});

describe('npm run corpus', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/corpus.ts', ...args], { encoding: 'utf8' });

  it('writes, says what it wrote, and ends with 0', () => {
    const out = join(root, 'command');
    mkdirSync(out);
    const { status, stdout, stderr } = run('--papers', '12', '--hub', '4', '--out', out);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ records, \d+ citations; 4\d{3}\.\d{5} is cited by 4\. Written to /);
    expect(filesUnder(out).size).toBeGreaterThan(20);
  });

  it('says what is wrong in a sentence, and ends with 1', () => {
    const { status, stdout, stderr } = run('--papers', 'many');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('--papers must be a whole number from 2 to 100000, not “many”.\n');
  });
});

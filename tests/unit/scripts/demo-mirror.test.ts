import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../../scripts/corpus/write-corpus.ts';
import { type Examined, examine } from '../../../src/core/examine.ts';
import { type JsonValue, member } from '../../../src/core/json/json.ts';
import { parseJson } from '../../../src/core/json/text.ts';
import type { PinnedKey } from '../../../src/core/keys/keys.ts';
import { parseConfig, toKeys } from '../../../src/sources/config/config.ts';
import { filesUnder, recordsOf } from '../../support/corpus-files.ts';

const SHIPPED = 'public/demo';
const SHIPPED_OPTIONS = { papers: 60, hub: 24, seed: 7 };

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const readKeys = (path: string, isFiction: boolean): readonly PinnedKey[] => {
  const config = parseConfig(JSON.parse(readFileSync(path, 'utf8')) as JsonValue);
  if (config.kind === 'error') throw new Error(JSON.stringify(config.error));
  return toKeys(config.value, { isFiction });
};

const examineText = (text: string, keys: readonly PinnedKey[]): Examined => {
  const document = parseJson(text);
  if (document.kind === 'error') throw new Error(document.error.message);
  const origin = { sourceId: 'demo', label: 'demo', kind: 'mirror', url: null } as const;
  const examination = examine({ document: document.value, question: null, keys, origin });
  if (examination.kind === 'unreadable') throw new Error(JSON.stringify(examination.problems));
  return examination;
};

describe('the demo mirror under public/', () => {
  const shipped = filesUnder(SHIPPED);

  it('is what the script writes, byte for byte', () => {
    const out = join(root, 'demo');
    expect(writeCorpus({ ...SHIPPED_OPTIONS, out }).kind).toBe('ok');
    const written = filesUnder(out);
    expect([...written.keys()]).toEqual([...shipped.keys()]);
    for (const [name, text] of written) expect(shipped.get(name), name).toBe(text);
  });

  it('holds whole records that are all verified with its own key, without a misshapen field', () => {
    const keys = readKeys(`${SHIPPED}/config.json`, true);
    expect(keys.map((key) => key.trust)).toEqual(['demo']);
    const records = recordsOf(shipped);
    expect(records.length).toBeGreaterThan(50);
    for (const [name, text] of records) {
      const { record, checks, verdict } = examineText(text, keys);
      expect(verdict, name).toEqual({ kind: 'verified' });
      expect(record.malformed, name).toEqual([]);
      expect(checks.filter((check) => check.outcome.kind === 'fail')).toEqual([]);
      expect(name).toBe(`pith/${record.suffix}.json`);
    }
  });

  it('holds no record that is verified with the key of the registry', () => {
    const keys = readKeys('public/config.json', false);
    expect(keys.length).toBeGreaterThan(0);
    for (const [name, text] of recordsOf(shipped)) {
      expect(examineText(text, keys).verdict.kind, name).toBe('incomplete');
    }
  });

  it('has the fields of a real record, and no others', () => {
    const paths = (value: JsonValue | undefined, at = ''): readonly string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, part]: [string, JsonValue]) => paths(part, `${at}.${key}`))
        : [at];
    const real = JSON.parse(readFileSync('tests/vectors/real/2W3F2J6XVHMDI3LFEUIZOILSTF.json', 'utf8'));
    // Links to what a static mirror doesn't hold, and the counts by detector, depend on the record.
    const isShared = (path: string): boolean => !/\.(links|agent_actions|by_detector)\./.test(`${path}.`);
    const expected = new Set(paths(real).filter(isShared));
    for (const [name, text] of recordsOf(shipped)) {
      expect(new Set(paths(JSON.parse(text)).filter(isShared)), name).toEqual(expected);
    }
  });

  it('finds every record by its arXiv id and its short number', () => {
    for (const [, text] of recordsOf(shipped)) {
      const { record } = examineText(text, []);
      const { pithNumber } = record;
      expect(JSON.parse(shipped.get(`arxiv/${record.signed.arxivId}.json`) ?? '')).toEqual({
        pith_number: pithNumber,
      });
      expect(JSON.parse(shipped.get(`short/${record.suffix.slice(0, 8)}.json`) ?? '')).toEqual({
        pith_numbers: [pithNumber],
      });
    }
    const count = recordsOf(shipped).length;
    // Three files a record, and the configuration, the mark and the two indexes.
    expect(shipped.size).toBe(3 * count + 4);
  });

  it('cites backwards in time, and its counts agree across records', () => {
    const records = recordsOf(shipped).map(([, text]) => examineText(text, []).record);
    const ids = new Set(records.map((record) => record.signed.arxivId));
    let cut = 0;
    let withoutRecord = 0;
    for (const { signed, reported } of records) {
      const { count, internalAnchorCount, sample } = reported.inboundCitations ?? {
        count: -1,
        internalAnchorCount: -1,
        sample: [],
      };
      expect(count).toBeGreaterThanOrEqual(sample.length);
      if (count !== null && count > sample.length) cut += 1;
      expect(new Set(sample.map((entry) => entry.rawId)).size).toBe(sample.length);
      for (const entry of sample) {
        expect(Number(entry.arxivId)).toBeGreaterThan(Number(signed.arxivId));
        expect(entry.isInternalAnchor).toBe(ids.has(entry.arxivId));
        expect(entry.refIndex).toBeGreaterThan(0);
        if (entry.isInternalAnchor === false) withoutRecord += 1;
      }
      expect(internalAnchorCount).toBeLessThanOrEqual(count ?? -1);
    }
    // Both kinds of incomplete knowledge occur, so that the viewer has them to show.
    expect(cut).toBeGreaterThan(0);
    expect(withoutRecord).toBeGreaterThan(0);
  });

  it('names the hub as its first example, cited by as many as were asked for', () => {
    const { examples } = JSON.parse(shipped.get('config.json') ?? '');
    const pointer = JSON.parse(shipped.get(`arxiv/${examples[0].identifier}.json`) ?? '');
    const hub = JSON.parse(shipped.get(`pith/${pointer.pith_number.slice(10)}.json`) ?? '') as JsonValue;
    expect(member(member(hub, 'inbound_citations'), 'count')).toBe(SHIPPED_OPTIONS.hub);
    expect(member(member(hub, 'inbound_citations'), 'sample')).toHaveLength(SHIPPED_OPTIONS.hub);
    expect(examples.length).toBeGreaterThan(2);
  });

  it('is dated where no id can be taken for a real one, and is small', () => {
    for (const name of shipped.keys()) {
      if (name.startsWith('arxiv/')) expect(name).toMatch(/^arxiv\/4\d(0[1-9]|1[0-2])\.\d{5}\.json$/);
    }
    const bytes = [...shipped.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(600_000);
  });
});

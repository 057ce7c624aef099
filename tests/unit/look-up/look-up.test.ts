import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseIdentifier } from '../../../src/core/identifier/identifier.ts';
import { beginLookUp } from '../../../src/look-up/look-up.ts';
import type { Memory } from '../../../src/sources/config/speculation.ts';
import { delayed, neverAnswer, sendJson, sendStatus, sendText } from '../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';

const RECORD = `pith/${REAL_SUFFIX}.json`;
const key = {
  key_id: 'pith-v1-2026-05',
  algorithm: 'ed25519',
  public_key_hex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
  signer: 'pith.science',
};
const configWith = (...sources: object[]) => ({ config_version: 1, sources, keys: [key] });
const mirror = (base: string, over: object = {}) => ({
  id: base,
  kind: 'mirror',
  label: `the one at ${base}`,
  base,
  ...over,
});

let site: OriginDouble;
beforeEach(async () => {
  site = await startOriginDouble();
  site.setHandler(`/mirror/${RECORD}`, sendText(realRecordText()));
});
afterEach(() => site.close());

const remembering = (stored: Record<string, string> = {}): Memory & { stored: Record<string, string> } => ({
  stored,
  getItem: (name) => stored[name] ?? null,
  setItem: (name, value) => {
    stored[name] = value;
  },
});
const begin = (
  text = REAL_SUFFIX,
  {
    corpus = null as string | null,
    memory = remembering() as Memory,
    signal = new AbortController().signal,
  } = {},
) => {
  const identifier = parseIdentifier(text);
  if (identifier.kind === 'error') throw new Error(text);
  return beginLookUp(identifier.value, corpus, { memory, signal, page: `${site.url}/pith/${REAL_SUFFIX}` });
};
const asked = () => site.requests.map(({ url }) => url).sort();

describe('beginLookUp', () => {
  test('examines the record against the question and the keys', async () => {
    site.setHandler('/config.json', sendJson(configWith(mirror('/mirror/'))));
    const { config, lookup } = begin();
    expect(await lookup).toMatchObject({
      kind: 'found',
      examination: {
        kind: 'examined',
        verdict: { kind: 'verified' },
        question: { kind: 'pith', suffix: REAL_SUFFIX },
        key: { trust: 'registry' },
        origin: { sourceId: '/mirror/', label: 'the one at /mirror/', url: `${site.url}/mirror/${RECORD}` },
      },
      attempts: [{ sourceId: '/mirror/', outcome: 'answered' }],
    });
    expect(await config).toMatchObject({ keys: [{ keyId: 'pith-v1-2026-05' }] });
    expect(asked()).toEqual(['/config.json', `/mirror/${RECORD}`]);
  });

  test('asks for the record without waiting for the configuration', async () => {
    site.setHandler('/config.json', delayed(300, sendJson(configWith(mirror('/mirror/')))));
    const { lookup } = begin();
    await wait(150);
    expect(asked()).toEqual(['/config.json', `/mirror/${RECORD}`]);
    await lookup;
    expect(site.requests).toHaveLength(2);
  });

  test('does not count an answer from another place than the first source', async () => {
    site.setHandler('/config.json', sendJson(configWith(mirror('/ours/'))));
    const { lookup } = begin();
    expect(await lookup).toEqual({
      kind: 'none',
      attempts: [
        { sourceId: '/ours/', label: 'the one at /ours/', outcome: 'no-record', detail: 'no record (404)' },
      ],
    });
    expect(asked()).toEqual(['/config.json', `/mirror/${RECORD}`, `/ours/${RECORD}`]);
  });

  test('gives a wrong guess up', async () => {
    let isClosed = false;
    site.setHandler(`/mirror/${RECORD}`, (_, response) => {
      response.on('close', () => {
        isClosed = true;
      });
    });
    site.setHandler('/config.json', sendJson(configWith(mirror('/ours/'))));
    await begin().lookup;
    await expect.poll(() => isClosed).toBe(true);
  });

  test('remembers the first source and asks it at once the next time', async () => {
    site.setHandler('/config.json', delayed(100, sendJson(configWith(mirror('/ours/'), mirror('/mirror/')))));
    site.setHandler(`/ours/${RECORD}`, sendText(realRecordText()));
    const memory = remembering();
    await begin(REAL_SUFFIX, { memory }).lookup;
    const first = site.requests.length;
    expect(await begin(REAL_SUFFIX, { memory }).lookup).toMatchObject({
      examination: { origin: { sourceId: '/ours/' } },
    });
    expect(
      site.requests
        .slice(first)
        .map(({ url }) => url)
        .sort(),
    ).toEqual(['/config.json', `/ours/${RECORD}`]);
  });

  test('remembers each collection by itself', async () => {
    site.setHandler('/config.json', sendJson(configWith(mirror('/ours/'))));
    site.setHandler('/demo/config.json', sendJson(configWith(mirror('/demo/data/'))));
    const memory = remembering();
    await begin(REAL_SUFFIX, { memory }).lookup;
    await begin(REAL_SUFFIX, { memory, corpus: 'demo' }).lookup;
    expect(Object.values(memory.stored).map((text) => JSON.parse(text).base)).toEqual([
      '/ours/',
      '/demo/data/',
    ]);
  });

  test('finds nothing worse than the default in a memory that is spoilt, empty or forbidden', async () => {
    site.setHandler('/config.json', sendJson(configWith(mirror('/mirror/'))));
    const name = Object.keys(
      await (async () => {
        const memory = remembering();
        await begin(REAL_SUFFIX, { memory }).lookup;
        return memory.stored;
      })(),
    )[0] as string;
    const forbidden: Memory = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    const spoilt = ['', 'null', '{', '{"kind":"mirror"}', '{"base":"https://evil.example/x"}'];
    for (const memory of [null, forbidden, ...spoilt.map((text) => remembering({ [name]: text }))]) {
      const before = site.requests.length;
      expect(await begin(REAL_SUFFIX, { memory }).lookup).toMatchObject({ kind: 'found' });
      expect(
        site.requests
          .slice(before)
          .map(({ url }) => url)
          .sort(),
      ).toEqual(['/config.json', `/mirror/${RECORD}`]);
    }
  });

  test('passes the trouble of the early question on under the configured name, asking once', async () => {
    site.setHandler(
      '/config.json',
      delayed(50, sendJson(configWith(mirror('/mirror/', { label: 'our mirror' })))),
    );
    site.setHandler(`/mirror/${RECORD}`, sendStatus(500));
    await expect(begin().lookup).rejects.toMatchObject({
      code: 'server-error',
      sourceId: '/mirror/',
      message: 'our mirror is in trouble (status 500). Try again later.',
      attempts: [{ sourceId: '/mirror/', label: 'our mirror', outcome: 'failed' }],
    });
    expect(site.requests).toHaveLength(2);
  });

  test('asks on where the early answer was that there is none', async () => {
    site.setHandler(`/mirror/${RECORD}`, sendStatus(404));
    site.setHandler(`/live/${RECORD}`, sendText(realRecordText()));
    const live = { ...mirror('/live/'), kind: 'origin' };
    site.setHandler('/config.json', sendJson(configWith(mirror('/mirror/'), live)));
    expect(await begin().lookup).toMatchObject({
      kind: 'found',
      attempts: [{ outcome: 'no-record' }, { outcome: 'answered' }],
    });
    expect(site.requests).toHaveLength(3);
  });

  test('in a collection every key is a demo key, and the folder itself is the first guess', async () => {
    site.setHandler('/demo/config.json', delayed(50, sendJson(configWith(mirror('/demo/')))));
    site.setHandler(`/demo/${RECORD}`, sendText(realRecordText()));
    expect(await begin(REAL_SUFFIX, { corpus: 'demo' }).lookup).toMatchObject({
      examination: { key: { trust: 'demo' } },
    });
    expect(asked()).toEqual(['/demo/config.json', `/demo/${RECORD}`]);
  });

  test('fails with the configuration', async () => {
    site.setHandler('/config.json', sendStatus(404));
    const { config, lookup } = begin();
    await expect(config).rejects.toMatchObject({ name: 'ConfigError' });
    await expect(lookup).rejects.toMatchObject({ name: 'ConfigError' });
  });

  test('can be given up', async () => {
    site.setHandler('/config.json', sendJson(configWith(mirror('/mirror/'))));
    site.setHandler(`/mirror/${RECORD}`, neverAnswer);
    const controller = new AbortController();
    const { lookup } = begin(REAL_SUFFIX, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(lookup).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('can be given up before the configuration is there, and nothing fails unheard', async () => {
    const unheard: unknown[] = [];
    const note = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', note);
    site.setHandler('/config.json', delayed(80, sendJson(configWith(mirror('/mirror/')))));
    site.setHandler(`/mirror/${RECORD}`, neverAnswer);
    const controller = new AbortController();
    const { lookup } = begin(REAL_SUFFIX, { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    await expect(lookup).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', note);
    expect(unheard).toEqual([]);
  });
});

describe('what comes back', () => {
  beforeEach(() =>
    site.setHandler('/config.json', sendJson(configWith(mirror('/mirror/'), mirror('/second/')))),
  );

  test('a changed record is shown as what it is, not skipped for a good one', async () => {
    const changed = realRecordText().replaceAll('2025-03-14T13:07:45Z', '2025-03-15T13:07:45Z');
    site.setHandler(`/mirror/${RECORD}`, sendText(changed));
    site.setHandler(`/second/${RECORD}`, sendText(realRecordText()));
    expect(await begin().lookup).toMatchObject({
      kind: 'found',
      examination: { verdict: { kind: 'contradicted' }, origin: { sourceId: '/mirror/' } },
    });
  });

  test('another record than was asked for is contradicted, however good it is', async () => {
    site.setHandler('/mirror/arxiv/2411.00001.json', sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` }));
    expect(await begin('2411.00001').lookup).toMatchObject({
      examination: { verdict: { kind: 'contradicted', failed: ['answers-question'] } },
    });
  });

  test('JSON that is no record is unreadable', async () => {
    site.setHandler(`/mirror/${RECORD}`, sendJson({ record_type: 'something else' }));
    expect(await begin().lookup).toMatchObject({ kind: 'found', examination: { kind: 'unreadable' } });
  });

  test('several candidates stay several', async () => {
    const near = '2W3F2J6XUWWIYSUEPBPRJS2QZT';
    site.setHandler('/mirror/short/2W3F2J6X.json', sendJson({ pith_numbers: [REAL_SUFFIX, near] }));
    expect(await begin('2W3F2J6X').lookup).toEqual({
      kind: 'several',
      candidates: [REAL_SUFFIX, near],
      attempts: [
        {
          sourceId: '/mirror/',
          label: 'the one at /mirror/',
          outcome: 'answered',
          detail: 'names 2 records',
        },
      ],
    });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { Identifier } from '../../../../src/core/identifier/types.ts';
import { placeSource } from '../../../../src/sources/places/place.ts';
import type { SourceAnswer } from '../../../../src/sources/places/source.ts';
import type { SourceSettings } from '../../../../src/sources/places/source-settings.ts';
import {
  type Handler,
  redirectTo,
  sendHtml,
  sendJson,
  sendStatus,
  sendText,
} from '../../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../../support/origin-double.ts';
import { REAL_SHA256, REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

const RESOLVE = '/api/pith-number/resolve';
const NEAR = '2W3F2J6XUWWIYSUEPBPRJS2QZT';
const record: unknown = JSON.parse(realRecordText());

let double: OriginDouble;
beforeEach(async () => {
  double = await startOriginDouble();
});
afterEach(() => double.close());

const identify = (text: string): Identifier => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'error') throw new Error(`${text} is no identifier`);
  return parsed.value;
};
const settings = (over: Partial<SourceSettings>): SourceSettings => ({
  id: 'it',
  kind: 'origin',
  label: 'the place',
  base: '/',
  home: 'https://pith.science/',
  timeoutMs: 3000,
  ...over,
});
const signal = new AbortController().signal;
const askOrigin = (text: string, base = '/') =>
  placeSource(settings({ base }), double.url).find(identify(text), { signal });
const askMirror = (text: string) =>
  placeSource(settings({ kind: 'mirror', base: '/mirror/', home: null }), double.url).find(identify(text), {
    signal,
  });
const asked = () => double.requests.map(({ url }) => url);
const foundAt = (url: string, at: readonly (string | number)[] = []) => ({
  kind: 'found',
  at,
  origin: { sourceId: 'it', label: 'the place', url: double.url + url },
});
const isRealRecord = (answer: SourceAnswer) =>
  answer.kind === 'found' && answer.document.text === realRecordText();

describe('the origin', () => {
  test.each([
    ['a number', REAL_SUFFIX],
    ['a hash', REAL_SHA256],
  ])('is asked for %s by its suffix', async (_, text) => {
    const answer = await askOrigin(text);
    expect(answer).toMatchObject(foundAt(`/pith/${REAL_SUFFIX}.json`));
    expect(isRealRecord(answer)).toBe(true);
    expect(asked()).toEqual([`/pith/${REAL_SUFFIX}.json`]);
  });

  test('gives back whatever JSON stands under a number, for the examination to judge', async () => {
    double.setHandler(`/pith/${REAL_SUFFIX}.json`, sendJson({ hello: 'world' }));
    expect(await askOrigin(REAL_SUFFIX)).toMatchObject({
      kind: 'found',
      document: { value: { hello: 'world' } },
    });
  });

  test('says apart that there is none and that it was taken away', async () => {
    double.setHandler(`/pith/${REAL_SUFFIX}.json`, sendStatus(404));
    expect(await askOrigin(REAL_SUFFIX)).toEqual({
      kind: 'no-record',
      gone: false,
      detail: 'no record (404)',
    });
    double.setHandler(`/pith/${REAL_SUFFIX}.json`, sendStatus(410));
    expect(await askOrigin(REAL_SUFFIX)).toEqual({
      kind: 'no-record',
      gone: true,
      detail: 'taken away (410)',
    });
  });

  test('is asked through a base, and only under it', async () => {
    double.setHandler('/origin/pith/X.json', sendStatus(500));
    double.setHandler(`/origin${RESOLVE}`, sendJson({ json: 'https://pith.science/records/7.json?x=1' }));
    double.setHandler('/origin/records/7.json', sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` }));
    double.setHandler(`/origin/pith/${REAL_SUFFIX}.json`, sendText(realRecordText()));
    expect(isRealRecord(await askOrigin('2503.11367', '/origin/'))).toBe(true);
    expect(asked()).toEqual([
      `/origin${RESOLVE}?arxiv=2503.11367&json=true`,
      '/origin/records/7.json?x=1',
      `/origin/pith/${REAL_SUFFIX}.json`,
    ]);
  });

  test('is asked for an arXiv id without its version; old ids keep their slash', async () => {
    await askOrigin('2503.11367v2');
    await askOrigin('hep-lat/0305021');
    expect(asked()[0]).toBe(`${RESOLVE}?arxiv=2503.11367&json=true`);
    expect(asked().at(-1)).toBe(`${RESOLVE}?arxiv=hep-lat%2F0305021&json=true`);
  });
});

describe('the resolver, whatever its shape', () => {
  const follow: [string, Handler][] = [
    ['a number', sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` })],
    ['a text that is no JSON type', sendText(`"pith:2025:${REAL_SUFFIX}"`)],
    ['a link from another name of the origin', sendJson({ url: `https://pith.science/pith/${REAL_SUFFIX}` })],
    ['a link to some JSON', sendJson({ href: '/moved/a.json' })],
    ['a relative link to some JSON', sendJson({ href: '../../moved/a.json' })],
    ['a link with http', sendJson({ href: 'http://pith.science/moved/a.json' })],
    ['a redirect to the record', redirectTo(`/pith/${REAL_SUFFIX}.json`)],
    ['a redirect to the page of the record', redirectTo(`/pith/${REAL_SUFFIX}`, 301)],
    ['a redirect to a redirect to the page', redirectTo('/paper/2W3F2J6X')],
  ];
  test.each(follow)('leads to the record by %s', async (_, handler) => {
    double.setHandler(RESOLVE, handler);
    double.setHandler('/moved/a.json', sendJson({ data: { number: REAL_SUFFIX } }));
    const answer = await askOrigin('2503.11367');
    expect(answer).toMatchObject(foundAt(`/pith/${REAL_SUFFIX}.json`));
    expect(isRealRecord(answer)).toBe(true);
  });

  test('may be a record, or hold one: no second question', async () => {
    double.setHandler(RESOLVE, sendJson(record));
    expect(await askOrigin('2503.11367')).toMatchObject(foundAt(`${RESOLVE}?arxiv=2503.11367&json=true`));
    double.setHandler(RESOLVE, sendJson({ result: { record } }));
    expect(await askOrigin('2503.11367')).toMatchObject(
      foundAt(`${RESOLVE}?arxiv=2503.11367&json=true`, ['result', 'record']),
    );
    expect(double.requests).toHaveLength(2);
  });

  test('is never an answer by itself: the record that it names is fetched', async () => {
    double.setHandler(RESOLVE, redirectTo(`/pith/${REAL_SUFFIX}`));
    double.setHandler(`/pith/${REAL_SUFFIX}.json`, sendStatus(404));
    expect(await askOrigin('2503.11367')).toMatchObject({ kind: 'no-record' });
    double.setHandler(`/pith/${REAL_SUFFIX}.json`, sendHtml('Oh'));
    await expect(askOrigin('2503.11367')).rejects.toMatchObject({ code: 'not-json' });
  });

  test('may know several', async () => {
    double.setHandler(
      RESOLVE,
      sendJson([{ pith_number: `pith:2025:${REAL_SUFFIX}` }, { pith_number: NEAR }]),
    );
    expect(await askOrigin('2503.11367')).toMatchObject({ kind: 'several', candidates: [REAL_SUFFIX, NEAR] });
    expect(double.requests).toHaveLength(1);
  });

  test('may know none', async () => {
    double.setHandler(RESOLVE, sendStatus(404));
    expect(await askOrigin('2503.11367')).toMatchObject({ kind: 'no-record', gone: false });
  });

  const trouble: [string, Handler, string, string][] = [
    ['names nothing', sendJson({ ok: true }), 'no-pointer', 'answered without naming a record'],
    ['is empty', sendJson(null), 'no-pointer', 'answered without naming a record'],
    [
      'leads to another site',
      sendJson({ href: 'https://elsewhere.example/a.json' }),
      'no-pointer',
      'names an address on another site',
    ],
    [
      'leads nowhere',
      sendJson({ href: 'https://[bad/a.json' }),
      'no-pointer',
      'names an address on another site',
    ],
    [
      'leads to itself',
      sendJson({ href: '/api/pith-number/resolve?again.json' }),
      'no-pointer',
      'leads from one address to the next without end',
    ],
    [
      'is a web page',
      sendHtml(`See ${REAL_SUFFIX}`),
      'not-json',
      'answered with a web page instead of a record',
    ],
  ];
  test.each(trouble)('is trouble when it %s', async (_, handler, code, predicate) => {
    double.setHandler(RESOLVE, handler);
    await expect(askOrigin('2503.11367')).rejects.toMatchObject({ code, predicate });
    expect(double.requests.length).toBeLessThanOrEqual(4);
    expect(asked().every((url) => url.startsWith(RESOLVE))).toBe(true);
  });
});

describe('a short number', () => {
  test.each(['2W3F2J6X', '2W3F2J6XVHMD', '2W3F2J6XVHMDI3LF'])('%s leads to the record', async (short) => {
    double.setHandler(`/paper/${short}`, redirectTo(`/pith/${REAL_SUFFIX}`));
    expect(isRealRecord(await askOrigin(short))).toBe(true);
    expect(asked()).toEqual([`/paper/${short}`, `/pith/${REAL_SUFFIX}`, `/pith/${REAL_SUFFIX}.json`]);
  });

  test('leads there from a page or JSON that names it among others', async () => {
    const other = 'X37TDJUWWIYSUEPBPRJS2QZTTV';
    for (const handler of [
      sendHtml(`<a href="/pith/${other}">cited</a> <code>pith:2025:${REAL_SUFFIX}</code>`),
      sendJson({ pith_number: `pith:2018:${other}`, also: { deep: [`pith:2025:${REAL_SUFFIX}`] } }),
      sendText(`{"url":"https:\\/\\/pith.science\\/pith\\/${REAL_SUFFIX}"}`),
      sendJson({ href: '/moved.json' }),
    ]) {
      double.setHandler('/paper/2W3F2J6X', handler);
      double.setHandler('/moved.json', sendJson([REAL_SUFFIX]));
      expect(isRealRecord(await askOrigin('2W3F2J6X'))).toBe(true);
    }
  });

  test('may fit several records', async () => {
    double.setHandler('/paper/2W3F2J6X', sendHtml(`${NEAR} or ${REAL_SUFFIX}`));
    expect(await askOrigin('2W3F2J6X')).toMatchObject({ kind: 'several', candidates: [NEAR, REAL_SUFFIX] });
  });

  test('never leads to a number that begins otherwise', async () => {
    double.setHandler('/paper/AAAABBBB', sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` }));
    await expect(askOrigin('AAAABBBB')).rejects.toMatchObject({ code: 'no-pointer' });
    double.setHandler('/paper/AAAABBBB', redirectTo(`/pith/${REAL_SUFFIX}`));
    await expect(askOrigin('AAAABBBB')).rejects.toMatchObject({ code: 'not-json' });
  });
});

describe('a mirror', () => {
  test('is asked for files', async () => {
    double.setHandler(`/mirror/pith/${REAL_SUFFIX}.json`, sendText(realRecordText()));
    double.setHandler('/mirror/arxiv/2503.11367.json', sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` }));
    double.setHandler(
      '/mirror/short/2W3F2J6X.json',
      sendJson({ pith_numbers: [`pith:2025:${REAL_SUFFIX}`] }),
    );
    for (const text of [
      REAL_SUFFIX,
      REAL_SHA256,
      '2503.11367v4',
      '2W3F2J6X',
      '2W3F2J6XVHMD',
      '2W3F2J6XVHMDI3LF',
    ])
      expect(isRealRecord(await askMirror(text))).toBe(true);
    expect([...new Set(asked())].sort()).toEqual([
      '/mirror/arxiv/2503.11367.json',
      `/mirror/pith/${REAL_SUFFIX}.json`,
      '/mirror/short/2W3F2J6X.json',
    ]);
    await askMirror('hep-th/9901001');
    expect(asked().at(-1)).toBe('/mirror/arxiv/hep-th/9901001.json');
  });

  test('tells short numbers apart by more characters', async () => {
    const both = [`pith:2025:${REAL_SUFFIX}`, `pith:2031:${NEAR}`];
    double.setHandler('/mirror/short/2W3F2J6X.json', sendJson({ pith_numbers: both }));
    double.setHandler(`/mirror/pith/${REAL_SUFFIX}.json`, sendText(realRecordText()));
    expect(await askMirror('2W3F2J6X')).toMatchObject({ kind: 'several', candidates: [REAL_SUFFIX, NEAR] });
    expect(isRealRecord(await askMirror('2W3F2J6XVHMD'))).toBe(true);
    expect(await askMirror('2W3F2J6XAAAA')).toEqual({
      kind: 'no-record',
      gone: false,
      detail: 'no record begins with 2W3F2J6XAAAA',
    });
  });

  test('without a file has no record', async () => {
    for (const text of [REAL_SUFFIX, '2503.11367', '2W3F2J6X'])
      expect(await askMirror(text)).toMatchObject({ kind: 'no-record', gone: false });
  });

  test('whose pointer is rubbish is trouble', async () => {
    double.setHandler('/mirror/arxiv/2503.11367.json', sendJson({ pith: 'here' }));
    await expect(askMirror('2503.11367')).rejects.toMatchObject({ code: 'no-pointer' });
  });
});

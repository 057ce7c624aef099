import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaceKind } from '../../../../src/core/faces/face.ts';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { ArxivId, Identifier, Suffix } from '../../../../src/core/identifier/types.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { type Config, toSources } from '../../../../src/sources/config/config.ts';
import { loadConfig } from '../../../../src/sources/config/load-config.ts';
import { findFace } from '../../../../src/sources/faces.ts';
import { SourceError } from '../../../../src/sources/fetch/source-error.ts';
import { firstOf } from '../../../../src/sources/first-of.ts';
import { addTabManifest, placeManifest } from '../../../../src/sources/later/manifest-sources.ts';
import { isOwnMirror } from '../../../../src/sources/places/title-index.ts';
import { ConfigError } from '../../../../src/sources/settings/config-error.ts';
import { sendHtml, sendJson, sendStatus, sendText } from '../../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

let site: OriginDouble;
let mirror: OriginDouble;
beforeEach(async () => {
  [site, mirror] = await Promise.all([startOriginDouble({ '*': sendStatus(404) }), startOriginDouble()]);
  site.setHandler(`/pith/${REAL_SUFFIX}.json`, sendStatus(404));
});
afterEach(async () => {
  await site.close();
  await mirror.close();
});

const { signal } = new AbortController();
const record = sendText(realRecordText(), 200, { 'content-type': 'application/json' });
const identify = (text: string): Identifier => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'error') throw new Error(`${text} is no identifier`);
  return parsed.value;
};
const own = { id: 'own', kind: 'mirror', label: 'the own mirror', base: '/m/' };
const load = async (more: Readonly<Record<string, JsonValue>>): Promise<Config> => {
  site.setHandler('/config.json', sendJson({ config_version: 1, sources: [own], keys: [], ...more }));
  return loadConfig(null, { signal, page: `${site.url}/` });
};
const find = (config: Config, text: string) =>
  firstOf(toSources(config, `${site.url}/`), identify(text), { signal });
const asked = (double: OriginDouble) => double.requests.map(({ url }) => url);
const manifestOf = (...mirrors: readonly JsonValue[]): JsonValue => ({
  manifest_type: 'pith_mirror_manifest',
  mirrors,
});
const at = (path: string): string => `${mirror.url}/${path}/{suffix}/bundle.json`;

describe('a manifest in the configuration', () => {
  test('has its mirrors asked after all other sources, one address after the other', async () => {
    mirror.setHandler(`/known/${REAL_SUFFIX}/bundle.json`, record);
    const config = await load({
      mirror_manifest: manifestOf(
        { name: 'First', bundle_pattern: at('none') },
        { name: 'Second', bundle_pattern: at('b'), well_known_pattern: at('known') },
      ),
    });
    const { answer, attempts } = await find(config, REAL_SUFFIX);
    expect(attempts.map(({ label, outcome }) => `${label}: ${outcome}`)).toEqual([
      'the own mirror: no-record',
      'the mirror “First”: no-record',
      'the mirror “Second”: answered',
    ]);
    expect(answer).toMatchObject({
      kind: 'found',
      document: { text: realRecordText() },
      origin: { kind: 'mirror', url: `${mirror.url}/known/${REAL_SUFFIX}/bundle.json` },
    });
    expect(asked(mirror)).toEqual(
      ['none', 'b', 'known'].map((path) => `/${path}/${REAL_SUFFIX}/bundle.json`),
    );
  });

  test('brings no key', async () => {
    const key = { key_id: 'theirs', algorithm: 'ed25519', public_key_hex: 'ab'.repeat(32) };
    const config = await load({ mirror_manifest: manifestOf({ bundle_pattern: at('b'), public_key: key }) });
    expect(config.keys).toEqual([]);
    expect(JSON.stringify(config)).not.toContain('abab');
  });

  test('is not asked for what it can’t know, and that is not taken for “no record”', async () => {
    const config = await load({ mirror_manifest: manifestOf({ name: 'M', bundle_pattern: at('b') }) });
    const { answer, attempts } = await find(config, '2503.11367');
    expect(answer).toBe(null);
    expect(attempts.at(-1)).toEqual({
      sourceId: 'manifest:0',
      label: 'the mirror “M”',
      outcome: 'not-asked',
      detail: 'was not asked: it knows records by whole pith numbers only',
    });
    expect(mirror.requests).toEqual([]);
  });

  test('whose mirror is a source already adds nothing', async () => {
    const origin = { id: 'o', kind: 'origin', label: 'the registry', base: '/origin/' };
    const config = await load({
      sources: [own, origin],
      mirror_manifest: manifestOf({ bundle_pattern: 'https://pith.science/pith/{suffix}/bundle.json' }),
    });
    expect(config.sources.map(({ id }) => id)).toEqual(['own', 'o']);
  });

  test('says what a mirror sent in the place of a record, and that it may not let itself be read', async () => {
    mirror.setHandler(`/b/${REAL_SUFFIX}/bundle.json`, sendHtml('<h1>Moved</h1>'));
    const config = await load({ mirror_manifest: manifestOf({ name: 'M', bundle_pattern: at('b') }) });
    await expect(find(config, REAL_SUFFIX)).rejects.toMatchObject({
      code: 'not-json',
      message: expect.stringContaining('The mirror “M” answered with a web page instead of a record.'),
    });
    await mirror.close();
    await expect(find(config, REAL_SUFFIX)).rejects.toMatchObject({
      code: 'unreachable',
      predicate: 'could not be reached, or doesn’t let other sites read what it says (CORS)',
    });
    mirror = await startOriginDouble();
  });

  test('with mistakes is a sentence about the configuration', async () => {
    const trouble: unknown = await load({
      mirror_manifest: manifestOf({ bundle_pattern: 'http://a.example/{suffix}' }, 7),
    }).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(ConfigError);
    expect(trouble).toMatchObject({
      message:
        'The settings of this site have a mistake. In /config.json, mirror_manifest.mirrors[0].bundle_pattern must be an https address with {suffix} in its path, in the place of the 26 characters of a number, not "http://a.example/{suffix}". There is 1 more. Whoever runs this site can mend it.',
    });
  });
});

describe('a manifest that was dropped', () => {
  const dropped = () =>
    JSON.stringify(manifestOf({ name: 'M', bundle_pattern: at('b') }, { name: 'broken' }));

  test('has its mirrors asked last, once, however often it is put in', async () => {
    const config = await load({ mirror_manifest: manifestOf({ name: 'C', bundle_pattern: at('c') }) });
    const more = addTabManifest(config, dropped(), site.url);
    expect(more.sources.map(({ label }) => label)).toEqual([
      'the own mirror',
      'the mirror “C”',
      'the mirror “M” of the manifest that you dropped',
    ]);
    expect(addTabManifest(more, dropped(), site.url)).toEqual(more);
    expect(addTabManifest(more, 'no JSON', site.url)).toEqual(config);
  });

  test('says what becomes of each mirror', async () => {
    const config = await load({ mirror_manifest: manifestOf({ name: 'C', bundle_pattern: at('b') }) });
    expect(placeManifest(config, dropped(), site.url)).toMatchObject({
      mirrors: [{ name: 'M', site: mirror.url, why: 'is asked already: it is the same as the mirror “C”' }],
      problems: [{ path: 'mirrors[1].bundle_pattern' }],
    });
  });
});

describe('a mirror that isn’t flat', () => {
  const sharded = `/pith/2W/3F/${REAL_SUFFIX}.json`;
  const pointer = sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` });

  test('is asked in its own layout, where the configuration names that', async () => {
    const config = await load({ sources: [{ ...own, base: '/s/', layout: 'sharded' }] });
    site.setHandler(`/s${sharded}`, record);
    site.setHandler('/s/arxiv/2503/11/2503.11367.json', pointer);
    for (const text of [REAL_SUFFIX, '2503.11367v4'])
      expect((await find(config, text)).answer).toMatchObject({ kind: 'found' });
    expect(asked(site)).toEqual([
      '/config.json',
      `/s${sharded}`,
      '/s/arxiv/2503/11/2503.11367.json',
      `/s${sharded}`,
    ]);
  });

  test('is asked once how it is laid out, where the configuration leaves that to it', async () => {
    site.setHandler('/named/mirror.json', sendJson({ pith_mirror: 1, layout: 'sharded' }));
    site.setHandler(`/named${sharded}`, record);
    site.setHandler('/named/short/2W/3F.json', sendJson({ pith_numbers: [`pith:2025:${REAL_SUFFIX}`] }));
    const config = await load({ sources: [{ ...own, base: '/named/', layout: 'mirror.json' }] });
    const all = await Promise.all([REAL_SUFFIX, '2W3F2J6X', '2503.11367'].map((text) => find(config, text)));
    expect(all.map(({ answer }) => answer?.kind)).toEqual(['found', 'found', undefined]);
    expect(asked(site).filter((url) => url === '/named/mirror.json')).toHaveLength(1);
  });

  test('without a mirror.json is flat; with a wrong one it says so, and is asked again', async () => {
    site.setHandler(`/plain/pith/${REAL_SUFFIX}.json`, record);
    const plain = await load({ sources: [{ ...own, base: '/plain/', layout: 'mirror.json' }] });
    expect((await find(plain, REAL_SUFFIX)).answer?.kind).toBe('found');

    site.setHandler('/wrong/mirror.json', sendJson({ layout: 'sharded' }));
    const wrong = await load({ sources: [{ ...own, base: '/wrong/', layout: 'mirror.json' }] });
    await expect(find(wrong, REAL_SUFFIX)).rejects.toThrow(
      'The own mirror has a mirror.json that can’t be used: it should be {"pith_mirror": 1, "layout": "flat" or "sharded"}.',
    );
    await expect(find(wrong, REAL_SUFFIX)).rejects.toBeInstanceOf(SourceError);
    expect(asked(site).filter((url) => url === '/wrong/mirror.json')).toHaveLength(2);
  });

  test('costs a flat mirror of the configuration no question', async () => {
    const config = await load({ sources: [own] });
    expect((await find(config, REAL_SUFFIX)).answer).toBe(null);
    expect(asked(site)).toEqual(['/config.json', `/m/pith/${REAL_SUFFIX}.json`]);
  });

  test.each([['deep'], [7], [{ bundles: [] }]])('never has the layout %j', async (layout) => {
    await expect(load({ sources: [{ ...own, layout }] })).rejects.toThrow(
      'In /config.json, sources[0].layout is for mirrors, and must be "flat", "sharded" or "mirror.json". Whoever',
    );
  });
});

describe('the faces of a record', () => {
  const subject = { suffix: REAL_SUFFIX as Suffix, arxivId: '2503.11367' as ArxivId };
  const ask = (config: Config, face: FaceKind, of = subject) =>
    findFace(face, of, { config, signal, page: `${site.url}/` });
  const outcomes = async (config: Config, face: FaceKind) =>
    (await ask(config, face)).attempts.map(({ label, detail }) => `${label} ${detail}`);

  test.each(['sharded', 'mirror.json', 'flat'] as const)(
    'are asked for as the layout %s has them',
    async (layout) => {
      const base = `/f-${layout}/`;
      if (layout === 'mirror.json')
        site.setHandler(`${base}mirror.json`, sendJson({ pith_mirror: 1, layout: 'sharded' }));
      const config = await load({ sources: [{ ...own, base, layout }] });
      const folder = layout === 'flat' ? `${base}pith/${REAL_SUFFIX}` : `${base}pith/2W/3F/${REAL_SUFFIX}`;
      for (const face of ['record', 'bundle', 'state', 'graph', 'integrity', 'manifest'] as const) {
        const path =
          face === 'record'
            ? `${folder}.json`
            : face === 'manifest'
              ? `${base}pith-mirrors.json`
              : `${folder}/${face}.json`;
        site.setHandler(path, sendJson({ face }));
        expect((await ask(config, face)).answer, face).toMatchObject({
          kind: 'found',
          document: { value: { face } },
          origin: { sourceId: 'own', kind: 'mirror', url: site.url + path },
        });
      }
    },
  );

  test('that a manifest names no address of are not asked for, and that is not “not there”', async () => {
    const config = await load({
      mirror_manifest: manifestOf({ name: 'M', bundle_pattern: at('b'), state_pattern: at('s') }),
    });
    for (const face of ['graph', 'integrity', 'manifest'] as const)
      expect((await ask(config, face)).attempts).toMatchObject([
        { outcome: 'no-record', detail: 'doesn’t have it (404)' },
        { outcome: 'not-asked', detail: 'was not asked: its manifest doesn’t say where it has this' },
      ]);
    expect(mirror.requests).toEqual([]);
    expect(await outcomes(config, 'bundle')).toEqual([
      'the own mirror doesn’t have it (404)',
      'the mirror “M” doesn’t have it (404)',
    ]);
    mirror.setHandler(`/s/${REAL_SUFFIX}/bundle.json`, sendJson({ a: 'state' }));
    expect((await ask(config, 'state')).answer).toMatchObject({ document: { value: { a: 'state' } } });
    expect(asked(mirror)).toEqual([`/b/${REAL_SUFFIX}/bundle.json`, `/s/${REAL_SUFFIX}/bundle.json`]);
  });

  test('that go by the arXiv id are not asked for without one', async () => {
    const config = await load({ sources: [{ id: 'o', kind: 'origin', label: 'the registry', base: '/o/' }] });
    const { answer, attempts } = await ask(config, 'integrity', { ...subject, arxivId: null as never });
    expect(answer).toBe(null);
    expect(attempts).toMatchObject([
      { outcome: 'not-asked', detail: 'was not asked: it has this by the arXiv id, and the record has none' },
    ]);
  });

  test('say so where a mirror can’t say how it is laid out', async () => {
    site.setHandler('/odd/mirror.json', sendJson([]));
    const config = await load({ sources: [{ ...own, base: '/odd/', layout: 'mirror.json' }] });
    await expect(ask(config, 'bundle')).rejects.toThrow('has a mirror.json that can’t be used: it should be');
  });
});

test('a mirror of a manifest on this site is not asked for titles, of which a manifest says nothing', async () => {
  const config = await load({
    mirror_manifest: manifestOf({ name: 'M', bundle_pattern: `${site.url}/m2/{suffix}/bundle.json` }),
  });
  const page = `${site.url}/`;
  expect(config.sources.map((source) => [source.label, isOwnMirror(source, page)])).toEqual([
    ['the own mirror', true],
    ['the mirror “M”', false],
  ]);
});

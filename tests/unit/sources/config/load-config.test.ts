import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../../../src/sources/config/load-config.ts';
import { ConfigError } from '../../../../src/sources/settings/config-error.ts';
import {
  type Handler,
  neverAnswer,
  sendHtml,
  sendJson,
  sendStatus,
  sendText,
} from '../../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../../support/origin-double.ts';

const good = {
  config_version: 1,
  sources: [{ id: 'm', kind: 'mirror', label: 'm', base: '/m/' }],
  keys: [],
};

let site: OriginDouble;
beforeEach(async () => {
  site = await startOriginDouble();
});
afterEach(() => site.close());

const load = (corpus: string | null = null, signal = new AbortController().signal) =>
  loadConfig(corpus, { signal, page: `${site.url}/pith/X?in=y` });
const troubleWith = async (handler: Handler, corpus: string | null = null): Promise<ConfigError> => {
  site.setHandler(corpus === null ? '/config.json' : `/${corpus}/config.json`, handler);
  const trouble: unknown = await load(corpus).catch((error: unknown) => error);
  if (!(trouble instanceof ConfigError)) throw new Error(`no ConfigError but ${String(trouble)}`);
  return trouble;
};

test('reads the settings of the site, or of a folder of it', async () => {
  site.setHandler('/config.json', sendJson(good));
  site.setHandler('/demo/config.json', sendJson({ ...good, fiction: true }));
  expect(await load()).toMatchObject({ fiction: false, sources: [{ id: 'm' }] });
  expect(await load('demo')).toMatchObject({ fiction: true });
});

test('remembers nothing', async () => {
  site.setHandler('/config.json', sendJson(good));
  await load();
  site.setHandler('/config.json', sendJson({ ...good, fiction: true }));
  expect(await load()).toMatchObject({ fiction: true });
});

test.each<[string, Handler, string]>([
  [
    'are missing',
    sendStatus(404),
    'The settings of this site are missing: there is no /config.json (status 404). Whoever runs this site can mend it.',
  ],
  [
    'are a web page',
    sendHtml('Welcome'),
    'The settings of this site cannot be read. Where /config.json should be there is a web page. Whoever runs this site can mend it.',
  ],
  [
    'have a mistake',
    sendJson({ ...good, keys: 1 }),
    'The settings of this site have a mistake. In /config.json, keys must be a list, not 1. Whoever runs this site can mend it.',
  ],
  [
    'have three mistakes',
    sendJson({ ...good, keys: 1, fiction: 2, examples: 3 }),
    'The settings of this site have a mistake. In /config.json, fiction must be true or false, not 2. There are 2 more. Whoever runs this site can mend it.',
  ],
  [
    'are no object',
    sendJson(1),
    'The settings of this site have a mistake. In /config.json, it must be an object, not 1. Whoever runs this site can mend it.',
  ],
  [
    'cannot be reached',
    sendStatus(500),
    'The settings file /config.json is in trouble (status 500). Try again later.',
  ],
])('settings that %s', async (_, handler, message) => {
  expect((await troubleWith(handler)).message).toBe(message);
});

test('settings that are no JSON are named with the place', async () => {
  const trouble = await troubleWith(sendText('{"config_version": 1,}'));
  expect(trouble.message).toMatch(/^The settings of this site cannot be read\. In \/config\.json: .*line 1/);
  expect(trouble.problems).toHaveLength(1);
});

test('mistakes are all there, by path', async () => {
  expect((await troubleWith(sendJson({ ...good, keys: 1, fiction: 2 }))).problems).toEqual([
    { path: 'fiction', message: 'must be true or false, not 2' },
    { path: 'keys', message: 'must be a list, not 1' },
  ]);
});

test('a folder that is not there is a sentence of its own', async () => {
  expect((await troubleWith(sendStatus(404), 'demo')).message).toBe(
    'There is no collection “demo” on this site: /demo/config.json is missing (status 404).',
  );
});

test.each(['../../..', 'a/b', 'Demo', '', 'x'.repeat(33), '\\evil', '%2e%2e'])(
  'the name %j is not asked for',
  async (name) => {
    await expect(load(name)).rejects.toBeInstanceOf(ConfigError);
    expect(site.requests).toEqual([]);
  },
);

test('an abort passes through', async () => {
  site.setHandler('/config.json', neverAnswer);
  const controller = new AbortController();
  const loading = load(null, controller.signal);
  setTimeout(() => controller.abort(), 30);
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
});

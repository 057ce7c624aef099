import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATA_REQUEST, requestData } from '../../../../src/sources/fetch/early-request.ts';
import { neverAnswer, sendJson } from '../../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../../support/origin-double.ts';

let site: OriginDouble;
beforeEach(async () => {
  site = await startOriginDouble({ '/it': sendJson({ it: 1 }), '/never': neverAnswer });
});
afterEach(async () => {
  globalThis.pithEarly = undefined;
  await site.close();
});

/** What the page's first script does. */
const askEarly = (path: string): void => {
  const controller = new AbortController();
  const url = site.url + path;
  const response = fetch(url, { ...DATA_REQUEST, signal: controller.signal });
  response.catch(() => undefined);
  globalThis.pithEarly = { [url]: { response, controller } };
};
const signal = new AbortController().signal;

test('without an early request the address is asked', async () => {
  expect(await (await requestData(`${site.url}/it`, signal)).json()).toEqual({ it: 1 });
  expect(site.requests[0]?.headers.accept).toBe('application/json');
});

test('an early request is taken, once', async () => {
  askEarly('/it');
  expect(await (await requestData(`${site.url}/it`, signal)).json()).toEqual({ it: 1 });
  expect(site.requests).toHaveLength(1);
  expect(await (await requestData(`${site.url}/it`, signal)).json()).toEqual({ it: 1 });
  expect(site.requests).toHaveLength(2);
});

test('an early request for something else is left alone', async () => {
  askEarly('/never');
  expect(await (await requestData(`${site.url}/it`, signal)).json()).toEqual({ it: 1 });
  expect(globalThis.pithEarly).toHaveProperty([`${site.url}/never`]);
});

test('an early request is ended like any other', async () => {
  askEarly('/never');
  const controller = new AbortController();
  const asked = requestData(`${site.url}/never`, controller.signal);
  setTimeout(() => controller.abort(), 30);
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});

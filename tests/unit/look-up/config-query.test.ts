import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { configQuery } from '../../../src/look-up/queries.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page that shows something of the settings goes while they are asked for anew: whoever asked has to hear of withdrawn keys. */
test('settings that are asked for come, also where the part of the page that showed them goes meanwhile', async () => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    server.on('request', (_, response) => {
      answer = () => response.end(readFileSync('public/config.json'));
      resolve();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubGlobal('location', { href: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  const client = new QueryClient();
  const query = configQuery(null);
  const leave = new QueryObserver(client, query).subscribe(() => undefined);
  const wanted = client.fetchQuery({ ...query, staleTime: 0 });
  await asked;
  leave();
  answer();
  expect((await wanted).keys).toHaveLength(1);
  client.clear();
});

const server = createServer();
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askDriver } from '../../../../scripts/browser/ask-driver.ts';

let stop = (): void => undefined;
afterEach(() => stop());

const serve = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('a driver that never answers is given up, and the sentence says what was asked where', async () => {
  const address = await serve(() => undefined);
  await expect(askDriver(address, { path: '/session/1/url', body: {}, limit: 50 })).rejects.toThrow(
    `The WebDriver at ${address} did not answer POST /session/1/url within 0.05 s; its browser may be gone.`,
  );
});

test('one that begins to answer and never ends is given up too', async () => {
  const address = await serve((_, response) => void response.write('{"value":'));
  await expect(askDriver(address, { path: '/status', method: 'GET', limit: 50 })).rejects.toThrow(
    'did not answer GET /status within 0.05 s',
  );
});

test('what a driver says and what it refuses comes through', async () => {
  const address = await serve(({ url }, response) => {
    response.statusCode = url === '/session' ? 200 : 404;
    response.end(JSON.stringify({ value: url === '/session' ? 7 : { error: 'no such', message: 'window' } }));
  });
  await expect(askDriver(address, { path: '/session', body: {}, limit: 5_000 })).resolves.toBe(7);
  await expect(askDriver(address, { path: '/session/1', limit: 5_000 })).rejects.toThrow(
    'WebDriver /session/1: no such: window',
  );
});

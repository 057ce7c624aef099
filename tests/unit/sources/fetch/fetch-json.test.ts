import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchText, MAX_BODY_BYTES, toDocument } from '../../../../src/sources/fetch/fetch-json.ts';
import { SourceError } from '../../../../src/sources/fetch/source-error.ts';
import {
  breakOff,
  drip,
  type Handler,
  neverAnswer,
  neverEnd,
  redirectTo,
  sendHtml,
  sendHuge,
  sendJson,
  sendStatus,
  sendText,
} from '../../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

let double: OriginDouble;
beforeAll(async () => {
  double = await startOriginDouble();
});
afterAll(() => double.close());

const place = { id: 'registry', label: 'the registry' };
const ask = (path: string, { timeoutMs = 5000, signal = new AbortController().signal } = {}) =>
  fetchText(double.url + path, { place, signal, timeoutMs });
const troubleWith = async (handler: Handler, timeoutMs?: number): Promise<SourceError> => {
  double.setHandler('/trouble', handler);
  const trouble: unknown = await ask('/trouble', timeoutMs === undefined ? {} : { timeoutMs })
    .then((page) => page.kind === 'text' && toDocument(page, place))
    .catch((error: unknown) => error);
  if (!(trouble instanceof SourceError)) throw new Error(`no SourceError but ${JSON.stringify(trouble)}`);
  return trouble;
};

describe('an answer', () => {
  test('comes back as it was sent, with the address and status', async () => {
    const page = await ask(`/pith/${REAL_SUFFIX}.json`);
    expect(page).toEqual({
      kind: 'text',
      text: realRecordText(),
      url: `${double.url}/pith/${REAL_SUFFIX}.json`,
      status: 200,
    });
  });

  test('comes from where redirects lead, however many', async () => {
    double.setHandler('/a', redirectTo('/b', 301));
    double.setHandler('/b', redirectTo('/c', 307));
    double.setHandler('/c', sendJson({ at: 'c' }));
    expect(await ask('/a')).toMatchObject({ text: '{"at":"c"}', url: `${double.url}/c` });
  });

  test('may come slowly, and cut within a character', async () => {
    double.setHandler('/slow', async (_, response) => {
      const bytes = Buffer.from('"Köln 𝔸"');
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      response.end();
    });
    expect(await ask('/slow')).toMatchObject({ text: '"Köln 𝔸"' });
    double.setHandler('/drip', drip(realRecordText(), { bytes: 1000, everyMs: 10 }));
    expect(await ask('/drip')).toMatchObject({ text: realRecordText() });
  });

  test.each([404, 410] as const)('with status %i is no trouble: there is nothing', async (status) => {
    double.setHandler('/gone', sendStatus(status));
    expect(await ask('/gone')).toEqual({ kind: 'missing', url: `${double.url}/gone`, status });
  });
});

describe('a body', () => {
  test('of exactly the limit is read', async () => {
    double.setHandler('/full', sendHuge(MAX_BODY_BYTES));
    const page = await ask('/full');
    expect(page.kind === 'text' && page.text.length).toBe(MAX_BODY_BYTES);
  });

  test('of one byte more is refused', async () => {
    const trouble = await troubleWith(sendHuge(MAX_BODY_BYTES + 1));
    expect(trouble).toMatchObject({ code: 'too-large', status: 200 });
    expect(trouble.message).toBe(
      'The registry sent more than 5 MiB. The rest was not read: save it and check it with pith-verify.',
    );
  });

  test('of 20 MB is refused as soon as its size is known, and not read', async () => {
    let sent = 0;
    const onBytes = (bytes: number) => {
      sent = bytes;
    };
    expect(await troubleWith(sendHuge(20_000_000, { isDeclared: true, onBytes }))).toMatchObject({
      code: 'too-large',
    });
    // What fits into the buffers between the two ends is sent anyway.
    expect(sent).toBeLessThan(5_000_000);
  });

  test('of 20 MB that does not say so is cut off at the limit, and the connection ended', async () => {
    let sent = 0;
    let isClosed = false;
    const onBytes = (bytes: number) => {
      sent = bytes;
    };
    const trouble = await troubleWith((request, response) => {
      response.on('close', () => {
        isClosed = true;
      });
      return sendHuge(20_000_000, { onBytes })(request, response);
    });
    expect(trouble).toMatchObject({ code: 'too-large' });
    await expect.poll(() => isClosed).toBe(true);
    expect(sent).toBeLessThan(15_000_000);
  });
});

describe('trouble', () => {
  test('no connection', async () => {
    const other = await startOriginDouble();
    await other.close();
    const asked = fetchText(`${other.url}/x`, {
      place,
      signal: new AbortController().signal,
      timeoutMs: 5000,
    });
    await expect(asked).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unreachable',
      sourceId: 'registry',
      url: `${other.url}/x`,
      status: null,
      message: 'The registry could not be reached. Check the connection and try again.',
    });
  });

  test('a connection that is cut within the answer', async () => {
    expect(await troubleWith(breakOff(realRecordText()))).toMatchObject({
      code: 'unreachable',
      predicate: 'broke off its answer',
    });
  });

  test('redirects in a circle', async () => {
    expect(await troubleWith(redirectTo('/trouble'))).toMatchObject({ code: 'unreachable' });
  });

  test('a server that never answers, and one that never ends', async () => {
    expect(await troubleWith(neverAnswer, 300)).toMatchObject({
      code: 'timeout',
      message: 'The registry did not answer within 0.3 s. Try again later.',
    });
    expect(await troubleWith(neverEnd(realRecordText()), 300)).toMatchObject({
      code: 'timeout',
      message: 'The registry did not finish its answer within 0.3 s. Try again later.',
    });
    const begun = Date.now();
    expect(await troubleWith(drip('x'.repeat(1e6), { bytes: 1, everyMs: 10 }), 300)).toMatchObject({
      code: 'timeout',
    });
    expect(Date.now() - begun).toBeLessThan(4000);
  });

  test.each([
    [500, 'server-error', 'The registry is in trouble (status 500). Try again later.'],
    [503, 'server-error', 'The registry is in trouble (status 503). Try again later.'],
    [
      502,
      'unreachable',
      'The registry could not be reached (status 502). Check the connection and try again.',
    ],
    [504, 'timeout', 'The registry did not answer in time (status 504). Try again later.'],
    [
      403,
      'refused',
      'The registry refused to answer (status 403). Trying again is not likely to help: ask whoever runs this site.',
    ],
    [
      302,
      'refused',
      'The registry redirects to nowhere (status 302). Trying again is not likely to help: ask whoever runs this site.',
    ],
  ])('status %i', async (status, code, message) => {
    expect(await troubleWith(sendStatus(status))).toMatchObject({ status, code, message, retryAfter: null });
  });

  test.each([
    [{ 'retry-after': '30' }, 30, 'asks to wait 30 s (status 429)'],
    [{}, null, 'asks to wait for a while (status 429)'],
    [{ 'retry-after': 'soon' }, null, 'asks to wait for a while (status 429)'],
    [
      // The server's own clock counts: this one is years off.
      { 'retry-after': 'Wed, 21 Oct 2015 07:28:10 GMT', date: 'Wed, 21 Oct 2015 07:27:40 GMT' },
      30,
      'asks to wait 30 s (status 429)',
    ],
    [
      { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT', date: 'Wed, 21 Oct 2015 07:29:00 GMT' },
      0,
      'asks to wait 0 s (status 429)',
    ],
  ])('status 429 with %j', async (headers, retryAfter, predicate) => {
    const known = Object.fromEntries(Object.entries(headers));
    expect(await troubleWith(sendStatus(429, known))).toMatchObject({
      code: 'rate-limited',
      retryAfter,
      predicate,
    });
  });

  test('status 503 keeps its Retry-After', async () => {
    expect(await troubleWith(sendStatus(503, { 'retry-after': '120' }))).toMatchObject({ retryAfter: 120 });
  });

  test.each([
    ['a web page', sendHtml('Welcome'), 'answered with a web page instead of a record'],
    ['a text', sendText('not found'), 'answered with something that is not JSON'],
    ['half a record', sendText(realRecordText().slice(0, 3000)), 'answered with something that is not JSON'],
    ['nothing', sendStatus(204), 'sent an empty answer'],
    [
      'bytes that are no UTF-8',
      sendText(Buffer.from([0x22, 0xc3, 0x28, 0x22])),
      'sent bytes that are no text',
    ],
    ['a cut character', sendText(Buffer.from([0x22, 0xc3])), 'sent bytes that are no text'],
  ])('status 200 with %s', async (_, handler, predicate) => {
    expect(await troubleWith(handler)).toMatchObject({ code: 'not-json', predicate });
  });
});

describe('an abort by the caller', () => {
  test('passes through as what it is, before, during and within the answer', async () => {
    double.setHandler('/never', neverAnswer);
    double.setHandler('/half', neverEnd(realRecordText()));
    await expect(ask('/never', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    for (const path of ['/never', '/half']) {
      const controller = new AbortController();
      const asked = ask(path, { signal: controller.signal });
      setTimeout(() => controller.abort(), 50);
      await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
      await expect(asked).rejects.not.toBeInstanceOf(SourceError);
    }
  });

  test('ends the request', async () => {
    let isClosed = false;
    double.setHandler('/watched', (_, response) => {
      response.on('close', () => {
        isClosed = true;
      });
    });
    const controller = new AbortController();
    const asked = ask('/watched', { signal: controller.signal }).catch(() => {});
    setTimeout(() => controller.abort(), 50);
    await asked;
    await expect.poll(() => isClosed).toBe(true);
  });
});

describe('a thread that sleeps longer than its patience', () => {
  /** A server that sleeps for nobody: it answers the first question while this thread sleeps, and later ones at once. */
  const startSleepless = async () => {
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads');
       let asked = 0;
       const server = require('node:http').createServer((_, response) => {
         asked += 1;
         const number = asked;
         if (number === 1) parentPort.postMessage('asked');
         setTimeout(() => response.writeHead(200).end('{"answer":' + number + '}'), number === 1 ? 300 : 0);
       });
       server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
      { eval: true },
    );
    const [port] = await once(worker, 'message');
    return { worker, url: `http://127.0.0.1:${port}/` };
  };

  test('asks again, as the answer may have come meanwhile', async () => {
    const { worker, url } = await startSleepless();
    const page = fetchText(url, { place, signal: new AbortController().signal, timeoutMs: 500 });
    await once(worker, 'message');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
    await expect(page).resolves.toMatchObject({ kind: 'text', status: 200 });
    await worker.terminate();
  });

  test('doesn’t, once it was told to stop', async () => {
    const { worker, url } = await startSleepless();
    const controller = new AbortController();
    const page = fetchText(url, { place, signal: controller.signal, timeoutMs: 500 });
    await once(worker, 'message');
    controller.abort();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
    await expect(page).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await worker.terminate();
  });
});

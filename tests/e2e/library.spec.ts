import { createReadStream, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { installPacked } from '../support/packed-library.ts';
import { realRecordText } from '../support/real-record.ts';

/*
 * The packed library in a worker of a browser, served from loopback as it lies in the package.
 */
const WORKER = `
import { examineText } from '/node_modules/pith-viewer/build/library/verify.js';
import { judge, readBibliography, toQuestions } from '/node_modules/pith-viewer/build/library/bibliography.js';
onmessage = ({ data: { record, bibliography, keys } }) => {
  const [examined] = examineText(record, { keys });
  const { entries } = readBibliography(bibliography, 'a.bib').value;
  const answers = new Map(toQuestions(entries).map(({ paperKey }) => [paperKey, { kind: 'examined', examined }]));
  postMessage([examined.verdict.kind, typeof document, ...judge(entries, answers).map(({ state }) => state)]);
};
`;

test('the packed library works in a worker', async ({ launchOptions }) => {
  const folder = installPacked();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    if (path === '/worker.js') response.end(WORKER);
    else if (path.startsWith('/node_modules/pith-viewer/build/library/'))
      createReadStream(join(folder, path)).pipe(response);
    else response.end('<!doctype html><title>A page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { keys } = JSON.parse(readFileSync('public/config.json', 'utf8'));
    const said = await page.evaluate(
      (input) =>
        new Promise((resolve, reject) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(input);
        }),
      {
        record: realRecordText(),
        bibliography:
          '@misc{a, title={Efficient Distributed MLLM Training with Cornstarch}, eprint={2503.11367}}\n@misc{b, title={Another}, eprint={2503.11367}}',
        keys: [
          {
            keyId: keys[0].key_id,
            publicKeyHex: keys[0].public_key_hex,
            trust: 'registry',
            signer: keys[0].signer,
          },
        ],
      },
    );
    expect(said).toEqual(['verified', 'undefined', 'signed-title', 'another-title']);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

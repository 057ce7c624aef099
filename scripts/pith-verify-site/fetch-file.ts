import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** What a server answers; `body` with its content encoding taken off. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: IncomingMessage['headers'];
      readonly body: Uint8Array;
    }
  | { readonly kind: 'trouble'; readonly reason: string };

const decoders: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliDecompress)(body, { maxOutputLength: MAX_BYTES }),
  gzip: (body) => promisify(gunzip)(body, { maxOutputLength: MAX_BYTES }),
  deflate: (body) => promisify(inflate)(body, { maxOutputLength: MAX_BYTES }),
  identity: async (body) => body,
};

const decode = async (answer: IncomingMessage, chunks: readonly Buffer[]): Promise<Answer> => {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = decoders[encoding];
  if (decoder === undefined)
    return { kind: 'trouble', reason: `sent an encoding not known here: ${encoding}` };
  try {
    const body = await decoder(Buffer.concat(chunks));
    return { kind: 'answer', status: answer.statusCode ?? 0, headers: answer.headers, body };
  } catch {
    return { kind: 'trouble', reason: `sent ${encoding} that can’t be unpacked` };
  }
};

/** Where a browser shows a page: its destination in the words of Fetch Metadata. */
export type Navigation = 'document' | 'iframe';

const toHeaders = (as: Navigation | null) =>
  as === null
    ? { accept: '*/*' }
    : {
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': as,
      };

/**
 * Asks one address, without following redirects, and reads up to 64 MiB in up to 30 s.
 * @param encoding the value of Accept-Encoding.
 * @param as asks for it as a browser that goes to a page; null as one that loads a file.
 */
export const fetchFile = (url: URL, encoding: string, as: Navigation | null = null): Promise<Answer> =>
  new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const asking = send(url, {
      headers: { 'accept-encoding': encoding, ...toHeaders(as) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const fail = (reason: string): void => resolve({ kind: 'trouble', reason });
    asking.on('error', (cause) =>
      fail(
        cause.name === 'TimeoutError' || cause.name === 'AbortError'
          ? `did not finish its answer within ${TIMEOUT_MS / 1000} s`
          : `could not be read: ${cause.message}`,
      ),
    );
    asking.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_BYTES) {
          fail('sent more than 64 MiB');
          asking.destroy();
        } else chunks.push(chunk);
      });
      answer.on('end', () => void decode(answer, chunks).then(resolve));
      answer.on('error', () => fail('broke off its answer'));
    });
    asking.end();
  });

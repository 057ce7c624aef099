import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

type Encoding = 'br' | 'gzip';
const SIBLINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

const accepted = (request: IncomingMessage): readonly Encoding[] => {
  const header = String(request.headers['accept-encoding'] ?? '');
  const isAccepted = (name: string) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$))`).test(header);
  return (['br', 'gzip'] as const).filter(isAccepted);
};

/** Asked at once: that takes the system a few microseconds, and waiting for another thread to do it ten times as long. */
const fileAt = (path: string) => {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? { path, size: stats.size, time: stats.mtimeMs } : null;
  } catch {
    return null;
  }
};

const compress = (encoding: Encoding, body: Buffer): Promise<Buffer> =>
  encoding === 'br'
    ? promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : promisify(gzip)(body);

/**
 * Data is compressed when it is sent: an operator may replace a file, and an old copy beside it would win. So are pages that
 * were written for single records.
 */
const isData = (path: string, size: number): boolean =>
  (extname(path) === '.json' || /[/\\]pith[/\\][A-Z2-7]{26}[/\\]index\.html$/.test(path)) &&
  size > 1000 &&
  size < 8_000_000;

/**
 * Sends one file, compressed where the client takes it, or 304 where the client has it.
 * @param options.status the status to send it with.
 * @param options.isImmutable its name changes with its content, so it may be kept for good.
 * @returns false, and nothing sent, where there is no such file.
 */
export const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { status = 200, isImmutable = false }: { readonly status?: number; readonly isImmutable?: boolean } = {},
): Promise<boolean> => {
  const plain = fileAt(path);
  if (plain === null) return false;
  let file = plain;
  let encoding: Encoding | null = null;
  for (const candidate of accepted(request)) {
    const sibling = fileAt(path + SIBLINGS[candidate]);
    if (isData(path, plain.size)) encoding = candidate;
    else if (sibling !== null && sibling.time >= plain.time) [file, encoding] = [sibling, candidate];
    if (encoding !== null) break;
  }

  const etag = `"${plain.size.toString(36)}-${Math.round(plain.time).toString(36)}${encoding ?? ''}"`;
  response.setHeader('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  response.setHeader('Content-Type', TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream');
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  const body = encoding !== null && file === plain ? await compress(encoding, await readFile(path)) : null;
  response.writeHead(status, { 'Content-Length': body?.length ?? file.size });
  if (request.method === 'HEAD' || body !== null) response.end(body);
  else await pipeline(createReadStream(file.path), response);
  return true;
};

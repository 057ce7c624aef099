import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { classifyPath, isRecordFile } from './app-paths.ts';
import { securityHeaders } from './csp.ts';
import { guard } from './guard.ts';
import { HEADERS_NAME, readHeaders } from './headers.ts';
import { sendFile } from './send-file.ts';

/** The path of a request, decoded; null where it can't be one of a file or page. */
const toPath = (url: string): string | null => {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') && !/(?:^|[\\/])\.{1,2}(?:[\\/]|$)/.test(path)
      ? path
      : null;
  } catch {
    return null;
  }
};

const timeOf = (file: string): number => statSync(file).mtimeMs;

/**
 * The headers of the build as it is now: it may be built again while the server runs. A page that was changed by hand
 * since gets the policy that fits it.
 */
const headersOf = (folder: string, connect: readonly string[]) => {
  const page = join(folder, 'index.html');
  const list = join(folder, HEADERS_NAME);
  let times = '';
  let headers: Readonly<Record<string, string>> = {};
  return () => {
    const now = `${timeOf(page)} ${timeOf(list)}`;
    if (now !== times)
      headers =
        timeOf(page) > timeOf(list)
          ? securityHeaders(readFileSync(page, 'utf8'), connect)
          : (readHeaders(folder)['/*'] ?? {});
    times = now;
    return headers;
  };
};

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
};

/**
 * Serves a build as a production server should: files as they are, pages of the app as `index.html`, everything with
 * the security headers. What is missing under a file's name is 404 and never the app.
 * @param folder the folder of the build.
 */
export const serveDist = (folder: string, connect: readonly string[] = []) => {
  const page = join(folder, 'index.html');
  const currentHeaders = headersOf(folder, connect);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(currentHeaders())) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendText(response, 405, 'This site only answers GET and HEAD.\n');
    }
    const path = toPath(request.url ?? '/');
    if (path === null) return sendText(response, 400, 'This is not an address of this site.\n');
    const kind = classifyPath(path);
    if (kind !== 'page') {
      const isImmutable = path.startsWith('/assets/');
      if (await sendFile(request, response, join(folder, path), { isImmutable })) return;
      // A reader who took the address of a record's file elsewhere here gets the page, which knows where the record is.
      const isReader = isRecordFile(path) && /\btext\/html\b/.test(request.headers.accept ?? '');
      if (kind === 'file' && !isReader) return sendText(response, 404, 'There is no such file.\n');
    }
    await sendFile(request, response, page, { status: kind === 'page' ? 200 : 404 });
  };

  return guard(answer);
};

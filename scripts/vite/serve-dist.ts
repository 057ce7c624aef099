import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { classifyPath, isRecordFile } from './app-paths.ts';
import { type SiteDocument, securityHeaders } from './csp.ts';
import { EMBED_DOCUMENT } from './embed-page.ts';
import { guard } from './guard.ts';
import { HEADERS_NAME, readHeaders } from './headers.ts';
import { readImportMap } from './import-map.ts';
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

const DOCUMENTS: Readonly<Record<SiteDocument, string>> = { app: 'index.html', embed: EMBED_DOCUMENT };
const RULES: Readonly<Record<SiteDocument, string>> = { app: '/*', embed: '/embed/*' };

/** Of a file that isn't there: never. */
const timeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * The headers of one document of the build as it is now: it may be built again while the server runs. A document that was
 * changed by hand since gets the policy that fits it.
 */
const headersOf = (folder: string, kind: SiteDocument, connect: readonly string[]) => {
  const page = join(folder, DOCUMENTS[kind]);
  const list = join(folder, HEADERS_NAME);
  let times = '';
  let headers: Readonly<Record<string, string>> = {};
  return () => {
    const now = `${timeOf(page)} ${timeOf(list)}`;
    if (now !== times)
      headers =
        timeOf(page) > timeOf(list)
          ? securityHeaders(
              { html: readFileSync(page, 'utf8'), map: kind === 'app' ? readImportMap(folder) : '' },
              connect,
              kind,
            )
          : (readHeaders(folder)[RULES[kind]] ?? {});
    times = now;
    return headers;
  };
};

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
};

/**
 * Serves a build as a production server should: files as they are, pages of the app as `index.html`, frames for other sites
 * as their own document, everything with the security headers that are its own. What is missing under a file's name is 404 and never the app.
 * @param folder the folder of the build.
 */
export const serveDist = (folder: string, connect: readonly string[] = []) => {
  const page = join(folder, 'index.html');
  const headers = {
    app: headersOf(folder, 'app', connect),
    embed: headersOf(folder, 'embed', connect),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = toPath(request.url ?? '/');
    const kind = path === null ? 'unknown' : classifyPath(path);
    const current = headers[kind === 'embed' ? 'embed' : 'app']();
    for (const [name, value] of Object.entries(current)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendText(response, 405, 'This site only answers GET and HEAD.\n');
    }
    if (path === null) return sendText(response, 400, 'This is not an address of this site.\n');
    if (kind === 'embed' && (await sendFile(request, response, join(folder, EMBED_DOCUMENT)))) return;
    if (kind !== 'page') {
      const isImmutable = path.startsWith('/assets/');
      if (await sendFile(request, response, join(folder, path), { isImmutable })) return;
      // A reader who took the address of a record's file elsewhere here gets the page, which knows where the record is.
      const isReader = isRecordFile(path) && /\btext\/html\b/.test(request.headers.accept ?? '');
      if (kind === 'file' && !isReader) return sendText(response, 404, 'There is no such file.\n');
    }
    // A page that was written for one record is the app, too.
    if (kind === 'page' && (await sendFile(request, response, join(folder, path, 'index.html')))) return;
    await sendFile(request, response, page, { status: kind === 'page' ? 200 : 404 });
  };

  return guard(answer);
};

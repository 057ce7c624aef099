import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_ANCESTORS, metaPolicy, securityHeaders } from './csp.ts';

export const HEADERS_NAME = 'headers.json';

type Headers = Readonly<Record<string, string>>;
/** What is sent with which paths: `/*` for all; `/embed/*` in place of that; `/assets/*` besides. */
export type HeaderRules = Readonly<Record<string, Headers>>;

/** What headers are made of: the documents of the build, as they are served. */
interface Served {
  readonly html: string;
  /** The import map of the app; '' where there is none. */
  readonly map: string;
  /** The document for frames; '' where there is none. */
  readonly embed: string;
  readonly connect: readonly string[];
}

/** The headers of this build, the whole Content-Security-Policy among them. */
const toRules = ({ html, map, embed, connect }: Served): HeaderRules => ({
  '/*': securityHeaders({ html, map }, connect),
  '/embed/*': securityHeaders({ html: embed }, connect, 'embed'),
  // Or nobody would ever hear of a new version.
  '/sw.js': { 'Cache-Control': 'no-cache' },
  '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
});

/**
 * The same for hosts that read `_headers`. A path gets the headers of all rules that fit it, and of two of one name some
 * hosts send the later and some send both, so the rules must be right either way: all of them allow the scripts of both
 * documents (which state their own policy besides), and frames are forbidden by the older header, which counts only where no
 * policy names `frame-ancestors` (HTML, "Checking a navigation response's adherence to X-Frame-Options").
 */
const toHostRules = ({ html, map, embed, connect }: Served): HeaderRules => ({
  '/*': {
    ...securityHeaders({ html, map }, connect),
    'Content-Security-Policy': metaPolicy({ html: html + embed, map }, connect),
    'X-Frame-Options': 'DENY',
  },
  '/embed/*': { 'Content-Security-Policy': `frame-ancestors ${FRAME_ANCESTORS.embed}` },
  // Or nobody would ever hear of a new version.
  '/sw.js': { 'Cache-Control': 'no-cache' },
  '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
});

const linesOf = (headers: Headers, toLine: (name: string, value: string) => string): readonly string[] =>
  Object.entries(headers).map(([name, value]) => toLine(name, value));

/** In the form that Netlify and Cloudflare Pages read. */
const toHeadersFile = (rules: HeaderRules): string =>
  Object.entries(rules)
    .map(([path, headers]) =>
      [path, ...linesOf(headers, (name, value) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');

const quote = (value: string): string => {
  // nginx and Caddy would put something else in place of these.
  if (/["\\${}\n\r]/.test(value)) throw new Error(`A header can't be written down for a server: ${value}`);
  return `"${value}"`;
};

const HEAD = '# Written by the build. The policy holds hashes of scripts in this very build.\n';

const toNginx = (headers: Headers): string =>
  `${HEAD}${linesOf(headers, (name, value) => `add_header ${name} ${quote(value)} always;\n`).join('')}`;

const toCaddy = (headers: Headers): string =>
  `${HEAD}header {\n${linesOf(headers, (name, value) => `\t${name} ${quote(value)}\n`).join('')}}\n`;

/**
 * Writes `headers.json`, and what each kind of host takes of it: `_headers`; `headers.nginx` and `headers.caddy` for all
 * addresses, and the same with `-embed` for those that may be framed.
 */
export const writeHeaders = (folder: string, served: Served): void => {
  const rules = toRules(served);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(HEADERS_NAME, `${JSON.stringify(rules, undefined, 2)}\n`);
  write('_headers', toHeadersFile(toHostRules(served)));
  for (const [rule, end] of [
    ['/*', ''],
    ['/embed/*', '-embed'],
  ] as const) {
    write(`headers${end}.nginx`, toNginx(rules[rule] ?? {}));
    write(`headers${end}.caddy`, toCaddy(rules[rule] ?? {}));
  }
};

/**
 * The headers of a build, by rule.
 * @throws Error with a sentence where the folder has none: a site without its policy is not to be served.
 */
export const readHeaders = (folder: string): HeaderRules => {
  const file = join(folder, HEADERS_NAME);
  if (!existsSync(file)) throw new Error(`${file} is not there: do \`npm run build\` first.`);
  return JSON.parse(readFileSync(file, 'utf8')) as HeaderRules;
};

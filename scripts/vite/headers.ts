import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { securityHeaders } from './csp.ts';

export const HEADERS_NAME = 'headers.json';

type Headers = Readonly<Record<string, string>>;
/** What is sent with which paths: `/*` for all, `/assets/*` besides. */
export type HeaderRules = Readonly<Record<string, Headers>>;

/** The headers of this build, the whole Content-Security-Policy among them. */
const toRules = (html: string, connect: readonly string[]): HeaderRules => ({
  '/*': securityHeaders(html, connect),
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

const HEAD = '# Written by the build. The policy holds hashes of scripts in this very index.html.\n';

const toNginx = (headers: Headers): string =>
  `${HEAD}${linesOf(headers, (name, value) => `add_header ${name} ${quote(value)} always;\n`).join('')}`;

const toCaddy = (headers: Headers): string =>
  `${HEAD}header {\n${linesOf(headers, (name, value) => `\t${name} ${quote(value)}\n`).join('')}}\n`;

/** Writes `headers.json`, and what each kind of host takes of it: `_headers`, `headers.nginx`, `headers.caddy`. */
export const writeHeaders = (folder: string, html: string, connect: readonly string[]): void => {
  const rules = toRules(html, connect);
  const all = rules['/*'] ?? {};
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(HEADERS_NAME, `${JSON.stringify(rules, undefined, 2)}\n`);
  write('_headers', toHeadersFile(rules));
  write('headers.nginx', toNginx(all));
  write('headers.caddy', toCaddy(all));
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

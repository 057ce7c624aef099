import { createHash } from 'node:crypto';

const toSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text of every script that stands in the page itself, exactly as a browser hashes it. */
const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text]) => text ?? '');

/** The same for style. */
const inlineStyles = (html: string): string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text]) => text ?? '');

/**
 * The one Content-Security-Policy of this app, as its directives. Nothing is loaded from other sites; no script runs
 * and no style counts but the app's own files and what stood in the page when it was built.
 * @param html the built page.
 * @param connect other sites that records may be fetched from (mirrors), as CSP sources.
 */
const toDirectives = (html: string, connect: readonly string[]): Record<string, string> => ({
  'default-src': "'none'",
  'script-src': ["'self'", ...inlineScripts(html).map(toSource)].join(' '),
  'style-src': ["'self'", ...inlineStyles(html).map(toSource)].join(' '),
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': ["'self'", ...connect].join(' '),
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
});

const toPolicy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy as the page itself can state it. `frame-ancestors` counts in a header only. */
export const metaPolicy = (html: string, connect: readonly string[] = []): string =>
  toPolicy(toDirectives(html, connect));

/** The headers of every response, as names and values. */
export const securityHeaders = (html: string, connect: readonly string[] = []): Record<string, string> => ({
  'Content-Security-Policy': toPolicy({ ...toDirectives(html, connect), 'frame-ancestors': "'none'" }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** What `PITH_CONNECT` names: addresses of mirrors on other sites, separated by spaces. */
export const readConnect = (text: string | undefined): readonly string[] => {
  const sites = (text ?? '').split(/\s+/).filter((site) => site !== '');
  const bad = sites.find((site) => !/^https:\/\/[\w.-]+(?::\d+)?$/.test(site));
  if (bad !== undefined)
    throw new Error(
      `PITH_CONNECT holds ${JSON.stringify(bad)}: it takes sites such as https://mirror.example.org.`,
    );
  return sites;
};

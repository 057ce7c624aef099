import { createHash } from 'node:crypto';

const toSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text of every script that stands in the page itself, exactly as a browser hashes it. */
const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text]) => text ?? '');

/** The same for style. */
const inlineStyles = (html: string): string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text]) => text ?? '');

/** A document of this site: the app, or the small one that other sites put into a frame. */
export type SiteDocument = 'app' | 'embed';

/** A document as it was built, and the text of the import map that its scripts put into it: its hash comes last. */
export interface BuiltDocument {
  readonly html: string;
  readonly map?: string;
}

/** Sources of a directive, which must not be empty. */
const listOf = (...sources: readonly string[]): string => sources.join(' ') || "'none'";

/**
 * The Content-Security-Policy of a document, as its directives. Nothing is loaded from other sites; no script runs and no
 * style counts but what stood in the document when it was built and, for the app, its own files.
 * @param document the built document, with the import map that it adds to itself.
 * @param connect other sites that records may be fetched from (mirrors), as CSP sources.
 */
const toDirectives = (
  { html, map = '' }: BuiltDocument,
  connect: readonly string[],
  kind: SiteDocument,
): Record<string, string> => {
  const files = kind === 'app' ? ["'self'"] : [];
  return {
    'default-src': "'none'",
    'script-src': listOf(...files, ...[...inlineScripts(html), ...(map === '' ? [] : [map])].map(toSource)),
    'style-src': listOf(...files, ...inlineStyles(html).map(toSource)),
    'img-src': kind === 'app' ? "'self' data: blob:" : "'self'",
    'font-src': "'self'",
    'connect-src': listOf("'self'", ...connect),
    'worker-src': listOf(...files),
    'manifest-src': listOf(...files),
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': listOf(...files),
  };
};

const toPolicy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy as the document itself can state it. `frame-ancestors` counts in a header only. */
export const metaPolicy = (
  document: BuiltDocument,
  connect: readonly string[] = [],
  kind: SiteDocument = 'app',
): string => toPolicy(toDirectives(document, connect, kind));

/**
 * Who may put a document into a frame: nobody, but for the one that is made for it. A star means no more than the network,
 * and a notebook or a report is often opened as a file.
 */
export const FRAME_ANCESTORS: Readonly<Record<SiteDocument, string>> = { app: "'none'", embed: '* file:' };

/** The headers of every response with a document, and of all others with those of the app, as names and values. */
export const securityHeaders = (
  document: BuiltDocument,
  connect: readonly string[] = [],
  kind: SiteDocument = 'app',
): Record<string, string> => ({
  'Content-Security-Policy': toPolicy({
    ...toDirectives(document, connect, kind),
    'frame-ancestors': FRAME_ANCESTORS[kind],
  }),
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

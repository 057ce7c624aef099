import { type JsonValue, member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { MANIFEST_NAME, sha256Of } from '../vite/build-manifest.ts';
import { readWritten, WRITTEN_LIST } from '../vite/written-page.ts';
import { fetchFile, type Navigation } from './fetch-file.ts';
import type { ReadManifest } from './read-manifest.ts';

/** How one file of the build, or one page, is served. */
export type Comparison =
  | { readonly kind: 'same'; readonly path: string }
  | { readonly kind: 'differs'; readonly path: string; readonly detail: string }
  | { readonly kind: 'unread'; readonly path: string; readonly detail: string }
  /** Not served, and nothing that a page would load. */
  | { readonly kind: 'kept-back'; readonly path: string };

const AT_ONCE = 6;
/** What a browser asks with, and what each of its parts gets by itself: a server may keep a copy for each. */
const ENCODINGS = ['identity', 'gzip', 'br', 'gzip, deflate, br'];
/** Addresses of the app that are no files. One of each kind that a server may treat by itself. */
const PAGES = ['/', '/file', '/about', '/abs/2503.11367', '/pdf/2503.11367v4.pdf', '/pith/CYXUL5UW'];
/** The one address that other sites may frame has a document of its own. */
const FRAME = '/embed/2W3F2J6XVHMDI3LFEUIZOILSTF';
/** Read by hosts and people, not by the page: a server may keep it to itself. */
const isForHosts = (path: string): boolean => /^\/(?:\.vite\/|_|headers[.-]|SHA256SUMS$)/.test(path);
/** Hosts redirect these to the page that they are, which is asked for by its address. */
const EMBED = '/embed/index.html';
const isDocument = (path: string): boolean =>
  path === '/index.html' || path === '/404.html' || path === EMBED;

interface Asked {
  readonly path: string;
  /** Asked for as a browser goes to a page: some hosts answer with the app only then. */
  readonly as?: Navigation;
  /** The hashes that it may have. */
  readonly expected: readonly string[];
  /** A page for one record: without its tags it must be a document of the build. */
  readonly isWritten?: boolean;
}

/** Whatever a manifest lists, only its own site is asked: a backslash or a tab after the first slash leads nowhere else. */
const toAddress = (path: string, site: URL): URL =>
  new URL(
    path
      .split('/')
      .map((step) => encodeURIComponent(step.toWellFormed()))
      .join('/'),
    site,
  );

/** Says nothing of the file: whoever asked was not let in, or was told to come later. */
const isNoAnswer = (status: number): boolean =>
  [401, 403, 407, 408, 425, 429].includes(status) || status >= 500;

const compareOne = async (site: URL, asked: Asked): Promise<Comparison> => {
  const { path, as: navigation, expected, isWritten = false } = asked;
  for (const encoding of ENCODINGS) {
    const answer = await fetchFile(toAddress(path, site), encoding, navigation);
    const as = `asked for as ${encoding}`;
    if (answer.kind === 'trouble') return { kind: 'unread', path, detail: `${as}, it ${answer.reason}` };
    const { status, body, headers } = answer;
    if (status === 404 && isForHosts(path)) return { kind: 'kept-back', path };
    if (isNoAnswer(status)) return { kind: 'unread', path, detail: `${as}, status ${status}` };
    if (status !== 200) {
      const to = headers.location === undefined ? '' : ` to ${JSON.stringify(headers.location)}`;
      return { kind: 'differs', path, detail: `${as}, status ${status}${to} instead of the file` };
    }
    const actual = sha256Of(isWritten ? Buffer.from(readWritten(new TextDecoder().decode(body))) : body);
    if (!expected.includes(actual))
      return {
        kind: 'differs',
        path,
        detail: `${as}, SHA-256 ${actual} instead of ${expected.join(' or ')}`,
      };
  }
  return { kind: 'same', path };
};

/** Does the work on all items, so many at once, and gives the results in the order of the items. */
const mapSome = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> => {
  const values: Value[] = [];
  const entries = items.entries();
  const run = async (): Promise<void> => {
    for (const [index, item] of entries) values[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return values;
};

/** Pages that the site says were written for single records (`npm run prerender`), as paths that every host answers. */
const listWritten = async (site: URL): Promise<readonly string[]> => {
  const answer = await fetchFile(new URL(`/${WRITTEN_LIST}`, site), 'identity');
  if (answer.kind === 'trouble' || answer.status !== 200) return [];
  const json = parseJson(new TextDecoder().decode(answer.body));
  const pages = json.kind === 'ok' ? member(json.value.value, 'pages') : null;
  return (Array.isArray(pages) ? pages : []).flatMap((page: JsonValue) =>
    typeof page === 'string' && /^\/pith\/[A-Z2-7]{26}$/.test(page) ? [`${page}/`] : [],
  );
};

/** Holds a served copy against a manifest: its files, in each encoding, and its pages. */
export const compareSite = async (
  site: URL,
  { manifest, sha256 }: ReadManifest,
): Promise<readonly Comparison[]> => {
  const own = Buffer.from(sha256, 'hex').toString('base64');
  // A compressed copy has no address of its own on every server; what readers get of it is asked for above.
  const isCompressed = (path: string) =>
    /\.(?:br|gz)$/.test(path) && Object.hasOwn(manifest.hashes, path.slice(0, -3));
  const files = Object.entries(manifest.hashes)
    .filter(([path]) => !isCompressed(path) && !isDocument(path))
    .map(([path, hash]) => ({ path, expected: [hash] }));
  const embed = manifest.hashes[EMBED];
  const app = manifest.fallback_hashes.filter((hash) => hash !== embed);
  const listed = await listWritten(site);
  const frames = [FRAME, ...listed.map((path) => path.replace('/pith/', '/embed/'))];
  const pages: readonly Asked[] = [
    ...PAGES.map((path) => ({ path, expected: app, as: 'document' as const })),
    ...(embed === undefined ? [] : frames).map((path) => ({
      path,
      expected: [embed ?? ''],
      as: 'iframe' as const,
    })),
  ];
  const written: readonly Asked[] = listed.map((path) => ({
    path,
    expected: app,
    as: 'document',
    isWritten: true,
  }));
  const manifestFile = { path: `/${MANIFEST_NAME}`, expected: [own] };
  return mapSome([...pages, ...files, ...written, manifestFile], (asked: Asked) => compareOne(site, asked));
};

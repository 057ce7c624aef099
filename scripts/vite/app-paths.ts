/** Folders under which every address is a file, there or not. Their bare names are what readers type, and no files. */
const FILE_FOLDERS = /^\/(?:assets|mirror|demo)\//;
/** Ends of names that are files wherever they stand. The number after the dot of an arXiv id is none of them. */
const FILE_END =
  /\.(?:br|css|gif|gz|html|ico|jpe?g|js|json|map|mjs|png|svg|ttf|txt|wasm|webmanifest|webp|woff2?|xml)$/i;

/** Addresses of pages, as the app knows them (`src/routes/pages.ts`). `*` stands for anything. */
export const APP_PATHS = [
  '/',
  '/file',
  '/about',
  '/badge',
  '/bibliography',
  '/compare',
  '/remembered',
  '/requests',
  '/pith/*',
  '/abs/*',
  '/pdf/*',
  '/html/*',
  '/p/*',
  '/paper/*',
  '/doi/*',
  '/format/*',
  '/e-print/*',
  '/api/pith-number/resolve',
];

/** What other sites may put into a frame: a document of its own, with a policy of its own. */
const EMBED_PATH = /^\/embed\/./;

/** Whether a path is that of a record's file at the registry, with the host changed. */
export const isRecordFile = (path: string): boolean => /^\/pith\/[^/]+\.json$/.test(path);

const isAppPath = (path: string): boolean =>
  APP_PATHS.some((pattern) =>
    pattern.endsWith('*')
      ? path.startsWith(pattern.slice(0, -1)) && path.length >= pattern.length
      : path === pattern,
  );

/**
 * What a path on this site stands for.
 * - `file`: a file or nothing; never the app, so that "no record" stays 404;
 * - `page`: a page of the app;
 * - `embed`: the small document for frames of other sites;
 * - `unknown`: nothing that anybody knows; the app says so, with status 404.
 */
export const classifyPath = (path: string): 'file' | 'page' | 'embed' | 'unknown' => {
  if (FILE_FOLDERS.test(path) || FILE_END.test(path)) return 'file';
  if (EMBED_PATH.test(path)) return 'embed';
  return isAppPath(path) ? 'page' : 'unknown';
};

const toLiteral = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The same as patterns for the service worker, which can't import this file: the build puts them into it. They are for a path with
 * its query, because that is what Workbox holds against them.
 */
export const PATH_PATTERNS = {
  page: `^(?:${APP_PATHS.map((path) => (path.endsWith('*') ? `${toLiteral(path.slice(0, -1))}[^?]+` : toLiteral(path))).join('|')})(?:\\?.*)?$`,
  file: `^[^?]*${FILE_END.source.slice(0, -1)}(?:\\?.*)?$`,
};

/** What is read of one entry of Vite's manifest (`build.manifest`): names of files, keys of other entries. */
export interface ManifestChunk {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, ManifestChunk>>;

/**
 * What a record page loads before anybody touches it, as keys of the manifest: the page's entry, and the parts that it
 * then fetches by itself. The browser test of the budgets fails where it fetches another.
 */
export const RECORD_PAGE = [
  'index.html',
  'src/take-over.ts',
  'src/ui/faces/faces.css',
  'src/look-up/remember.ts',
  'src/routes/record/MemoryNote.tsx',
] as const;

/**
 * The files that come with an entry: its own, those that it imports statically, however far, and their style;
 * `withLater` adds what they load when it is needed.
 * @throws Error for an entry that the manifest doesn't have.
 */
export const filesOf = (
  manifest: Manifest,
  entry: string,
  { withLater = false }: { readonly withLater?: boolean } = {},
): ReadonlySet<string> => {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The manifest of the build has no ${key}.`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
    if (withLater) for (const next of chunk.dynamicImports ?? []) visit(next);
  };
  visit(entry);
  return files;
};

/** The files of script and style that a record page loads before anybody touches it, beside the page itself. */
export const filesOfRecordPage = (manifest: Manifest): ReadonlySet<string> =>
  new Set(RECORD_PAGE.flatMap((entry) => [...filesOf(manifest, entry)]));

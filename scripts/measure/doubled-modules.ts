/** Which modules a build put where, as paths from the root; `.vite/modules.json` in the build. */
export interface BundleModules {
  /** Those in the first module, which the page itself carries. */
  readonly first: readonly string[];
  /** Those in each chunk of the page, without those that it takes from the first module. */
  readonly chunks: Readonly<Record<string, readonly string[]>>;
}

/** Parsing, hashing and checking: two copies in one page could decide differently, and weigh twice. */
const DECIDING = 'src/core/';

/** What is in the first module and in a chunk of the page as well, each in a sentence; empty when all is well. */
export const findDoubled = ({ first, chunks }: BundleModules): readonly string[] => {
  if (!first.some((path) => path.startsWith(DECIDING)))
    return [`The first module has nothing of ${DECIDING}: the list of modules is not that of a build.`];
  const inFirst = new Set(first);
  return Object.entries(chunks).flatMap(([chunk, paths]) =>
    paths
      .filter((path) => path.startsWith(DECIDING) && inFirst.has(path))
      .map(
        (path) =>
          `${path} is in the first module and in ${chunk} as well: list it in src/first/shared-modules.ts.`,
      ),
  );
};

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { type Import, readImports } from './read-imports.ts';

/** Files by path from the root of the project, as text. */
export type Tree = ReadonlyMap<string, string>;

/** An import, and what it leads to. */
export interface Arrow extends Import {
  readonly from: string;
  /** A path from the root of the project; null where it leads to a package. */
  readonly to: string | null;
}

/** All arrows of a tree, those of each file in its order. */
export const toArrows = (tree: Tree): readonly Arrow[] =>
  [...tree].flatMap(([from, text]) =>
    readImports(from, text).map((each) => ({
      ...each,
      from,
      to: each.specifier.startsWith('.') ? normalize(join(dirname(from), each.specifier)) : null,
    })),
  );

/** Reads folders of the project. What isn't text is read as if it were: nobody looks into it. */
export const readTree = (root: string, folders: readonly string[]): Tree =>
  new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
        .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
    ),
  );

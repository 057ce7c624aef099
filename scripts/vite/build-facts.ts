import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a build knows of itself; `__BUILD__` in the code of the app. */
export interface BuildFacts {
  readonly version: string;
  /** The commit it was built from, with a plus where something was changed since; null outside of a repository. */
  readonly commit: string | null;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The words of git, or null where there is none or this is no repository. */
const askGit = (root: string, ...words: readonly string[]): string | null => {
  try {
    return execFileSync('git', ['-C', root, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
};

/** Reads the version, the commit and the packages that the app is made with. */
export const readBuildFacts = (root: string): BuildFacts => {
  const own = readManifest(root);
  const head = askGit(root, 'rev-parse', 'HEAD');
  const isChanged = head !== null && askGit(root, 'status', '--porcelain', '--untracked-files=no') !== '';
  const packages = Object.keys(own.dependencies ?? {}).map((name) => {
    const { version, license } = readManifest(join(root, 'node_modules', name));
    if (license === undefined) throw new Error(`${name} names no licence.`);
    return { name, version, licence: license };
  });
  return { version: own.version, commit: head === null ? null : head + (isChanged ? '+' : ''), packages };
};

/** Whatever the shell says of its environment: a build is one thing, and the same everywhere. */
export const sameEverywhere = (): Plugin => ({
  name: 'same-everywhere',
  apply: 'build',
  config() {
    process.env.NODE_ENV = 'production';
  },
});

const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The text of a package's licence as it lies beside it, or what its manifest says. */
const toLicence = (folder: string): string => {
  const { name, version, license } = readManifest(folder);
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each));
  const text =
    file === undefined ? `Licence: ${license ?? 'not named'}` : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version}\n${'='.repeat(name.length + version.length + 1)}\n\n${text.trim()}\n`;
};

/** Writes `licences.txt`: this project's licence and those of all packages of which something is in the build. */
export const writeLicences = (root: string): Plugin => {
  const folders = new Set<string>();
  return {
    name: 'write-licences',
    apply: 'build',
    buildStart() {
      for (const { name } of readBuildFacts(root).packages) folders.add(join(root, 'node_modules', name));
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        for (const id of part.type === 'chunk' ? Object.keys(part.modules) : []) {
          const [folder] = PACKAGE.exec(id.replaceAll('\\', '/')) ?? [];
          if (folder !== undefined) folders.add(folder.slice(0, -1));
        }
      const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
      const source = [`Pith Viewer\n===========\n\n${own}\n`, ...[...folders].sort().map(toLicence)].join(
        '\n\n',
      );
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
};

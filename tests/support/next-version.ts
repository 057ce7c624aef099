import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { toMapAddress } from '../../src/parts/map-address.ts';

/** A served folder that holds the build, and in which a deployment can put the next version in its place. */
export interface Deployment {
  readonly folder: string;
  /** The next version: its page says so in its description, its part for `/about` has another name, the old one is gone. */
  readonly deployNext: () => void;
  readonly remove: () => void;
}

const sriOf = (bytes: Buffer): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

const inlineHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => sriOf(Buffer.from(text)));

/** Copies `dist`. The next version is made of it with other names, and hashes that fit, as another build would have them. */
export const makeDeployment = (): Deployment => {
  const folder = mkdtempSync(join(tmpdir(), 'pith-versions-'));
  cpSync('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  return {
    folder,
    deployNext: () => {
      const scripts = readdirSync(assets).filter((name) => /^(?!map-).*\.js$/.test(name));
      // Every script has another name, as if one line that all of them share had changed.
      const renamed = new Map(scripts.map((name) => [name, name.replace(/\.js$/, 'N.js')]));
      const rename = (text: string): string =>
        text.replace(/[\w.-]+\.js/g, (name) => renamed.get(name) ?? name);
      for (const name of readdirSync(assets))
        if (/\.(?:br|gz)$/.test(name)) rmSync(join(assets, name));
        else if (scripts.includes(name)) {
          const file = join(assets, name);
          writeFileSync(
            file,
            rename(readFileSync(file, 'utf8')).replaceAll('About Pith Viewer', 'About the next version'),
          );
          renameSync(file, join(assets, renamed.get(name) ?? name));
        }
      const [mapName = ''] = readdirSync(assets).filter((name) => /^map-\w+\.js$/.test(name));
      const mapFile = join(assets, mapName);
      const before = readFileSync(mapFile);
      const files = Object.keys(JSON.parse(rename(String(before))).integrity);
      const after = Buffer.from(
        JSON.stringify({
          integrity: Object.fromEntries(files.map((path) => [path, sriOf(readFileSync(join(folder, path)))])),
        }),
      );
      rmSync(mapFile);
      const mapAddress = toMapAddress(sriOf(after));
      writeFileSync(join(folder, mapAddress), after);
      renamed.set(mapName, basename(mapAddress));
      const mapHash = [sriOf(before), sriOf(after)] as const;
      for (const name of ['index.html', 'sw.js']) {
        rmSync(join(folder, `${name}.br`), { force: true });
        rmSync(join(folder, `${name}.gz`), { force: true });
        const file = join(folder, name);
        const before = readFileSync(file, 'utf8');
        const after = rename(before);
        // The policy names the scripts of the page by their hashes.
        const hashes = [
          mapHash,
          ...inlineHashes(before).map((hash, at) => [hash, inlineHashes(after)[at] ?? hash] as const),
        ];
        writeFileSync(
          file,
          hashes.reduce((text, [old, now]) => text.replaceAll(old, now), after),
        );
      }
      const worker = join(folder, 'sw.js');
      const listed = readFileSync(worker, 'utf8').replace(
        /\{"integrity":"[^"]*","revision":(null|"[^"]*"),"url":"([^"]*)"\}/g,
        (_, revision: string, url: string) => {
          const bytes = readFileSync(join(folder, url));
          const now = revision === 'null' ? 'null' : `"${createHash('md5').update(bytes).digest('hex')}"`;
          return `{"integrity":"${sriOf(bytes)}","revision":${now},"url":"${url}"}`;
        },
      );
      writeFileSync(worker, listed);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

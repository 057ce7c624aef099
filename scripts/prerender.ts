import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../src/core/json/text.ts';
import { parseConfig, toKeys } from '../src/sources/config/config.ts';
import { toProblem } from '../src/sources/later/config-words.ts';
import { readMirrorFile } from './pack/mirror-records.ts';
import { parseArguments, USAGE } from './prerender/arguments.ts';
import { examineListed, type Listed, readLines } from './prerender/examine-listed.ts';
import { writePages } from './prerender/write-pages.ts';
import { folderSource } from './records/folder-source.ts';

const [SOME_REFUSED, BAD_USAGE] = [1, 3];

const stop = (sentence: string): number => {
  process.stderr.write(`prerender: ${sentence}\n`);
  return BAD_USAGE;
};

/** The keys that count on this site, by its own config.json; or a sentence. */
const readKeys = (file: string) => {
  if (!existsSync(file)) return `${file} is not there: do \`npm run build\` first.`;
  const json = parseJson(readFileSync(file, 'utf8'));
  const config = json.kind === 'ok' ? parseConfig(json.value.value) : null;
  return config?.kind === 'ok'
    ? toKeys(config.value, { isFiction: false })
    : `${file} can’t be used: ${
        config?.error
          .map(toProblem)
          .map(({ path, message }) => `${path} ${message}`)
          .join('; ') ?? 'it is no JSON'
      }.`;
};

const toLine = (listed: Listed): string =>
  listed.kind === 'good'
    ? [
        `written   /pith/${listed.paper.suffix}`,
        listed.paper.fileId,
        listed.state,
        ...(listed.otherVersion === null ? [] : [listed.otherVersion]),
      ].join('  ')
    : `REFUSED   ${listed.asked}  ${listed.reason}`;

/** `npm run prerender`: pages of a build with title and tags of their own, for hosts that serve nothing but files. */
const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') return stop(`${parsed.error}\n\n${USAGE}`);
  const { list, site, build, mirror } = parsed.value;
  const keys = readKeys(join(build, 'config.json'));
  if (typeof keys === 'string') return stop(keys);
  for (const place of list === '-' ? [mirror] : [mirror, list])
    if (!existsSync(place)) return stop(`${place} is not there.`);
  const layout = readMirrorFile(mirror);
  if (layout.kind === 'error') return stop(layout.error);
  const source = folderSource(mirror, layout.value);
  const found: Listed[] = [];
  for (const asked of readLines(readFileSync(list === '-' ? 0 : list, 'utf8')))
    found.push(await examineListed(asked, { source, keys, site }));
  const papers = new Map(
    found.flatMap((each) => (each.kind === 'good' ? [[each.paper.suffix, each.paper]] : [])),
  );
  writePages(build, [...papers.values()], site);
  for (const each of found) console.log(toLine(each));
  const refused = found.filter(({ kind }) => kind === 'refused').length;
  console.log(`${papers.size} pages written for ${site}, ${refused} refused.`);
  return refused === 0 ? 0 : SOME_REFUSED;
};

process.exitCode = await main();

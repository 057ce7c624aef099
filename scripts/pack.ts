import { readFileSync, renameSync, rmSync } from 'node:fs';
import config from '../public/config.json' with { type: 'json' };
import { error, ok, type Result } from '../src/core/base/result.ts';
import type { Suffix } from '../src/core/identifier/types.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import { type MirrorRecord, mirrorRecords, readLayout } from './pack/mirror-records.ts';
import { createPackWriter, type PackedRecord } from './pack/write-pack.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { examineInNode } from './pith-verify/node-verifier.ts';
import { NOT_UTF8, toText } from './pith-verify/to-text.ts';

/*
 * `npm run pack -- DIR --out FILE [--keys FILE]`: one file of all records of a mirror, as docs/scale.md describes. Exit
 * status: 0 all are in it, 1 some were refused and the others are in it, 3 nothing was written.
 */
const USAGE = 'Usage: npm run pack -- DIR --out FILE [--keys FILE]\n';

const say = (sentence: string): void => {
  process.stderr.write(`pack: ${sentence}\n`);
};

/** A record as it goes into the pack, or why it doesn't: what doesn't match is for its mirror to mend. */
const toPacked = (
  { suffix, path }: MirrorRecord,
  keys: readonly PinnedKey[],
): Result<PackedRecord, string> => {
  const text = toText(readFileSync(path));
  if (text === null) return error(NOT_UTF8);
  const document = parseJson(text);
  if (document.kind === 'error') return error(document.error.message);
  const examination = examineInNode({
    document: document.value,
    question: { kind: 'pith', suffix: suffix as Suffix, year: null },
    keys,
    origin: { sourceId: 'file', label: path, kind: 'file', url: null },
  });
  if (examination.kind === 'unreadable')
    return error(examination.problems.map(({ path: at, message }) => `${at} ${message}`.trim()).join(' '));
  const failed = examination.checks.find(({ outcome }) => outcome.kind === 'fail');
  if (examination.verdict.kind === 'contradicted')
    return error(`It doesn’t match: ${failed?.id ?? 'the record'}.`);
  const { arxivId, version } = examination.record.signed;
  if (arxivId === null || version === null) return error('It names no paper of arXiv.');
  return ok({ suffix, arxivId, version, text, isPartial: examination.verdict.kind !== 'verified' });
};

const run = (folder: string, out: string, keys: readonly PinnedKey[]): number => {
  const layout = readLayout(folder);
  if (layout.kind === 'error') {
    say(layout.error);
    return 3;
  }
  // Whoever reads the pack meanwhile has the one of before, whole.
  const writing = `${out}.part`;
  const writer = createPackWriter(writing);
  let refused = 0;
  try {
    for (const each of mirrorRecords(folder, layout.value)) {
      const packed = toPacked(each, keys);
      if (packed.kind === 'ok') writer.add(packed.value);
      else {
        refused += 1;
        say(`${each.path} is left out. ${packed.error}`);
      }
    }
    const { records, bytes } = writer.end();
    writer.close();
    renameSync(writing, out);
    process.stdout.write(
      `${records} records in ${bytes} bytes${refused > 0 ? `, ${refused} left out` : ''}\n`,
    );
    return refused > 0 ? 1 : 0;
  } catch (cause) {
    rmSync(writing, { force: true });
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    say(`Nothing was written. ${cause.message}.`);
    return 3;
  }
};

const main = (): number => {
  const words = process.argv.slice(2);
  const take = (name: string): string | undefined => {
    const at = words.indexOf(name);
    return at === -1 ? undefined : words.splice(at, 2)[1];
  };
  const out = take('--out');
  const keysFile = take('--keys');
  const [folder, ...more] = words;
  if (folder === undefined || out === undefined || more.length > 0 || folder.startsWith('-')) {
    process.stderr.write(USAGE);
    return 3;
  }
  const json = keysFile === undefined ? ok({ value: config }) : parseJson(readFileSync(keysFile, 'utf8'));
  const keys = json.kind === 'ok' ? parseKeys(json.value.value) : error(json.error.message);
  if (keys.kind === 'error') {
    say(`The keys in ${keysFile ?? 'public/config.json'} cannot be used. ${keys.error}`);
    return 3;
  }
  return run(folder, out, keys.value);
};

process.exitCode = main();

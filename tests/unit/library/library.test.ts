import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPacked } from '../../support/packed-library.ts';
import { realRecordText } from '../../support/real-record.ts';

/*
 * The library as somebody else gets it: packed, unpacked elsewhere, without dependencies, and used by its names.
 */
let folder = '';
beforeAll(() => {
  folder = installPacked();
  writeFileSync(join(folder, 'record.json'), realRecordText());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const USE = `
import { readFileSync } from 'node:fs';
import { examineText, parseIdentifier, type PinnedKey } from 'pith-viewer/verify';
import { judge, type PaperAnswer, readBibliography, toQuestions, toTally, toTallyWords } from 'pith-viewer/bibliography';

const keys: readonly PinnedKey[] = [{
  keyId: 'pith-v1-2026-05',
  publicKeyHex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
  trust: 'registry',
  signer: 'pith.science',
}];
const question = parseIdentifier('arXiv:2503.11367');
const [examined] = examineText(readFileSync('record.json', 'utf8'), {
  keys,
  question: question.kind === 'ok' ? question.value : null,
});
if (examined?.kind !== 'examined') throw new Error('unreadable');
const text = \`@misc{a, title={Efficient Distributed {MLLM} Training with {Cornstarch}}, eprint={2503.11367}, archiveprefix={arXiv}}
@misc{b, title={Another Thing}, eprint={2503.11367}, archiveprefix={arXiv}}\`;
const read = readBibliography(text, 'a.bib');
if (read.kind === 'error') throw new Error(read.error);
const answers = new Map<string, PaperAnswer>(
  toQuestions(read.value.entries).map(({ paperKey }) => [paperKey, { kind: 'examined', examined }]),
);
console.log(examined.verdict.kind, toTallyWords(toTally(judge(read.value.entries, answers))));
`;

const SAYS = 'verified 2 entries: 1 with the signed title, 1 with another title\n';

test('runs in Node by the names that it exports', () => {
  // What TypeScript takes away: the types.
  const script = USE.replace(/, type \w+/g, '').replace(
    /: readonly PinnedKey\[\]|<string, PaperAnswer>/g,
    '',
  );
  writeFileSync(join(folder, 'use.mjs'), script);
  const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe(SAYS);
});

test('calls no version verified by the record for another one', () => {
  const script = USE.replace("'arXiv:2503.11367'", "'arXiv:2503.11367v2'")
    .replace(/console\.log\(.*\);/, 'console.log(examined.verdict.kind, examined.checks.at(-1)?.outcome);')
    .replace(/, type \w+/g, '')
    .replace(/: readonly PinnedKey\[\]|<string, PaperAnswer>/g, '');
  writeFileSync(join(folder, 'version.mjs'), script);
  const { stdout } = spawnSync(process.execPath, ['version.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toMatch(/^incomplete /);
  expect(stdout).toContain('You asked for v2; the record is for v4.');
});

test('has types that a strict program without the DOM is content with', () => {
  writeFileSync(
    join(folder, 'use.mts'),
    USE.replace(
      "import { readFileSync } from 'node:fs';",
      'declare const readFileSync: (name: string, encoding: string) => string;\ndeclare const console: { log(...values: unknown[]): void };',
    ),
  );
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2024', '--types', ''];
  for (const module of ['nodenext', 'preserve']) {
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, '--module', module, 'use.mts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  }
});

test('exports nothing else, asks for no package, and names no page', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/pith-viewer/package.json'), 'utf8'));
  expect(Object.keys(manifest.exports)).toEqual(['./verify', './bibliography', './package.json']);
  for (const name of ['verify', 'bibliography']) {
    const whole = readFileSync(join(folder, `node_modules/pith-viewer/build/library/${name}.js`), 'utf8');
    const text = whole.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(text.match(/^(?:import|export)\b[^;]*?["'](?!\.)[^"';]*["'];?$/gm)).toBeNull();
    expect(text).not.toMatch(
      /\b(?:window|localStorage|XMLHttpRequest)\b|\bfetch\(|\bdocument\.(?:create|query|body|title)/,
    );
  }
});

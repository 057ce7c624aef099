import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const action = readFileSync(new URL('../../../deploy/github-action/action.yml', import.meta.url), 'utf8');

/** The script of a step: what stands deeper than its `run: |`. */
const script = (/\n {6}run: \|\n((?: {8}.*\n|\n)+)/.exec(action)?.[1] ?? '').replace(/^ {8}/gm, '');

test('every action that it uses is pinned to a commit', () => {
  const uses = [...action.matchAll(/^\s+uses: (\S+)$/gm)].map(([, name]) => name);
  expect(uses).toHaveLength(2);
  for (const name of uses) expect(name).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
  expect(action).toMatch(/using: composite/);
});

test('its script hands files, sources and strictness on as they were written, and keeps the status', () => {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const command = join(folder, 'pith-viewer/node_modules/.bin/pith-bibliography');
  mkdirSync(join(command, '..'), { recursive: true });
  writeFileSync(
    command,
    '#!/usr/bin/env node\nconsole.log(JSON.stringify(process.argv.slice(2))); process.exit(1);\n',
  );
  chmodSync(command, 0o755);
  // Installing is npm's matter; it is not asked for anything here.
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
  const output = join(folder, 'output');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      FILES: 'refs.bib\n--json\nwith space; $(touch x).bib\n',
      SOURCES: 'mirror\nhttps://pith.science/',
      STRICT: 'true',
      PACKAGE: 'x',
    },
  });
  const sarif = join(folder, 'pith-bibliography.sarif');
  const said = readFileSync(output, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    ...['--source', 'mirror', '--source', 'https://pith.science/', '--strict', '--sarif', sarif],
    ...['--', 'refs.bib', '--json', 'with space; $(touch x).bib'],
  ]);
  expect(said).toBe(`sarif=${sarif}\nstatus=1\n`);
});

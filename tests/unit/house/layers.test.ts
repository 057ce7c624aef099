import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const program = (name: string): string => join(root, 'node_modules/.bin', name);

/** A copy of the lint rules with probe files beside it, so that the sources themselves stay untouched. */
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const rules of ['biome.json', 'scripts/lint']) {
    cpSync(join(root, rules), join(copy, rules), { recursive: true });
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const complaints = (path: string, source: string): string[] => {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const { stdout } = spawnSync(program('biome'), ['lint', '--vcs-enabled=false', '--reporter=github', file], {
    cwd: copy,
    encoding: 'utf8',
  });
  rmSync(file);
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('::error'))
    .map((line) => line.slice(line.lastIndexOf('::') + 2));
};

describe('the pure rooms', () => {
  const impure = ['document.title', 'fetch("/")', 'localStorage.length', 'performance.now()', 'window.name'];

  test.each(['src/core/probe.ts', 'src/graph/probe.ts'])('%s has no clock and no chance', (path) => {
    for (const call of ['Date.now()', 'new Date()', 'Date()', 'Math.random()']) {
      expect(complaints(path, `export const probe = ${call};\n`)).toEqual([
        expect.stringMatching(/take the time or the seed as an argument/),
      ]);
    }
    expect(complaints(path, 'export const probe = Date.parse("2025-03-14T12:00:00Z");\n')).toEqual([]);
  });

  test.each(['src/core/probe.ts', 'src/graph/probe.ts'])('%s has no browser, by lint', (path) => {
    for (const use of impure) expect(complaints(path, `export const probe = ${use};\n`)).toHaveLength(1);
  });

  test('have no browser, by type', () => {
    const probe = join(copy, 'probe.ts');
    const names = ['document', 'fetch', 'localStorage', 'performance', 'window', 'process', 'setTimeout'];
    writeFileSync(probe, names.map((name, n) => `export const probe${n} = ${name};\n`).join(''));
    const project = join(copy, 'tsconfig.json');
    writeFileSync(
      project,
      JSON.stringify({
        extends: join(root, 'tsconfig.core.json'),
        include: [join(root, 'src/core'), join(root, 'src/graph'), probe],
      }),
    );
    const { stdout } = spawnSync(program('tsc'), ['--pretty', 'false', '-p', project], {
      cwd: copy,
      encoding: 'utf8',
    });
    const refused = stdout
      .split('\n')
      .map((line) => /probe\.ts\(\d+,\d+\): error TS\d+: Cannot find name '(\w+)'/.exec(line)?.[1])
      .filter((name) => name !== undefined);
    expect(refused).toEqual(names);
  });
});

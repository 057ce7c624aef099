import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
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
const importing = (specifier: string): string => `export * from '${specifier}';\n`;

const core = /src\/core is pure and imports nothing but itself/;
const graph = /src\/graph is pure and may import only src\/core/;
const sources = /src\/sources does I\/O for src\/core and knows nothing of screens/;
const workers = /src\/workers runs src\/core and src\/graph off the page/;
const ui = /src\/ui holds parts without domain knowledge/;
const feature = /never fetches and never routes/;
const siblings = /Features never import each other/;

describe('the direction of imports is a lint error', () => {
  test.each([
    ['src/core/probe.ts', '../graph/citation-graph.ts', core],
    ['src/core/probe.ts', '../sources/source.ts', core],
    ['src/core/probe.ts', '../queries.ts', core],
    ['src/core/probe.ts', 'react', core],
    ['src/core/probe.ts', 'node:fs', core],
    ['src/graph/probe.ts', '../sources/source.ts', graph],
    ['src/graph/probe.ts', 'cytoscape', graph],
    ['src/graph/export/probe.ts', '../../sources/source.ts', graph],
    ['src/graph/export/probe.ts', 'react', graph],
    ['src/sources/probe.ts', '../graph/citation-graph.ts', sources],
    ['src/sources/probe.ts', '../queries.ts', sources],
    ['src/sources/probe.ts', 'react', sources],
    ['src/workers/probe.ts', '../sources/source.ts', workers],
    ['src/workers/probe.ts', '../routes/RecordPage.tsx', workers],
    ['src/ui/Probe.tsx', '../core/record.ts', ui],
    ['src/ui/Probe.tsx', '../features/record/Title.tsx', ui],
    ['src/ui/Probe.tsx', '@tanstack/react-query', ui],
    ['src/features/record/Probe.tsx', '../../sources/source.ts', feature],
    ['src/features/record/Probe.tsx', '../../queries.ts', feature],
    ['src/features/record/Probe.tsx', '../../routes/RecordPage.tsx', feature],
    ['src/features/record/Probe.tsx', '@tanstack/react-query', feature],
    ['src/features/record/Probe.tsx', '@tanstack/react-router', feature],
    ['src/features/record/Probe.tsx', '../citations/CitationsPanel.tsx', siblings],
    ['src/features/citations/table/Probe.tsx', '../../../queries.ts', feature],
    ['src/features/citations/table/Probe.tsx', '@tanstack/react-router', feature],
    ['src/features/citations/table/Probe.tsx', '../../record/Title.tsx', siblings],
  ])('%s may not import %s', (path, specifier, sentence) => {
    expect(complaints(path, importing(specifier))).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['src/core/probe.ts', './record.ts'],
    ['src/core/probe.ts', '@noble/ed25519'],
    ['src/graph/probe.ts', '../core/record.ts'],
    ['src/sources/probe.ts', '../core/json.ts'],
    ['src/graph/export/probe.ts', '../citation-graph.ts'],
    ['src/graph/export/probe.ts', '../../core/record.ts'],
    ['src/workers/probe.ts', '../core/examine.ts'],
    ['src/workers/probe.ts', 'd3-force'],
    ['src/ui/Probe.tsx', 'react'],
    ['src/features/record/Probe.tsx', '../../core/record.ts'],
    ['src/features/record/Probe.tsx', '../../graph/citation-graph.ts'],
    ['src/features/record/Probe.tsx', '../../ui/Button.tsx'],
    ['src/features/record/Probe.tsx', './Title.tsx'],
    ['src/features/citations/Probe.tsx', './table/CitationTable.tsx'],
    ['src/features/citations/table/Probe.tsx', '../PaperGlyph.tsx'],
    ['src/features/citations/table/Probe.tsx', '../../../graph/rows.ts'],
    ['src/features/citations/picture/Probe.tsx', '../../../workers/messages.ts'],
    ['src/routes/Probe.tsx', '../features/record/Title.tsx'],
  ])('%s may import %s', (path, specifier) => {
    expect(complaints(path, importing(specifier))).toEqual([]);
  });
});

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

import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { findFaults } from '../../../scripts/house/find-faults.ts';
import { readImports } from '../../../scripts/house/read-imports.ts';
import { EMPTY_NAMES, MOST_FILES, RULES } from '../../../scripts/house/rules.ts';
import { readTree, toArrows } from '../../../scripts/house/tree.ts';

const tree = readTree(resolve(import.meta.dirname, '../../..'), [
  'src',
  'scripts',
  'tests/support',
  'tests/unit',
]);

/** What is wrong with a made-up house. */
const faultsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  findFaults(new Map(Object.entries(files)));

const faultsOfLine = (path: string, line: string): readonly string[] => faultsOf({ [path]: `\n${line}\n` });

describe('the house', () => {
  it('keeps all of its rules', () => {
    expect(findFaults(tree)).toEqual([]);
  });

  it('is what was read', () => {
    const arrows = toArrows(tree);
    expect(tree.size).toBeGreaterThan(500);
    expect(arrows.length).toBeGreaterThan(2_000);
    const missing = arrows.filter(
      ({ from, to }) => to !== null && /^(?:src|scripts)\//.test(from) && /^src\//.test(to) && !tree.has(to),
    );
    expect(missing).toEqual([]);
  });

  it('has a file for every rule', () => {
    const unused = RULES.filter(({ room }) => {
      const start = room.replace(/\/\*$/, '');
      return ![...tree.keys()].some((path) => path === start || path.startsWith(`${start}/`));
    });
    expect(unused).toEqual([]);
  });
});

describe('an import', () => {
  test.each([
    ["import { a } from './b.ts';"],
    ["import type { A } from './b.ts';"],
    ["import './b.ts';"],
    ["import * as a from './b.ts';"],
    ["export { a } from './b.ts';"],
    ["export type { A } from './b.ts';"],
    ["export * from './b.ts';"],
    ["const a = () => import('./b.ts');"],
    ["type A = import('./b.ts').A;"],
    ["type A = typeof import('./b.ts');"],
    ["const a = new Worker(new URL('./b.ts', import.meta.url));"],
  ])('is seen in %s', (line) => {
    expect(readImports('a.ts', `\n${line}`)).toEqual([{ specifier: './b.ts', line: 2 }]);
  });

  it('is not seen in a text or a comment', () => {
    const text = "// import './b.ts'\nconst a = \"import { b } from './b.ts'\";\nnew URL('./b.ts');";
    expect(readImports('a.ts', text)).toEqual([]);
    expect(readImports('a.css', "@import './b.css';")).toEqual([]);
  });

  it('is not looked for in what can’t be read', () => {
    expect(() => readImports('a.ts', 'const = 1;')).toThrow("a.ts can't be parsed");
  });
});

describe('a wrong arrow', () => {
  test.each([
    ['src/core/a.ts', 'src/graph/b.ts'],
    ['src/core/a.ts', 'src/sources/b.ts'],
    ['src/core/a.ts', 'scripts/b.ts'],
    ['src/core/json/a.ts', 'tests/support/b.ts'],
    ['src/graph/a.ts', 'src/workers/b.ts'],
    ['src/graph/a.ts', 'src/sources/b.ts'],
    ['src/workers/a.ts', 'src/features/citations/b.ts'],
    ['src/workers/a.ts', 'src/sources/b.ts'],
    ['src/sources/a.ts', 'src/graph/b.ts'],
    ['src/sources/a.ts', 'src/look-up/b.ts'],
    ['src/look-up/a.ts', 'src/routes/b.ts'],
    ['src/look-up/a.ts', 'src/features/record/b.ts'],
    ['src/first/a.ts', 'src/routes/b.ts'],
    ['src/first/a.ts', 'src/ui/b.ts'],
    ['src/ui/a.ts', 'src/core/b.ts'],
    ['src/features/record/a.ts', 'src/features/depth/b.ts'],
    ['src/features/citations/head/a.ts', 'src/features/record/b.ts'],
    ['src/features/record/a.ts', 'src/look-up/b.ts'],
    ['src/features/citations/a.ts', 'src/sources/b.ts'],
    ['src/features/record/a.ts', 'src/routes/b.ts'],
    ['src/routes/a.ts', 'src/workers/b.ts'],
    ['src/routes/a.ts', 'src/main.tsx'],
    ['src/main.tsx', 'src/sources/b.ts'],
    ['scripts/a.ts', 'src/features/record/b.ts'],
    ['scripts/pith-verify/a.ts', 'src/sources/b.ts'],
    ['scripts/pith-verify/a.ts', 'scripts/corpus/b.ts'],
    ['scripts/vite/a.ts', 'src/core/b.ts'],
    ['scripts/bench/a.ts', 'scripts/corpus/b.ts'],
    ['tests/support/a.ts', 'tests/e2e/b.ts'],
  ])('%s → %s', (from, to) => {
    const up = '../'.repeat(from.split('/').length - 1);
    const [fault, ...more] = faultsOfLine(from, `import type { B } from '${up}${to}';`);
    expect(fault).toMatch(new RegExp(`^${from}:2 imports ${to}, which \\S+ may not, because .{20,}\\.$`));
    expect(more).toEqual([]);
  });

  it('is no arrow that the picture has', () => {
    const right: readonly (readonly [string, string])[] = [
      ['src/core/a.ts', 'src/core/json/b.ts'],
      ['src/graph/a.ts', 'src/core/b.ts'],
      ['src/workers/a.ts', 'src/graph/b.ts'],
      ['src/look-up/a.ts', 'src/sources/places/b.ts'],
      ['src/features/record/facts/a.ts', 'src/features/record/b.ts'],
      ['src/features/record/a.ts', 'src/ui/b.ts'],
      ['src/routes/a.ts', 'src/features/record/b.ts'],
      ['src/main.tsx', 'src/routes/b.ts'],
      ['scripts/pith-verify/a.ts', 'src/core/b.ts'],
      ['scripts/bench/a.ts', 'src/features/citations/b.ts'],
    ];
    for (const [from, to] of right)
      expect(faultsOfLine(from, `import '${'../'.repeat(from.split('/').length - 1)}${to}';`)).toEqual([]);
  });

  test.each([
    ['src/core/a.ts', 'react'],
    ['src/core/a.ts', 'node:crypto'],
    ['src/core/a.ts', '@scure/base'],
    ['src/graph/a.ts', '@noble/hashes/sha2.js'],
    ['src/workers/a.ts', 'react'],
    ['src/sources/a.ts', '@tanstack/react-query'],
    ['src/look-up/a.ts', 'react'],
    ['src/first/a.ts', 'idb-keyval'],
    ['src/ui/a.ts', '@tanstack/react-query'],
    ['src/features/record/a.ts', '@tanstack/react-query'],
    ['src/features/record/a.ts', 'react-dom'],
    ['src/features/citations/a.ts', '@tanstack/react-query'],
    ['src/routes/a.ts', 'cytoscape'],
    ['scripts/pith-verify/a.ts', 'vite'],
    ['scripts/vite/a.ts', 'react'],
  ])('%s → the package %s', (from, name) => {
    expect(faultsOfLine(from, `import '${name}';`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${from}:2 imports the package ${name}, but \\S+ takes (?:none|only .+), because .{20,}\\.$`,
        ),
      ),
    ]);
  });
});

describe('other rules', () => {
  test.each(['src/routes/a.ts', 'src/first/a.ts'])('%s may not ask a source past the look-up', (from) => {
    for (const to of ['places/place.ts', 'first-of.ts'])
      expect(faultsOfLine(from, `import { b } from '../sources/${to}';`)).toEqual([
        expect.stringMatching(
          /^\S+:2 imports \S+, which only src\/sources, src\/look-up, .+ may, because .{20,}\.$/,
        ),
      ]);
  });

  test('two rooms may not import each other', () => {
    expect(
      faultsOf({
        'src/core/a/one.ts': "import '../b/two.ts';",
        'src/core/b/two.ts': "\nimport type { C } from '../c/three.ts';",
        'src/core/c/three.ts': "import '../a/four.ts';",
        'src/core/a/four.ts': '',
        'src/core/d/five.ts': "import '../a/one.ts';",
      }),
    ).toEqual([
      'Rooms import each other in a circle: src/core/a imports src/core/b (src/core/a/one.ts:1), src/core/b imports src/core/c (src/core/b/two.ts:2), src/core/c imports src/core/a (src/core/c/three.ts:1). What both need belongs below both.',
    ]);
  });

  test('a folder and a folder in it are two rooms', () => {
    expect(
      faultsOf({ 'src/core/a/b/one.ts': "import '../two.ts';", 'src/core/a/two.ts': "import './b/one.ts';" }),
    ).toEqual([expect.stringMatching(/^Rooms import/), expect.stringMatching(/^Files import/)]);
  });

  test('two files may not import each other', () => {
    expect(
      faultsOf({ 'src/core/a.ts': "import type { B } from './b.ts';", 'src/core/b.ts': "import './a.ts';" }),
    ).toEqual([
      'Files import each other in a circle: src/core/a.ts imports src/core/b.ts (src/core/a.ts:1), src/core/b.ts imports src/core/a.ts (src/core/b.ts:1). What both need belongs below both.',
    ]);
  });

  test('a folder may not have too many files', () => {
    const files = (folder: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/file-${at}.ts`, '']));
    expect(faultsOf(files('src/core/json', MOST_FILES + 1))).toEqual([
      expect.stringMatching(/^src\/core\/json has 17 files, and more than 16 are not taken in at a glance/),
    ]);
    expect(faultsOf({ ...files('src/core/json', MOST_FILES), ...files('src/core/json/inner', 2) })).toEqual(
      [],
    );
    expect(faultsOf(files('tests/support', MOST_FILES + 1))).toEqual([]);
  });

  test.each(EMPTY_NAMES)('nothing may be called %s', (name) => {
    for (const path of [`src/core/${name}/a.ts`, `src/core/${name}.ts`, `scripts/${name}.test.ts`])
      expect(faultsOf({ [path]: '' })).toEqual([expect.stringContaining('has a name that says nothing')]);
    expect(faultsOf({ [`src/core/${name}-x.ts`]: '' })).toEqual([]);
  });

  test('a room needs a rule', () => {
    expect(faultsOf({ 'src/hall/a.ts': '', 'src/hall/b.ts': '' })).toEqual([
      'src/hall stands under no rule: say in scripts/house/rules.ts what it may import, and why.',
    ]);
    expect(faultsOf({ 'src/a.ts': '' })).toHaveLength(1);
    expect(faultsOf({ 'src/features/a.ts': '' })).toHaveLength(1);
  });

  test('unit tests stand under the path of what they test', () => {
    const lost =
      'tests/unit/core/attic has the name of no room: unit tests stand under the path of what they test.';
    const files = {
      'src/core/json/a.ts': '',
      'scripts/bench/a.ts': '',
      'tests/unit/core/json/a.test.ts': '',
    };
    expect(faultsOf({ ...files, 'tests/unit/core/attic/a.test.ts': '' })).toEqual([lost]);
    expect(
      faultsOf({ ...files, 'tests/unit/bench/a.test.ts': '', 'tests/unit/scripts/bench/a.test.ts': '' }),
    ).toEqual([]);
  });
});

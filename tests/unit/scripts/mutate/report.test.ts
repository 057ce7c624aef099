import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf, PARTS, testsOf } from '../../../../scripts/mutate/parts.ts';
import {
  formatScore,
  type MutationReport,
  tallyMutants,
  toSurvivors,
  withoutSurvivors,
} from '../../../../scripts/mutate/report.ts';

const mutant = (status: string, line: number, columns: readonly [number, number]) => ({
  mutatorName: 'ConditionalExpression',
  replacement: 'true',
  status,
  location: { start: { line, column: columns[0] }, end: { line, column: columns[1] } },
});

const report: MutationReport = {
  files: {
    'src/core/a.ts': {
      source: 'const a = b;\nif (a === 1) f();\n',
      mutants: [
        mutant('Killed', 1, [11, 12]),
        mutant('Timeout', 1, [11, 12]),
        mutant('Survived', 2, [5, 12]),
        mutant('NoCoverage', 2, [14, 17]),
      ],
    },
  },
};

describe('the report of changes to the core', () => {
  it('counts as noticed what a test failed or never ended on, and nothing else', () => {
    expect(tallyMutants([report, report])).toEqual({ noticed: 4, survived: 4, score: 50 });
    expect(formatScore({ noticed: 2, survived: 1, score: (100 * 2) / 3 })).toBe(
      '2 of 3 changes noticed, 66.7 %',
    );
  });

  it('names a result that it does not know, instead of leaving it out', () => {
    const odd = { files: { x: { source: '', mutants: [mutant('RuntimeError', 1, [1, 1])] } } };
    expect(() => tallyMutants([odd])).toThrow('Stryker reports a mutant as RuntimeError.');
  });

  it('tells where the survivors are, and what stood there', () => {
    expect(toSurvivors(report)).toEqual([
      'src/core/a.ts:2:5 a === 1 → true',
      'src/core/a.ts:2:14 f() → true',
    ]);
  });

  it('tries survivors again', () => {
    expect(tallyMutants([withoutSurvivors(report)])).toEqual({ noticed: 2, survived: 0, score: 100 });
  });
});

describe('the parts of the core', () => {
  const stems = (folder: string, ending: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort();
  const files = stems('src/core', '.ts');
  const tests = stems('tests/unit', '.test.ts');

  it('have every file of it once', () => {
    expect(PARTS.flatMap((part) => filesOf(part, files)).toSorted()).toEqual(files);
  });

  it('have tests, and name only tests that exist', () => {
    expect(PARTS.filter((part) => testsOf(part, tests).length === 0)).toEqual([]);
    expect(PARTS.flatMap((part) => part.tests).filter((name) => !tests.includes(name))).toEqual([]);
  });

  it('are changed under the tests of their own rooms, and under others that are named', () => {
    const part = { name: 'a', rooms: ['faces', ''], tests: ['features/words'] };
    expect(filesOf(part, ['examine', 'faces/face', 'faces/a/b', 'facesque/a'])).toEqual([
      'examine',
      'faces/face',
      'faces/a/b',
    ]);
    expect(
      testsOf(part, [
        'core/examine',
        'core/examine-many-signed',
        'core/faces/face',
        'core/json/json',
        'features/words',
        'ui/a',
      ]),
    ).toEqual(['core/examine', 'core/faces/face', 'features/words']);
  });
});

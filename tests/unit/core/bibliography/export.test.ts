import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { formatBibliographyCsv } from '../../../../src/core/bibliography/export/csv.ts';
import { formatBibliographyMarkdown } from '../../../../src/core/bibliography/export/markdown.ts';
import { formatBibliographyJson, toRows } from '../../../../src/core/bibliography/export/rows.ts';
import { formatSarif } from '../../../../src/core/bibliography/export/sarif.ts';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import type { Judgement } from '../../../../src/core/bibliography/judge/judgement.ts';
import { NOT_JUDGED } from '../../../../src/core/bibliography/judge/words.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { formatExport } from '../../../../src/look-up/bibliography/format-export.ts';
import { answersFor, PAPERS } from '../../../support/bibliography/papers.ts';
import { readCsv } from '../../../support/read-csv.ts';

const root = new URL('../../../../', import.meta.url).pathname;

const [first, second] = PAPERS;
if (first === undefined || second === undefined) throw new Error('there are papers');

const TEXT = `@misc{right, title={${first.title}}, eprint={${first.id}}}
@misc{=1+1, title={=cmd|"x", of @somebody <b>| #1 | [y](https://example.org)}, eprint={${first.id}}}
@misc{two, title={${second.title}}, eprint={${second.id}}, doi={10.48550/arXiv.${first.id}}}
@misc{version, title={${second.title}}, eprint={${second.id}v9}}
@book{book, title={A Book}}
@misc{almost, title={A}, eprint={2503.1136}, eprinttype={arxiv}}
@misc{none, title={A}, eprint={2401.00001}}
@misc{broken, title={A
`;
const judgementsOf = (text: string): readonly Judgement[] => {
  const read = readBibliography(text, 'my papers/a.bib');
  if (read.kind === 'error') throw new Error(read.error);
  const answers = answersFor(PAPERS).set('2401.00001', { kind: 'no-record' });
  return judge(read.value.entries, answers).flatMap((each) => each ?? []);
};
const judgements = judgementsOf(TEXT);
const rows = toRows(judgements);

/*
 * The parts of SARIF 2.1.0 that are written, each as its section has it, and nothing beside: §3.13 log, §3.14 run,
 * §3.18 tool, §3.19 component, §3.20 invocation, §3.27 result, §3.28 location, §3.49 rule, §3.58 notification.
 */
const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
const level = { enum: ['none', 'note', 'warning', 'error'] };
const only = (required: readonly string[], properties: object): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const location = only(['physicalLocation'], {
  physicalLocation: only(['artifactLocation'], {
    artifactLocation: only(['uri'], {
      uri: { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" },
      uriBaseId: { enum: ['%SRCROOT%'] },
    }),
    region: only(['startLine'], { startLine: { type: 'integer', minimum: 1 } }),
  }),
});
const SARIF = only(['version', 'runs'], {
  $schema: { type: 'string' },
  version: { enum: ['2.1.0'] },
  runs: {
    type: 'array',
    minItems: 1,
    items: only(['tool'], {
      tool: only(['driver'], {
        driver: only(['name'], {
          name: { type: 'string' },
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          rules: {
            type: 'array',
            uniqueItems: true,
            items: only(['id'], {
              id: { type: 'string' },
              name: { type: 'string', pattern: '^[A-Za-z]+$' },
              shortDescription: text,
              fullDescription: text,
              help: text,
              defaultConfiguration: only([], { level }),
            }),
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      originalUriBaseIds: { type: 'object', additionalProperties: only([], { description: text }) },
      invocations: {
        type: 'array',
        items: only(['executionSuccessful'], {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: {
            type: 'array',
            items: only(['message'], { level, message: text, locations: { type: 'array', items: location } }),
          },
        }),
      },
      results: {
        type: 'array',
        items: only(['message'], {
          ruleId: { type: 'string' },
          ruleIndex: { type: 'integer', minimum: 0 },
          level,
          message: text,
          locations: { type: 'array', items: location },
          partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
        }),
      },
    }),
  },
});

test('SARIF has the structure of SARIF 2.1.0, and a result for all that somebody has to look at', () => {
  const log = JSON.parse(
    formatSarif(rows, '0.1.0', [{ file: 'a.tex', line: 2, message: 'Not followed.', level: 'note' }]),
  );
  const validate = new Ajv({ strict: false }).compile(SARIF);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  const [run] = log.runs;
  expect(run.results.map((each: { ruleId: string; level: string }) => [each.ruleId, each.level])).toEqual([
    ['another-title', 'error'],
    ['two-papers', 'error'],
    ['other-version', 'warning'],
    ['almost-id', 'warning'],
    ['no-record', 'note'],
    ['not-comparable', 'note'],
  ]);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'my%20papers/a.bib', uriBaseId: '%SRCROOT%' },
    region: { startLine: 2 },
  });
});

/** Whether TypeScript takes a value for a log of SARIF 2.1.0, by the types that are made of the official schema. */
const isTyped = (log: string, folder: string): boolean => {
  const file = join(folder, 'log.ts');
  writeFileSync(file, `import type { Log } from 'sarif';\nexport const log: Log = ${log};\n`);
  const words = ['node_modules/.bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--types', 'sarif', file];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  expect(stdout).toMatch(status === 0 ? /^$/ : /error TS2322|error TS2353/);
  return status === 0;
};

test('SARIF is a log by the types of the official schema', () => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(root, 'test-results', 'sarif-'));
  try {
    const log = formatSarif(rows, '0.1.0', [
      { file: 'a.tex', line: 2, message: 'Not followed.', level: 'note' },
    ]);
    expect(isTyped(log, folder)).toBe(true);
    for (const [right, wrong] of [
      ['"level": "error"', '"level": "grave"'],
      ['"ruleIndex"', '"ruleNumber"'],
      ['"startLine": 2', '"startLine": "2"'],
    ] as const) {
      expect(log).toContain(right);
      expect(isTyped(log.replace(right, wrong), folder), wrong).toBe(false);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test('CSV comes back as it was, with no formula in it', () => {
  const [head, ...lines] = readCsv(formatBibliographyCsv(rows));
  expect(head?.slice(0, -1)).toEqual(
    Object.keys(rows[0] ?? {}).sort((a, b) => (head?.indexOf(a) ?? 0) - (head?.indexOf(b) ?? 0)),
  );
  expect(head?.at(-1)).toBe('about');
  expect(lines).toHaveLength(rows.length);
  expect(lines[1]?.[2]).toBe("'=1+1");
  const ids = rows.map((row) => row.ids.map((id) => `arXiv:${id}`).join(' '));
  expect(lines.map((line) => line[3])).toEqual(ids);
  expect(ids).toContain(`arXiv:${second.id} arXiv:${first.id}`);
  expect(lines[1]?.[7]).toBe('\'=cmd|"x", of @somebody <b>| #1 | [y](https://example.org)');
});

test('JSON comes back as it was', () => {
  expect(JSON.parse(formatBibliographyJson(rows))).toEqual(rows);
});

test('Markdown shows the counts, what was not judged, and nothing but text', () => {
  const markdown = formatBibliographyMarkdown(judgements);
  expect(markdown).toContain('8 entries: 1 with the signed title, 1 with another title, 1 with two ids');
  expect(markdown).toContain(NOT_JUDGED);
  const table = markdown.split('\n').filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(2 + 7);
  for (const line of table) expect(line.match(/(?<!\\)\|/g)).toHaveLength(7);
  expect(markdown).not.toMatch(/(?<!\\)<b|@somebody|\]\(https:\/\//);
  expect(
    formatBibliographyMarkdown(judgementsOf(`@misc{a, title={${first.title}}, eprint={${first.id}}}`)),
  ).toContain('There is nothing to mend.');
});

test('Markdown of some entries says of how many, and how many were not judged yet', () => {
  const one = judgementsOf(`@misc{a, title={${first.title}}, eprint={${first.id}}}`);
  const written = formatBibliographyMarkdown(one, { total: 118, pending: 100 });
  expect(written).toContain(
    '**This is about 1 of 118 entries; of the others nothing is said here. 100 were not judged yet when this was written.**',
  );
  expect(written).not.toContain('There is nothing to mend.');
  expect(formatBibliographyMarkdown(one, { total: 1, pending: 0 })).not.toContain('This is about');
});

test('a file for code review says that entries are missing', () => {
  const one = judgementsOf(`@misc{a, title={${first.title}}, eprint={${first.id}}}`);
  const [run] = JSON.parse(formatExport('sarif', one, { total: 2, pending: 1 })).runs;
  expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
    {
      level: 'warning',
      message: {
        text: 'This is about 1 of 2 entries; of the others nothing is said here. 1 was not judged yet when this was written.',
      },
    },
  ]);
  const [whole] = JSON.parse(formatExport('sarif', one, { total: 1, pending: 0 })).runs;
  expect(whole.invocations[0].toolExecutionNotifications ?? []).toEqual([]);
});

test('a table and JSON of some entries say so in their first row, and of all of them nothing', () => {
  const two = judgementsOf(
    `@misc{a, title={${first.title}}, eprint={${first.id}}}\n@misc{b, title={${second.title}}, eprint={${second.id}}}`,
  );
  const about =
    'This is about 2 of 9 entries; of the others nothing is said here. 3 were not judged yet when this was written.';
  const [head, ...lines] = readCsv(formatExport('csv', two, { total: 9, pending: 3 }));
  expect(lines.map((line) => line[head?.indexOf('about') ?? -1])).toEqual([about, '']);
  expect(JSON.parse(formatExport('json', two, { total: 9, pending: 3 }))).toEqual([
    { about, ...toRows(two)[0] },
    toRows(two)[1],
  ]);
  const [wholeHead, ...wholeLines] = readCsv(formatExport('csv', two, { total: 2, pending: 0 }));
  expect(wholeHead).toEqual(head);
  expect(wholeLines.map((line) => line.at(-1))).toEqual(['', '']);
  expect(JSON.parse(formatExport('json', two, { total: 2, pending: 0 }))).toEqual(toRows(two));
});

test.each(['csv', 'json', 'markdown', 'sarif'] as const)(
  '%s says from when kept keys are, of the whole too',
  (format) => {
    const one = judgementsOf(`@misc{a, title={${first.title}}, eprint={${first.id}}}`);
    const note = 'The list of accepted keys is of 1 May 2041.';
    expect(formatExport(format, one, { total: 1, pending: 0 }, note)).toContain(note);
    const part = formatExport(format, one, { total: 2, pending: 0 }, note);
    expect(part).toContain(note);
    expect(part).toContain('This is about 1 of 2 entries');
    expect(formatExport(format, one, { total: 1, pending: 0 })).not.toContain('accepted keys');
  },
);

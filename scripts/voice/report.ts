import type { JobReport } from './do-jobs.ts';

interface Run {
  readonly browser: string;
  readonly reader: string;
  /** ISO 8601 day. */
  readonly day: string;
  readonly reports: readonly JobReport[];
}

const isDone = ({ heard }: JobReport): boolean => heard.every(({ missing }) => missing === null);

/** What a screen reader said, as Markdown: every job, every press, every word. Names of keys that it echoes are left in. */
export const formatReport = ({ browser, reader, day, reports }: Run): string =>
  [
    `# What Orca said in ${browser}`,
    '',
    `Orca ${reader}, ${day}: ${reports.filter(isDone).length} of ${reports.length} jobs were heard as expected.`,
    'Written by `npm run voice`; nothing here is edited.',
    ...reports.flatMap((report) => [
      '',
      `## ${report.name}`,
      '',
      ...report.heard.flatMap(({ done, said, missing }) => [
        `- ${done}`,
        ...said.map((line) => `  - “${toMarkdown(line)}”`),
        ...(missing === null ? [] : [`  - **${toMarkdown(missing)}**`]),
      ]),
    ]),
    '',
  ].join('\n');

/** As it reads; of several blanks, which nobody hears, one is left. */
const toMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]|]/g, '\\$&');

/** One line for each step that was not heard as expected. */
export const listFailures = (browser: string, reports: readonly JobReport[]): readonly string[] =>
  reports.flatMap(({ name, heard }) =>
    heard.flatMap(({ done, missing }) =>
      missing === null ? [] : [`${browser}: ${name}: ${done}: ${missing}`],
    ),
  );

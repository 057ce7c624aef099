import type { EntryState, Judgement, VerdictWord } from '../judge/judgement.ts';

/** One judged entry as the command prints it and as files hold it. */
export interface BibliographyRow {
  readonly file: string;
  readonly line: number;
  readonly key: string | null;
  /** The papers that the entry names, without versions. */
  readonly ids: readonly string[];
  readonly state: EntryState;
  /** What else applies. */
  readonly also: readonly EntryState[];
  /** Null where the title matched as written, or didn't match. */
  readonly prepared: string | null;
  readonly title: string | null;
  readonly recordTitle: string | null;
  readonly verdict: VerdictWord | null;
  readonly pithNumber: string | null;
  readonly citedVersion: number | null;
  readonly recordVersion: number | null;
  readonly reason: string;
}

/** Judged entries as rows, in the same order. */
export const toRows = (judgements: readonly Judgement[]): readonly BibliographyRow[] =>
  judgements.map(
    ({
      entry,
      ids,
      state,
      also,
      prepared,
      title,
      recordTitle,
      verdict,
      pithNumber,
      citedVersion,
      recordVersion,
      reason,
    }) => ({
      file: entry.file,
      line: entry.line,
      key: entry.key,
      ids,
      state,
      also,
      prepared,
      title,
      recordTitle,
      verdict,
      pithNumber,
      citedVersion,
      recordVersion,
      reason,
    }),
  );

/**
 * Rows as a JSON array, indented by two spaces; UTF-8, a line break at the end.
 * @param about what the rows leave unsaid, in sentences; it stands in the member `about` of the first row.
 */
export const formatBibliographyJson = (
  rows: readonly BibliographyRow[],
  about: string | null = null,
): string =>
  `${JSON.stringify(about === null ? rows : rows.map((row, index) => (index === 0 ? { about, ...row } : row)), null, 2)}\n`;

import { formatBibliographyCsv } from '../../core/bibliography/export/csv.ts';
import { formatBibliographyMarkdown } from '../../core/bibliography/export/markdown.ts';
import { toPartWords, type Whole } from '../../core/bibliography/export/part.ts';
import { formatBibliographyJson, toRows } from '../../core/bibliography/export/rows.ts';
import { formatSarif, type SarifNotice } from '../../core/bibliography/export/sarif.ts';
import type { Judgement } from '../../core/bibliography/judge/judgement.ts';
import type { ExportFormat } from './messages.ts';

/** The version that SARIF names: that of the page's own list of findings, not of a release. */
const VERSION = '1.0.0';

/** What a viewer of findings would not see: that entries are missing, or of when the keys are. */
const toNotices = (judgements: readonly Judgement[], about: string | null): readonly SarifNotice[] =>
  about === null
    ? []
    : [{ file: judgements[0]?.entry.file ?? '', line: 1, message: about, level: 'warning' }];

/**
 * Judged entries as a file: UTF-8 text. What is still to come, or not listed, is no part of it, and every form says so: a
 * report in its head, a table and JSON in their first row.
 * @param keysNote of when the accepted keys are, in sentences; null where they are those of now.
 */
export const formatExport = (
  format: ExportFormat,
  judgements: readonly Judgement[],
  whole: Whole,
  keysNote: string | null = null,
): string => {
  const notes = [toPartWords(judgements.length, whole), keysNote].filter((note) => note !== null);
  const about = notes.join(' ') || null;
  switch (format) {
    case 'csv':
      return formatBibliographyCsv(toRows(judgements), about);
    case 'markdown':
      return formatBibliographyMarkdown(judgements, whole, keysNote);
    case 'json':
      return formatBibliographyJson(toRows(judgements), about);
    case 'sarif':
      return formatSarif(toRows(judgements), VERSION, toNotices(judgements, about));
  }
};

import { formatBibliographyCsv } from '../../core/bibliography/export/csv.ts';
import { formatBibliographyMarkdown } from '../../core/bibliography/export/markdown.ts';
import { toPartWords, type Whole } from '../../core/bibliography/export/part.ts';
import { formatBibliographyJson, toRows } from '../../core/bibliography/export/rows.ts';
import { formatSarif, type SarifNotice } from '../../core/bibliography/export/sarif.ts';
import type { Judgement } from '../../core/bibliography/judge/judgement.ts';
import type { ExportFormat } from './messages.ts';

/** The version that SARIF names: that of the page's own list of findings, not of a release. */
const VERSION = '1.0.0';

/** That entries are missing, where a viewer of findings would take their silence for something. */
const toNotices = (judgements: readonly Judgement[], whole: Whole): readonly SarifNotice[] => {
  const message = toPartWords(judgements.length, whole);
  return message === null
    ? []
    : [{ file: judgements[0]?.entry.file ?? '', line: 1, message, level: 'warning' }];
};

/**
 * Judged entries as a file: UTF-8 text. What is still to come, or not listed, is no part of it, and every form says so: a
 * report in its head, a table and JSON in their first row.
 */
export const formatExport = (
  format: ExportFormat,
  judgements: readonly Judgement[],
  whole: Whole,
): string => {
  switch (format) {
    case 'csv':
      return formatBibliographyCsv(toRows(judgements), toPartWords(judgements.length, whole));
    case 'markdown':
      return formatBibliographyMarkdown(judgements, whole);
    case 'json':
      return formatBibliographyJson(toRows(judgements), toPartWords(judgements.length, whole));
    case 'sarif':
      return formatSarif(toRows(judgements), VERSION, toNotices(judgements, whole));
  }
};

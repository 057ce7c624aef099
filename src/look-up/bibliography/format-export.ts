import { formatBibliographyCsv } from '../../core/bibliography/export/csv.ts';
import { formatBibliographyMarkdown } from '../../core/bibliography/export/markdown.ts';
import { formatBibliographyJson, toRows } from '../../core/bibliography/export/rows.ts';
import { formatSarif } from '../../core/bibliography/export/sarif.ts';
import type { Judgement } from '../../core/bibliography/judge/judgement.ts';
import type { ExportFormat } from './messages.ts';

/** The version that SARIF names: that of the page's own list of findings, not of a release. */
const VERSION = '1.0.0';

/** Judged entries as a file: UTF-8 text. What is still to come is no part of it. */
export const formatExport = (format: ExportFormat, judgements: readonly Judgement[]): string => {
  switch (format) {
    case 'csv':
      return formatBibliographyCsv(toRows(judgements));
    case 'markdown':
      return formatBibliographyMarkdown(judgements);
    case 'json':
      return formatBibliographyJson(toRows(judgements));
    case 'sarif':
      return formatSarif(toRows(judgements), VERSION);
  }
};

import { guardCell } from '../../../core/csv/csv.ts';
import { toTexSegments } from '../../../core/tex/tex.ts';
import { toAddress, toFileId } from '../../../graph/export/file-id.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import type { Opening } from '../paper/OpenLink.tsx';
import {
  formatCitedBy,
  formatNumbers,
  formatShortMonth,
  RECORD_HINTS,
  toMark,
} from '../paper/paper-words.ts';

interface CopiedCell {
  readonly text: string;
  readonly href: string | null;
}

/** Rows as they are pasted: cells with tabs between, and a table with links. */
export interface CopiedRows {
  readonly plain: string;
  readonly html: string;
}

/**
 * Rows for the clipboard. Ids have their prefix, so that no spreadsheet takes them for numbers (`file-id.ts`); what was not
 * looked up is an empty cell, and what a spreadsheet would run is text (`guardCell`).
 * @param shown the columns of the table by their ids; those that only have buttons are left out.
 */
export const toCopiedRows = (
  rows: readonly PaperRow[],
  shown: readonly string[],
  hrefFor: Opening['hrefFor'],
): CopiedRows => {
  const columns = shown.filter((id) => id !== 'mark' && id !== 'expand');
  const cells = rows.map((row) => columns.map((id) => toCell(row, id, hrefFor)));
  return {
    plain: cells.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
    html: toTable(cells).outerHTML,
  };
};

const toCell = (row: PaperRow, column: string, hrefFor: Opening['hrefFor']): CopiedCell => {
  const { paper } = row;
  const href =
    column === 'id'
      ? toAddress(paper)
      : column === 'title' && paper.arxivId !== null
        ? new URL(hrefFor(paper.arxivId), location.href).href
        : null;
  return { text: guardCell(toText(row, column).replace(/\s+/g, ' ').trim()), href };
};

const toText = (row: PaperRow, column: string): string => {
  const { paper, citesAs, distance, category, counted, look } = row;
  switch (column) {
    case 'title':
      // Words as the page has them, mathematics as arXiv writes it: `copy-tex.ts` copies both so.
      return toTexSegments(paper.title ?? '')
        .map((segment) => (segment.kind === 'text' ? segment.text : segment.raw))
        .join('');
    case 'id':
      return toFileId(paper);
    case 'date':
      return formatShortMonth(paper) ?? '';
    case 'citesAs':
      return citesAs === null ? '' : formatNumbers(citesAs);
    case 'citedBy':
      return counted === null ? '' : formatCitedBy(row);
    case 'distance':
      return distance === null ? '' : String(distance);
    case 'category':
      return category ?? '';
    case 'record':
      return look.kind === 'not-asked' ? RECORD_HINTS[toMark(paper)] : look.words;
    default:
      return '';
  }
};

/** In a document of its own, which loads and runs nothing. */
const toTable = (rows: readonly (readonly CopiedCell[])[]): HTMLTableElement => {
  const made = document.implementation.createHTMLDocument();
  const table = made.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const { text, href } of row) {
      const cell = line.insertCell();
      const place = href === null ? cell : cell.appendChild(made.createElement('a'));
      if (href !== null) place.setAttribute('href', href);
      place.textContent = text;
    }
  }
  return table;
};

/** The positions of the rows that a selection of text touches: several of them, or cells of one; none for text within a cell. */
export const findCopied = (table: Element, selection: Selection): readonly number[] => {
  // Firefox marks several: a stretch with Ctrl beside the one before it, and cells each by itself.
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const isTouched = (row: HTMLElement, range: Range): boolean => {
    if (!range.intersectsNode(row)) return false;
    // A press of three times in one row ends before the first letter of the next.
    const within = range.cloneRange();
    if (!row.contains(within.startContainer)) within.setStartBefore(row);
    if (!row.contains(within.endContainer)) within.setEndAfter(row);
    return within.toString().trim() !== '';
  };
  const touched = [...table.querySelectorAll<HTMLElement>('tr[data-index]')].filter((row) =>
    ranges.some((range) => isTouched(row, range)),
  );
  const isCells = touched.length > 1 || selection.toString().trim().includes('\t');
  return isCells ? touched.map(({ dataset }) => Number(dataset.index)) : [];
};

import { parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Suffix } from '../../core/identifier/types.ts';
import { recordPath } from '../address/paths.ts';
import { parseViewSearch, type ViewSearch } from '../address/view-search.ts';
import { keepView } from './kept-view.ts';

/** A view of a record's citations as a file: what an address would say if it could be that long. */
export const formatViewFile = (
  record: Suffix,
  search: ViewSearch,
  code: Readonly<Record<string, string>>,
): string => `${JSON.stringify({ pith_view: 1, record, corpus: search.in ?? null, view: code }, null, 2)}\n`;

/** Longer than the view of any graph that is drawn; whatever else is dropped isn't parsed twice. */
const LONGEST = 4_000_000;

/**
 * A dropped view → where it is shown. The view itself is kept in this tab; the address names it until something in it
 * changes.
 * @returns null for any other text
 */
export const openViewFile = (text: string): { readonly path: string; readonly search: ViewSearch } | null => {
  if (text.length > LONGEST || !text.includes('"pith_view"')) return null;
  const file = parseObject(text);
  const record = parseIdentifier(`/pith/${String(file?.record)}`);
  if (file?.pith_view !== 1 || record.kind === 'error' || record.value.kind !== 'pith') return null;
  const { view } = file;
  if (typeof view !== 'object' || view === null) return null;
  const code = Object.entries(view).filter(([, value]) => typeof value === 'string');
  const search = { in: file.corpus, tab: 'citations', x: keepView(Object.fromEntries(code), 'file') };
  return { path: recordPath(record.value.suffix), search: parseViewSearch(search) };
};

const parseObject = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

import { parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Suffix } from '../../core/identifier/types.ts';
import type { Drop } from '../../sources/kept/dropped-store.ts';
import { recordPath } from '../address/paths.ts';
import { type FileSearch, parseFileSearch, parseViewSearch } from '../address/view-search.ts';
import { keepView } from './kept-view.ts';

/**
 * A view of a record's citations as a file: what an address would say if it could be that long.
 * @param from the file that the record came out of, where nobody else has it: it goes with the view
 */
export const formatViewFile = (
  record: Suffix,
  corpus: string | undefined,
  code: Readonly<Record<string, string>>,
  from: Drop | null,
): string => {
  const file = from === null ? {} : { file: from };
  return `${JSON.stringify({ pith_view: 1, record, corpus: corpus ?? null, view: code, ...file }, null, 2)}\n`;
};

/** Longer than any view with the largest file that is examined here; whatever else is dropped isn't parsed twice. */
const LONGEST = 40_000_000;
/** A view says what it is at its beginning. */
const HEAD = 200;

/**
 * A dropped view → where it is shown. The view itself is kept in this tab; the address names it until something in it
 * changes.
 * @param keep keeps a file in this tab and gives back the name by which its address finds it
 * @returns null for any other text
 */
export const openViewFile = (
  text: string,
  keep: (drop: Drop) => string,
): { readonly path: string; readonly search: FileSearch } | null => {
  if (text.length > LONGEST || !text.slice(0, HEAD).includes('"pith_view"')) return null;
  const file = parseObject(text);
  const record = parseIdentifier(`/pith/${String(file?.record)}`);
  if (file?.pith_view !== 1 || record.kind === 'error' || record.value.kind !== 'pith') return null;
  const { view } = file;
  if (typeof view !== 'object' || view === null) return null;
  const code = Object.entries(view).filter(([, value]) => typeof value === 'string');
  const search = { in: file.corpus, tab: 'citations', x: keepView(Object.fromEntries(code), 'file') };
  const drop = toDrop(file.file, keep);
  return drop === null
    ? { path: recordPath(record.value.suffix), search: parseViewSearch(search) }
    : { path: '/file', search: parseFileSearch({ ...search, ...drop }) };
};

/** The file that a view was made from → where this tab keeps it. The words say that it came by way of a view. */
const toDrop = (file: unknown, keep: (drop: Drop) => string): { readonly d: string } | null => {
  if (typeof file !== 'object' || file === null) return null;
  const { name, text }: { name?: unknown; text?: unknown } = file;
  if (typeof text !== 'string') return null;
  return { d: keep({ name: `a saved view of ${String(name).slice(0, 120)}`, text }) };
};

const parseObject = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

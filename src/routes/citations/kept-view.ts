import { sha256OfText } from '../../core/base/digest.ts';
import { formatHex } from '../../core/base/hex.ts';
import { keepInTab, recallFromTab } from '../../sources/kept/tab-store.ts';

/** The keys of `graph/view-code.ts`, each with its value. */
type ViewCode = Readonly<Record<string, string>>;

/**
 * Keeps a view in this tab and gives back the name by which an address finds it: the start of its SHA-256.
 * @param from where it comes from. A view from a file has another name than the one that an address asked for in vain.
 */
export const keepView = (code: ViewCode, from: 'page' | 'file' = 'page'): string => {
  const text = JSON.stringify(code);
  const id = formatHex(sha256OfText(`${from} ${text}`)).slice(0, 16);
  keepInTab(`view:${id}`, text);
  return id;
};

/** The view of that name, or null when this tab doesn't have it. */
export const recallView = (id: string): ViewCode | null => {
  const text = /^[0-9a-f]{16}$/.test(id) ? recallFromTab(`view:${id}`) : null;
  return text === null ? null : (JSON.parse(text) as ViewCode);
};

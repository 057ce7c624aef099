import { readJson } from '../../core/json/read.ts';
import { parseTitleIndex, TITLE_INDEX, type TitleEntry } from '../../core/titles/title-index.ts';
import { fetchText } from '../fetch/fetch-json.ts';
import type { SourceSettings } from './source-settings.ts';

/**
 * The titles that a mirror says it has: `<base>titles.json` (`formatTitleIndex`). None where it has no such file, or
 * something else in its place.
 * @param page the address that a relative base is relative to.
 * @throws SourceError when the mirror can't be reached, or the index is larger than what is read of an answer.
 */
export const fetchTitleIndex = async (
  { id, label, base, timeoutMs }: SourceSettings,
  { page, signal }: { readonly page: string; readonly signal: AbortSignal },
): Promise<readonly TitleEntry[]> => {
  const url = new URL(TITLE_INDEX, new URL(base, page)).href;
  const answer = await fetchText(url, { place: { id, label }, signal, timeoutMs });
  if (answer.kind === 'missing') return [];
  const document = readJson(answer.text);
  return document === null ? [] : (parseTitleIndex(document.value) ?? []);
};

/**
 * Whether a source is a mirror of this very site: only those are asked for what they have. A manifest says nothing of titles.
 */
export const isOwnMirror = ({ kind, base, layout }: SourceSettings, page: string): boolean =>
  kind === 'mirror' && typeof layout !== 'object' && new URL(base, page).origin === new URL(page).origin;

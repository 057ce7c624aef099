import type { ArxivId } from '../../core/identifier/types.ts';
import { readJson } from '../../core/json/read.ts';
import { CITING_INDEX, findCited } from '../../core/mirror/citing-index.ts';
import { fetchText } from '../fetch/fetch-json.ts';
import type { SourceSettings } from './source-settings.ts';

/**
 * What a paper cites, as a mirror's `<base>citing.json` has it (`formatCitingIndex`): nothing of it was checked. Null where the
 * mirror has no such file, or something else in its place.
 * @param page the address that a relative base is relative to.
 * @throws SourceError when the mirror can't be reached, or the index is larger than what is read of an answer.
 */
export const fetchCited = async (
  { id, label, base, timeoutMs }: SourceSettings,
  cites: ArxivId,
  { page, signal }: { readonly page: string; readonly signal: AbortSignal },
): Promise<readonly ArxivId[] | null> => {
  const url = new URL(CITING_INDEX, new URL(base, page)).href;
  const answer = await fetchText(url, { place: { id, label }, signal, timeoutMs });
  if (answer.kind === 'missing') return null;
  const document = readJson(answer.text);
  return document === null ? null : findCited(document.value, cites);
};

import { readJson } from '../../core/json/read.ts';
import { FLAT, type Layout } from '../../core/mirror/layout.ts';
import { MIRROR_FILE, MIRROR_FILE_FORM, parseMirrorFile, toLayout } from '../../core/mirror/mirror-file.ts';
import { fetchText } from '../fetch/fetch-json.ts';
import { SourceError } from '../fetch/source-error.ts';
import type { Source } from '../places/source.ts';
import type { SourceSettings } from '../places/source-settings.ts';

type Place = Pick<SourceSettings, 'id' | 'label' | 'base' | 'timeoutMs'>;

/** By base: a mirror says once a visit how it is laid out. */
const known = new Map<string, Promise<Layout>>();

/** It is for everybody who asks: who gives up doesn’t give up that. */
const { signal } = new AbortController();

const ask = async (place: Place, base: string): Promise<Layout> => {
  const answer = await fetchText(base + MIRROR_FILE, { place, signal, timeoutMs: place.timeoutMs });
  if (answer.kind === 'missing') return FLAT;
  const document = readJson(answer.text);
  const layout = document === null ? null : parseMirrorFile(document.value);
  if (layout !== null) return layout;
  const found = answer.text.trimStart().startsWith('<') ? 'is a web page' : 'is not JSON';
  const predicate = `has a ${MIRROR_FILE} that can’t be used: it ${document === null ? found : MIRROR_FILE_FORM}`;
  throw new SourceError(place, { ...answer, code: 'not-json', predicate });
};

/**
 * How a mirror is laid out, by its `mirror.json`, which is asked for once. A mirror without one is flat.
 * @throws SourceError where it can't be reached, or says something that isn't known here.
 */
export const askLayout = (place: Place, page: string): Promise<Layout> => {
  const base = new URL(place.base, page).href;
  const asked = known.get(base) ?? ask(place, base);
  known.set(base, asked);
  // What went wrong may go well the next time.
  asked.catch(() => known.delete(base));
  return asked;
};

type ToSource = (settings: SourceSettings, page: string, paths: Omit<Layout, 'name'>) => Source;

/** A mirror of the layout that its settings name, or its own `mirror.json`. */
export const layoutSource = (settings: SourceSettings, page: string, toSource: ToSource): Source => ({
  ...settings,
  find: async (identifier, options) => {
    const layout = toLayout(settings.layout) ?? (await askLayout(settings, page));
    return toSource(settings, page, layout).find(identifier, options);
  },
});

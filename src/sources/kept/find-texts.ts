import { delMany, get, keys } from 'idb-keyval';
import type { Identifier } from '../../core/identifier/types.ts';
import { type KeptText, textStore } from './record-texts.ts';

/** So many texts are kept, and so many UTF-16 units of them: of more those that were seen last. */
const MOST_TEXTS = 3_000;
const MOST_UNITS = 60_000_000;

const isKeptText = (value: unknown): value is KeptText => {
  if (typeof value !== 'object' || value === null) return false;
  const { textVersion, text, seenAt, sourceId, label, kind, url } = value as Record<string, unknown>;
  return (
    textVersion === 1 &&
    [text, seenAt, sourceId, label].every((each) => typeof each === 'string') &&
    !Number.isNaN(Date.parse(String(seenAt))) &&
    (kind === 'mirror' || kind === 'origin') &&
    (url === null || typeof url === 'string')
  );
};

const parseKey = (key: string) => {
  const [corpus = '', suffix = '', ...arxiv] = key.split('/');
  return { corpus, suffix, arxivId: arxiv.join('/') };
};

const answers = (key: string, identifier: Identifier, corpus: string | null): boolean => {
  const kept = parseKey(key);
  if (kept.corpus !== (corpus ?? '')) return false;
  switch (identifier.kind) {
    case 'arxiv':
      return kept.arxivId === identifier.id;
    case 'short':
      return kept.suffix.startsWith(identifier.prefix);
    case 'pith':
      return kept.suffix === identifier.suffix;
    case 'hash':
      return false;
  }
};

/**
 * The texts that may answer a question, the one seen last first. Their content is not looked into: whoever takes one has it
 * examined against the question. What this program would not have written is left out.
 * @throws DOMException where storage is forbidden.
 */
export const findTexts = async (
  identifier: Identifier,
  corpus: string | null,
): Promise<readonly KeptText[]> => {
  const found: KeptText[] = [];
  for (const key of await keys<IDBValidKey>(textStore())) {
    if (typeof key !== 'string' || !answers(key, identifier, corpus)) continue;
    const value = await get<unknown>(key, textStore());
    if (isKeptText(value)) found.push(value);
  }
  return found.sort((a, b) => Date.parse(b.seenAt) - Date.parse(a.seenAt));
};

/** How many texts are kept. 0 where storage is forbidden. */
export const countTexts = async (): Promise<number> => {
  try {
    return (await keys(textStore())).length;
  } catch {
    return 0;
  }
};

interface Weighed {
  readonly key: IDBValidKey;
  readonly seenAt: number;
  readonly units: number;
}

/** Looks at one text after the other, so that never more than one is in memory. */
const weighTexts = (): Promise<readonly Weighed[]> =>
  textStore()(
    'readonly',
    (store) =>
      new Promise((resolve, reject) => {
        const weighed: Weighed[] = [];
        const request = store.openCursor();
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return resolve(weighed);
          const value: unknown = cursor.value;
          if (isKeptText(value))
            weighed.push({
              key: cursor.primaryKey,
              seenAt: Date.parse(value.seenAt),
              units: value.text.length,
            });
          cursor.continue();
        };
      }),
  );

/** Lets go of the texts that were seen longest ago, where there are too many. What another version wrote stays. */
export const pruneTexts = async (): Promise<void> => {
  let left = MOST_UNITS;
  const newest = [...(await weighTexts())].sort((a, b) => b.seenAt - a.seenAt);
  const tooMany = newest.filter(({ units }, index) => {
    left -= units;
    return index >= MOST_TEXTS || left < 0;
  });
  if (tooMany.length > 0)
    await delMany(
      tooMany.map(({ key }) => key),
      textStore(),
    );
};

/** Forgets the texts of one paper. @param name arXiv id or suffix. */
export const forgetTextsOf = async (corpus: string | null, name: string): Promise<void> => {
  const all = await keys<IDBValidKey>(textStore());
  const own = all.filter((key): key is string => {
    const { corpus: of, suffix, arxivId } = parseKey(String(key));
    return of === (corpus ?? '') && (suffix === name || arxivId === name);
  });
  await delMany(own, textStore());
};

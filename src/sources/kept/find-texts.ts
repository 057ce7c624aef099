import { delMany, get, keys, type UseStore } from 'idb-keyval';
import { seenLastFirst } from '../../core/base/seen-last.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { isKeptText, type KeptText } from './kept-text.ts';
import { earlierStore, textStore } from './record-texts.ts';

/** So many texts are kept, and so many UTF-16 units of them: of more those that were seen last. */
const MOST_TEXTS = 3_000;
const MOST_UNITS = 60_000_000;
/** And so many units of earlier texts, in all. */
const MOST_EARLIER_UNITS = 20_000_000;
/** So many texts of one paper are read. */
const MOST_OF_PAPER = 12;

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
  return (await read(textStore, identifier, corpus)).sort(byNewest());
};

const byNewest = () => {
  const inOrder = seenLastFirst(Date.now());
  return (a: KeptText, b: KeptText): number => inOrder(Date.parse(a.seenAt), Date.parse(b.seenAt));
};

/** What stands in a store under the keys that may answer a question: one text each, or a list of them. */
const read = async (store: UseStore, identifier: Identifier, corpus: string | null): Promise<KeptText[]> => {
  const found: KeptText[] = [];
  for (const key of await keys<IDBValidKey>(store)) {
    if (typeof key !== 'string' || !answers(key, identifier, corpus)) continue;
    found.push(...toTexts(await get<unknown>(key, store)));
  }
  return found;
};

const toTexts = (value: unknown): readonly KeptText[] =>
  (Array.isArray(value) ? value : [value]).filter(isKeptText);

/**
 * As `findTexts`, with the earlier texts of each record; of many those that were seen last.
 * @throws DOMException where storage is forbidden.
 */
export const findAllTexts = async (
  identifier: Identifier,
  corpus: string | null,
): Promise<readonly KeptText[]> =>
  [...(await read(textStore, identifier, corpus)), ...(await read(earlierStore, identifier, corpus))]
    .sort(byNewest())
    .slice(0, MOST_OF_PAPER);

/** Of how many records a text is kept. 0 where storage is forbidden. */
export const countTexts = async (): Promise<number> => {
  try {
    return (await keys(textStore)).length;
  } catch {
    return 0;
  }
};

/**
 * The papers of which more than one text is kept: the keys of `KeptRecord`, by arXiv id and by suffix. None where storage is
 * forbidden.
 */
export const listWithSeveralTexts = async (): Promise<ReadonlySet<string>> => {
  const counts = new Map<string, number>();
  try {
    for (const key of [...(await keys<IDBValidKey>(textStore)), ...(await keys<IDBValidKey>(earlierStore))]) {
      const { corpus, suffix, arxivId } = parseKey(String(key));
      for (const name of [suffix, arxivId])
        if (name !== '') counts.set(`${corpus}/${name}`, (counts.get(`${corpus}/${name}`) ?? 0) + 1);
    }
  } catch {
    return new Set();
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
};

interface Weighed {
  readonly key: IDBValidKey;
  readonly seenAt: number;
  readonly units: number;
}

/** Looks at what stands under one key after the other, so that never more than that is in memory. */
const weighTexts = (of: UseStore): Promise<readonly Weighed[]> =>
  of(
    'readonly',
    (store) =>
      new Promise((resolve, reject) => {
        const weighed: Weighed[] = [];
        const request = store.openCursor();
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return resolve(weighed);
          const texts = toTexts(cursor.value);
          if (texts.length > 0)
            weighed.push({
              key: cursor.primaryKey,
              seenAt: Math.max(...texts.map(({ seenAt }) => Date.parse(seenAt))),
              units: texts.reduce((sum, { text }) => sum + text.length, 0),
            });
          cursor.continue();
        };
      }),
  );

const prune = async (store: UseStore, mostUnits: number): Promise<void> => {
  let left = mostUnits;
  const inOrder = seenLastFirst(Date.now());
  const newest = [...(await weighTexts(store))].sort((a, b) => inOrder(a.seenAt, b.seenAt));
  const tooMany = newest.filter(({ units }, index) => {
    left -= units;
    return index >= MOST_TEXTS || left < 0;
  });
  if (tooMany.length > 0)
    await delMany(
      tooMany.map(({ key }) => key),
      store,
    );
};

/** Lets go of the texts that were seen longest ago, where there are too many. What another version wrote stays. */
export const pruneTexts = async (): Promise<void> => {
  await prune(textStore, MOST_UNITS);
  await prune(earlierStore, MOST_EARLIER_UNITS);
};

/** Forgets the texts of one paper, the earlier ones too. @param name arXiv id or suffix. */
export const forgetTextsOf = async (corpus: string | null, name: string): Promise<void> => {
  for (const store of [textStore, earlierStore]) {
    const all = await keys<IDBValidKey>(store);
    const own = all.filter((key): key is string => {
      const { corpus: of, suffix, arxivId } = parseKey(String(key));
      return of === (corpus ?? '') && (suffix === name || arxivId === name);
    });
    await delMany(own, store);
  }
};

import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { parsePithNumber } from '../../core/identifier/pith-number.ts';
import { toRememberedTitle, toStateLabel } from '../../core/memory/state-label.ts';
import { foldText, toFoldedWords } from '../../graph/rows/fold-text.ts';
import { listRecords } from '../../sources/kept/remembered-records.ts';
import { fetchTitleIndex, isOwnMirror } from '../../sources/places/title-index.ts';
import { configQuery } from '../queries.ts';

/** A paper that can be found by its title. */
export interface KnownTitle {
  readonly key: string;
  readonly title: string;
  readonly suffix: string;
  readonly arxivId: string | null;
  readonly corpus: string | null;
  /** Where the title is from: a record that this browser examined, or an index that nobody checked. */
  readonly from:
    | { readonly kind: 'remembered'; readonly state: string; readonly seenAt: string }
    | { readonly kind: 'index'; readonly label: string };
}

/** A title with the words of it that one finds it by. */
interface Findable extends KnownTitle {
  readonly folded: string;
}

const listRemembered = async (): Promise<readonly KnownTitle[]> =>
  (await listRecords()).flatMap(({ key, memory }): readonly KnownTitle[] => {
    const title = toRememberedTitle(memory);
    const number = parsePithNumber(memory.pithNumber);
    if (title === null || number.kind === 'error') return [];
    const [corpus = '', ...rest] = key.split('/');
    const name = rest.join('/');
    const { suffix } = number.value;
    return [
      {
        key: `${corpus}/${suffix}`,
        title,
        suffix,
        arxivId: name === suffix ? null : name,
        corpus: corpus === '' ? null : corpus,
        from: { kind: 'remembered', state: toStateLabel(memory), seenAt: memory.seenAt },
      },
    ];
  });

/** What the site's own mirrors say they have. A mirror that can't be asked has nothing to say. */
const listIndexed = async (
  client: QueryClient,
  corpus: string | null,
  signal: AbortSignal,
): Promise<readonly KnownTitle[]> => {
  const page = location.href;
  const config = await client.ensureQueryData(configQuery(corpus));
  const own = config.sources.filter((source) => isOwnMirror(source, page));
  const lists = await Promise.all(
    own.map(async (source) => {
      const entries = await fetchTitleIndex(source, { page, signal }).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'SourceError') return [];
        throw error;
      });
      return entries.map(
        ({ title, suffix, arxivId }): KnownTitle => ({
          key: `${corpus ?? ''}/${suffix}`,
          title,
          suffix,
          arxivId,
          corpus,
          from: { kind: 'index', label: source.label },
        }),
      );
    }),
  );
  return lists.flat();
};

/** Every title that this browser and the site's own mirrors hold, what was examined here first. Read once a visit. */
export const titlesQuery = (corpus: string | null) =>
  queryOptions({
    queryKey: ['titles', corpus],
    queryFn: async ({ client, signal }): Promise<readonly Findable[]> => {
      const [remembered, indexed] = await Promise.all([
        listRemembered(),
        listIndexed(client, corpus, signal),
      ]);
      const known = new Set(remembered.map(({ key }) => key));
      return [...remembered, ...indexed.filter(({ key }) => !known.has(key))].map((each) => ({
        ...each,
        folded: foldText(each.title),
      }));
    },
    staleTime: 60_000,
    retry: false,
  });

/** The fewest characters that one finds a title by. */
export const LEAST_TYPED = 3;

/**
 * The titles in which every word of a text occurs, whatever its case and accents: those that begin with it first, then the
 * shorter ones. @returns at most `most` of them, and how many there are.
 */
export const findTitles = (
  titles: readonly Findable[],
  text: string,
  most: number,
): { readonly found: readonly KnownTitle[]; readonly count: number } => {
  const folded = foldText(text);
  const words = toFoldedWords(text);
  if (folded.length < LEAST_TYPED || words.length === 0) return { found: [], count: 0 };
  const hits = titles.filter((each) => words.every((word) => each.folded.includes(word)));
  const rank = (each: Findable): number => (each.folded.startsWith(folded) ? 0 : 1_000) + each.folded.length;
  return { found: hits.toSorted((a, b) => rank(a) - rank(b)).slice(0, most), count: hits.length };
};

import { queryOptions } from '@tanstack/react-query';
import type { ArxivId } from '../../core/identifier/types.ts';
import { toStateWords } from '../../core/state-words.ts';
import { askInTurns } from '../../sources/fetch/turns.ts';
import { fetchCited } from '../../sources/places/citing-index.ts';
import type { SourceSettings } from '../../sources/places/source-settings.ts';
import { isOwnMirror } from '../../sources/places/title-index.ts';
import { examineMany } from '../examining/examine-many.ts';
import { configQuery, lookUpPaper } from '../queries.ts';

/** The site's own mirrors: whoever only reads a page asks no others for an index. */
export const toOwnMirrors = (sources: readonly SourceSettings[]): readonly SourceSettings[] =>
  sources.filter((source) => isOwnMirror(source, location.href));

interface CitedIds {
  /** Each once. */
  readonly ids: readonly ArxivId[];
  /** The labels of the mirrors that have no index: what the paper cites of theirs isn't known. */
  readonly without: readonly string[];
}

/**
 * The papers that one paper cites, as the indexes of this site's own mirrors have it. Read once a visit. Nothing of it was checked:
 * what counts is what the records say (`citedPaperQuery`).
 * @throws SourceError when a mirror can't be asked.
 */
export const citedIdsQuery = (corpus: string | null, id: ArxivId) =>
  queryOptions({
    queryKey: ['cited-ids', corpus, id],
    queryFn: async ({ client, signal }): Promise<CitedIds> => {
      const { sources } = await client.ensureQueryData(configQuery(corpus));
      const own = toOwnMirrors(sources);
      const lists = await Promise.all(
        own.map((source) => fetchCited(source, id, { page: location.href, signal })),
      );
      return {
        ids: [...new Set(lists.flatMap((list) => list ?? []))],
        without: own.filter((_, at) => lists[at] === null).map(({ label }) => label),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** What one record says of it. `silent`: there is none, it doesn't match, or it doesn't list the paper. */
export type Cited =
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'lists';
      readonly title: string;
      /** The state of the record, in the words of its page. */
      readonly state: string;
    };

/**
 * Whether the record of one paper, looked up and examined, lists another one among those that cite it.
 * @throws SourceError when no source can be asked.
 */
export const citedPaperQuery = (corpus: string | null, cited: ArxivId, by: ArxivId) =>
  queryOptions({
    queryKey: ['cited', corpus, cited, by],
    queryFn: async ({ client, signal }): Promise<Cited> => {
      askInTurns();
      const found = await lookUpPaper(client, cited, corpus, signal, examineMany);
      const examination = found.kind === 'found' ? found.examination : null;
      if (examination?.kind !== 'examined' || examination.verdict.kind === 'contradicted')
        return { kind: 'silent' };
      const { record, origin } = examination;
      const { title, inboundCitations } = record.reported;
      if (!inboundCitations?.sample.some(({ arxivId }) => arxivId === by)) return { kind: 'silent' };
      const { label } = toStateWords(examination);
      return {
        kind: 'lists',
        title: title ?? cited,
        state: origin.keptAt === undefined ? label : `${label}; ${origin.label}`,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArxivId } from '../../../core/identifier/types.ts';
import { citedIdsQuery, citedPaperQuery, toOwnMirrors } from '../../../look-up/indexes/cited.ts';
import { configQuery } from '../../../look-up/queries.ts';
import { toTroubleWords } from '../../../look-up/trouble-words.ts';
import { CitedRow } from './CitedRow.tsx';

interface Props {
  readonly id: ArxivId;
  readonly corpus: string | null;
  /** The arXiv ids of those that stand above already. */
  readonly above: readonly string[];
}

/** So many records are looked up at a press. */
const STEP = 24;

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const toSentence = (error: unknown): string => `${toTroubleWords(error).headline}.`;

/**
 * What else the paper cites, by a press: the index of this site's own mirror names papers, and what stands here are those whose
 * records, looked up and examined, list it. Nothing where the site has no mirror of its own.
 */
export const CitedInMirror = ({ id, corpus, above }: Props) => {
  const client = useQueryClient();
  const [most, setMost] = useState(0);
  const config = useQuery(configQuery(corpus));
  const index = useQuery({ ...citedIdsQuery(corpus, id), enabled: most > 0 });
  const others = (index.data?.ids ?? []).filter((cited) => !above.includes(cited));
  const asked = others.slice(0, most);
  const answers = useQueries({
    queries: asked.map((cited) => citedPaperQuery(corpus, cited, id)),
  });

  const [mirror, ...more] = toOwnMirrors(config.data?.sources ?? []);
  if (mirror === undefined) return null;
  const place = more.length === 0 ? mirror.label : 'the mirrors on this site';
  const listed = answers.flatMap(({ data }, at) =>
    data?.kind === 'lists' ? [{ ...data, cited: asked[at] ?? id }] : [],
  );
  const silent = answers.filter(({ data }) => data?.kind === 'silent').length;
  const running = answers.filter(({ fetchStatus }) => fetchStatus === 'fetching').length;
  const open = asked.length - listed.length - silent - running;
  const left = others.length - asked.length;
  const trouble = answers.find(({ error }) => error !== null)?.error;
  const without = index.data?.without ?? [];
  const hasIndex = index.data !== undefined && without.length <= more.length;
  const isIndexOpen = index.data === undefined && !index.isFetching;

  const stop = () => {
    void client.cancelQueries({ queryKey: citedIdsQuery(corpus, id).queryKey });
    for (const cited of asked)
      void client.cancelQueries({ queryKey: citedPaperQuery(corpus, cited, id).queryKey });
  };

  if (most === 0)
    return (
      <p className="mt-8 flex flex-wrap items-baseline gap-x-3 gap-y-2">
        <button type="button" className="button" onClick={() => setMost(STEP)}>
          Find what it cites
        </button>
        <span className="text-note text-muted">in {place}, whose records may list it</span>
      </p>
    );
  return (
    <section aria-labelledby="cited-mirror" className="mt-8 max-w-[60rem]">
      <h2 id="cited-mirror" className="font-semibold">
        Cites, of {above.length === 0 ? 'the papers' : 'the others'} in {place}
        {hasIndex && running === 0 && `: ${listed.length.toLocaleString('en')}`}
      </h2>
      <div role="status" className="max-w-[70ch] text-note text-muted">
        {index.isFetching && <p>Asking for its index of who cites what …</p>}
        {isIndexOpen && (
          <p>{index.error === null ? 'Its index was not asked for.' : toSentence(index.error)}</p>
        )}
        {without.length > 0 && (
          <p>
            {more.length === 0
              ? 'It has'
              : `${without.join(' and ').replace(/^the /, 'The ')} ${without.length === 1 ? 'has' : 'have'}`}{' '}
            no index of who cites what, so what this paper cites can’t be found in{' '}
            {without.length === 1 ? 'it' : 'them'}.
          </p>
        )}
        {hasIndex && others.length === 0 && (
          <p>
            By {more.length === 0 ? 'its index' : 'the indexes that there are'}, no{' '}
            {above.length === 0 ? '' : 'other '}record in {more.length === 0 ? 'it' : 'them'} lists this paper
            as citing it.
          </p>
        )}
        {running > 0 && (
          <p>
            Looking up {count(asked.length, 'record', 'records')}: {asked.length - running} done.
          </p>
        )}
        {listed.length > 0 && (
          <p>
            Their records, looked up and examined here, list this paper among those that cite them: reported,
            not signed. What else it cites isn’t known here.
          </p>
        )}
        {silent > 0 && (
          <p>
            {count(silent, 'other', 'others')} named by the index {silent === 1 ? 'is' : 'are'} left out: no
            record, one that doesn’t match, or one that doesn’t list this paper.
          </p>
        )}
        {open > 0 && running === 0 && (
          <p>
            {count(open, 'record was', 'records were')} not looked up
            {trouble === undefined ? '.' : `: ${toSentence(trouble)}`}
          </p>
        )}
      </div>
      {listed.length > 0 && (
        <ul className="mt-2 border-y border-strong">
          {listed.map(({ cited, title, state }) => (
            <CitedRow key={cited} record={{ id: cited }} by={id} {...{ title, corpus }}>
              {cited} · {state}
            </CitedRow>
          ))}
        </ul>
      )}
      <p className="mt-2 flex flex-wrap gap-3">
        {(running > 0 || index.isFetching) && (
          <button type="button" className="button" onClick={stop}>
            Stop
          </button>
        )}
        {(isIndexOpen || (open > 0 && running === 0)) && (
          <button
            type="button"
            className="button"
            onClick={() => {
              if (isIndexOpen) void index.refetch();
              for (const { data, refetch } of answers) if (data === undefined) void refetch();
            }}
          >
            Try again
          </button>
        )}
        {left > 0 && running === 0 && (
          <button type="button" className="button" onClick={() => setMost(most + STEP)}>
            Look up {Math.min(STEP, left)} more of {left.toLocaleString('en')}
          </button>
        )}
      </p>
    </section>
  );
};

import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../../core/base/day.ts';
import { parsePithNumber } from '../../../core/identifier/pith-number.ts';
import type { ArxivId } from '../../../core/identifier/types.ts';
import { citedQuery } from '../../../look-up/kept/cited-query.ts';
import { CitedInMirror } from './CitedInMirror.tsx';
import { CitedRow } from './CitedRow.tsx';

interface Props {
  readonly id: ArxivId;
  readonly corpus: string | null;
}

/**
 * The other direction, which no record has: papers that this one cites, because their records, as this browser remembers
 * them, list it, and then those that an own mirror's index leads to. What else it cites isn't known.
 */
export const CitedHere = ({ id, corpus }: Props) => {
  const { data: cited } = useQuery(citedQuery(corpus, id));
  if (cited === undefined) return null;
  return (
    <>
      {cited.length > 0 && (
        <section aria-labelledby="cited-here" className="mt-8 max-w-[60rem]">
          <h2 id="cited-here" className="font-semibold">
            Cites, of the papers that you have opened: {cited.length}
          </h2>
          <p className="max-w-[70ch] text-note text-muted">
            Their records, as this browser remembers them, list this paper among those that cite them:
            reported, not signed. What else it cites isn’t known here.
          </p>
          <ul className="mt-2 border-y border-strong">
            {cited.map(({ key, pithNumber, title, name, state, seenAt }) => {
              const number = parsePithNumber(pithNumber);
              const record = number.kind === 'ok' ? number.value : null;
              return (
                <CitedRow key={key} {...{ record, title, corpus }} by={id}>
                  {name} · {state} · {formatDay(seenAt)}
                </CitedRow>
              );
            })}
          </ul>
        </section>
      )}
      <CitedInMirror
        key={`${corpus ?? ''}/${id}`}
        id={id}
        corpus={corpus}
        above={cited.map(({ name }) => name)}
      />
    </>
  );
};

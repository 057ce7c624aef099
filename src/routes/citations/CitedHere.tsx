import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../core/base/day.ts';
import { parsePithNumber } from '../../core/identifier/pith-number.ts';
import type { ArxivId } from '../../core/identifier/types.ts';
import { formatList } from '../../graph/link/list-code.ts';
import { type CitedPaper, citedQuery } from '../../look-up/kept/cited-query.ts';
import { PlainText } from '../../ui/tex/PlainText.tsx';
import { recordPath } from '../address/paths.ts';
import { Link } from '../navigation/Link.tsx';

interface Props {
  readonly id: ArxivId;
  readonly corpus: string | null;
}

/**
 * The other direction, which no record has: papers that this one cites, because their records, as this browser remembers
 * them, list it. Nothing where none does; what else it cites isn't known.
 */
export const CitedHere = ({ id, corpus }: Props) => {
  const { data: cited = [] } = useQuery(citedQuery(corpus, id));
  return cited.length === 0 ? null : (
    <section aria-labelledby="cited-here" className="mt-8 max-w-[60rem]">
      <h2 id="cited-here" className="font-semibold">
        Cites, of the papers that you have opened: {cited.length}
      </h2>
      <p className="max-w-[70ch] text-note text-muted">
        Their records, as this browser remembers them, list this paper among those that cite them: reported,
        not signed. What else it cites isn’t known here.
      </p>
      <ul className="mt-2 border-y border-strong">
        {cited.map((paper) => (
          <Cited key={paper.key} {...{ paper, id, corpus }} />
        ))}
      </ul>
    </section>
  );
};

/** One of them; its link leads to who cites it, with this paper selected. */
const Cited = ({ paper, id, corpus }: Props & { readonly paper: CitedPaper }) => {
  const number = parsePithNumber(paper.pithNumber);
  const title = <PlainText text={paper.title} />;
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      {number.kind === 'ok' ? (
        <Link
          to={recordPath(number.value.suffix)}
          search={{ ...(corpus === null ? {} : { in: corpus }), tab: 'citations', sel: formatList([id]) }}
        >
          {title}
        </Link>
      ) : (
        title
      )}{' '}
      <span className="text-note text-muted">
        {paper.name} · {paper.state} · {formatDay(paper.seenAt)}
      </span>
    </li>
  );
};

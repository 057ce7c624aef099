import type { LookKind, PaperLooks } from '../paper-look.ts';
import { formatNumber } from './counts.ts';
import { toLookGraph } from './grow.ts';

/** What expanding one paper came to: every expanded paper has exactly one of these. */
export type Outcome =
  | 'drawn'
  | 'on-its-way'
  | 'not-asked'
  | 'stopped'
  | 'unresolved'
  | 'several'
  | 'unreadable'
  | 'mismatch'
  /** A record that says nothing of who cites this very paper. */
  | 'nothing-drawn';

/** In the order of the sentence. */
const WORDS: { readonly [Kind in Outcome]: string } = {
  drawn: '',
  'on-its-way': 'still being looked up',
  'not-asked': 'not asked for yet',
  stopped: 'not asked: you stopped',
  unresolved: 'could not be resolved',
  several: 'with several records, of which none is drawn',
  unreadable: 'with an answer that is no pith record',
  mismatch: 'with a record that doesn’t match, of which nothing is drawn',
  'nothing-drawn': 'with a record of which nothing can be drawn',
};

const WITHOUT_GRAPH: { readonly [Kind in LookKind]: Outcome } = {
  waiting: 'on-its-way',
  'not-asked': 'not-asked',
  stopped: 'stopped',
  'no-record': 'unresolved',
  unreachable: 'unresolved',
  several: 'several',
  unreadable: 'unreadable',
  mismatch: 'mismatch',
  checked: 'nothing-drawn',
  demo: 'nothing-drawn',
  partial: 'nothing-drawn',
  unchecked: 'nothing-drawn',
};

/** How many of the expanded papers came to what. The numbers add up to the papers; one without a look is on its way. */
export const toOutcomes = (
  expanded: ReadonlySet<string>,
  looks: PaperLooks,
): ReadonlyMap<Outcome, number> => {
  const outcomes = new Map<Outcome, number>();
  for (const id of expanded) {
    const kind = looks.get(id)?.kind ?? 'waiting';
    const outcome = toLookGraph(looks, id) === null ? WITHOUT_GRAPH[kind] : 'drawn';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return outcomes;
};

/**
 * "8 papers expanded: 5 records add 40 papers and count 9 more that they don’t list, 3 could not be resolved".
 * @param more papers that the drawn records brought in. @param unlisted how many more these records count than they list
 */
export const formatOutcomes = (
  expanded: number,
  outcomes: ReadonlyMap<Outcome, number>,
  { more, unlisted }: { readonly more: number; readonly unlisted: number },
): string => {
  const parts = (Object.keys(WORDS) as Outcome[]).flatMap((outcome) => {
    const number = outcomes.get(outcome) ?? 0;
    if (number === 0) return [];
    if (outcome !== 'drawn') return [`${formatNumber(number)} ${WORDS[outcome]}`];
    const [record, add, count, they] =
      number === 1 ? ['record', 'adds', 'counts', 'it doesn’t'] : ['records', 'add', 'count', 'they don’t'];
    const papers = more === 0 ? 'no paper' : `${formatNumber(more)} ${more === 1 ? 'paper' : 'papers'}`;
    const others = unlisted === 0 ? '' : ` and ${count} ${formatNumber(unlisted)} more that ${they} list`;
    return [`${formatNumber(number)} ${record} ${add} ${papers}${others}`];
  });
  return `${formatNumber(expanded)} ${expanded === 1 ? 'paper' : 'papers'} expanded: ${parts.join(', ')}`;
};

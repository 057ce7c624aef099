import { measure, type Run } from './measure.ts';
import type { NetworkName } from './networks.ts';
import type { ViewName } from './page/views/view.ts';

/** What stands in a row of the tables: a view, or our own as another commit has it. */
export type Row = ViewName | 'before';

interface Task {
  readonly network: NetworkName;
  readonly view: Row;
  /** Once is enough for what needs a minute: it is no rival. */
  readonly once?: boolean;
  readonly isMoved?: boolean;
}

const LIMIT = 60_000;

const all = (network: NetworkName, views: readonly Row[], more: Partial<Task>): readonly Task[] =>
  views.map((view) => ({ network, view, ...more }));

/** What is drawn, in the order of each round. */
const PLAN: readonly Task[] = [
  ...all('small', ['ours', 'before', 'preset'], { isMoved: true }),
  ...all('small', ['fcose', 'cose', 'vis', 'sigma'], {}),
  ...all('real', ['ours', 'before', 'preset'], { isMoved: true }),
  ...all('real', ['fcose', 'cose'], { once: true }),
  ...all('real', ['vis', 'sigma'], { once: true, isMoved: true }),
  ...all('made1000', ['ours'], {}),
  ...all('made3000', ['ours'], {}),
  ...all('made10000', ['ours', 'preset', 'table'], { isMoved: true }),
  ...all('made10000', ['vis', 'sigma'], { once: true, isMoved: true }),
  ...all('made2000', ['ours'], {}),
  ...all('made6000', ['ours'], {}),
  ...all('made20000', ['ours', 'before'], { isMoved: true }),
  ...all('made20000', ['preset', 'vis', 'sigma'], { once: true, isMoved: true }),
  ...all('hepth', ['ours'], { isMoved: true }),
  ...all('hepth', ['preset', 'vis', 'sigma', 'cosmos'], { once: true, isMoved: true }),
];

/** What is asked of the bench. */
export interface GraphWish {
  readonly rounds: number;
  readonly networks: readonly NetworkName[];
  readonly views: readonly ViewName[];
  /** A commit whose app is drawn in turn with this one, or null. */
  readonly since: string | null;
}

/** All runs of one view of one network. */
export interface Result {
  readonly network: NetworkName;
  readonly view: Row;
  readonly runs: readonly Run[];
}

/**
 * Measures everything in turn, round by round, so that a busy moment of the machine meets all of them alike. A view
 * that was too late for a network once is not tried on it again.
 * @param networks those that are drawn, by `views`
 * @param before the page of another commit, or null
 */
export const runPlan = async (
  { url, before }: { readonly url: string; readonly before: string | null },
  { rounds, networks, views }: GraphWish,
  tell: (line: string) => void,
): Promise<readonly Result[]> => {
  const plan = PLAN.filter(
    ({ network, view }) =>
      networks.includes(network) && (view === 'before' ? before !== null : views.includes(view)),
  );
  const results = plan.map(({ network, view }) => ({ network, view, runs: [] as Run[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of plan.entries()) {
      const runs = results[index]?.runs ?? [];
      if ((round > 0 && task.once) || runs.some(({ kind }) => kind !== 'drawn')) continue;
      const { network, view, isMoved = false } = task;
      const run =
        view === 'before'
          ? await measure(before ?? url, { network, view: 'ours', isMoved, limit: LIMIT })
          : await measure(url, { network, view, isMoved, limit: LIMIT });
      runs.push(run);
      tell(`round ${round + 1}: ${view} on ${network}: ${formatRun(run)}`);
    }
  }
  return results;
};

const formatRun = (run: Run): string =>
  run.kind === 'drawn'
    ? `${run.firstPicture.toFixed(0)} ms, block ${run.drawBlock.toFixed(0)} ms`
    : run.kind === 'late'
      ? `not done in ${LIMIT / 1000} s`
      : `failed: ${run.why}`;

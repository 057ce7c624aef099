import { toGrownGraph } from '../../../src/graph/grow/grow.ts';
import { toGrownLayout } from '../../../src/graph/layout/grown-layout.ts';
import type { PaperLook } from '../../../src/graph/paper-look.ts';
import { toRows } from '../../../src/graph/rows/rows.ts';
import { toSceneShape } from '../../../src/graph/scene/to-scene.ts';
import { makeNetwork, toLooks, toRoot } from '../../../tests/support/citation-network.ts';
import { formatTable, type Spread, toSpread } from '../../measure/statistics.ts';

/** Papers of the networks, ten citations each. */
const SIZES = [2_000, 20_000] as const;
const ROUNDS = 40;

/** How a cost may grow with the papers: 1 is in proportion. */
export const growthLimit = 1.05;

/** Milliseconds of the processor, all rounds together. */
export interface Merging {
  readonly papers: number;
  readonly merged: Spread;
  /** Merging, and rows, layout and scene of each round. */
  readonly whole: Spread;
}

const timed = (act: () => void): number => {
  const begun = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

/** The records of all papers come in so many rounds, each of which makes one graph of what is there. */
const mergeOnce = (papers: number): { readonly merged: number; readonly whole: number } => {
  const network = makeNetwork(papers, 10 * papers);
  // A root of its own for each run: what a root grew into is remembered.
  const root = { ...toRoot(network) };
  const looks = [...toLooks(network)];
  const wanted = looks.map(([id]) => id);
  const known = new Map<string, PaperLook>();
  let [merged, others] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = Math.floor((round * looks.length) / ROUNDS);
    const until = Math.floor(((round + 1) * looks.length) / ROUNDS);
    for (const [id, look] of looks.slice(from, until)) known.set(id, look);
    let growth: ReturnType<typeof toGrownGraph> | null = null;
    merged += timed(() => {
      growth = toGrownGraph(root, known, wanted, 2 * papers);
    });
    others += timed(() => {
      if (growth === null) throw new Error('Nothing was merged.');
      const { graph } = growth;
      toRows(graph, known);
      toSceneShape(graph, toGrownLayout(growth));
    });
  }
  return { merged, whole: merged + others };
};

/** Both sizes in turn. The first round warms up. */
export const measureMerging = (rounds: number): readonly Merging[] => {
  const runs = SIZES.map((papers) => ({ papers, costs: [] as ReturnType<typeof mergeOnce>[] }));
  for (let round = -1; round < rounds; round += 1)
    for (const { papers, costs } of runs) {
      const cost = mergeOnce(papers);
      if (round >= 0) costs.push(cost);
    }
  return runs.map(({ papers, costs }) => ({
    papers,
    merged: toSpread(costs.map(({ merged }) => merged)),
    whole: toSpread(costs.map(({ whole }) => whole)),
  }));
};

/** The power of the papers by which a cost grew: the ratio of the logarithms. */
const toPower = ([small, large]: readonly Merging[], toCost: (one: Merging) => Spread): number =>
  small === undefined || large === undefined
    ? Number.NaN
    : Math.log(toCost(large).median / toCost(small).median) / Math.log(large.papers / small.papers);

export const formatMerging = (all: readonly Merging[]): string => {
  const row = (what: string, { median, lowest, highest }: Spread): string[] => [
    what,
    ...[median, lowest, highest].map((value) => value.toFixed(0)),
  ];
  const power = (what: string, toCost: (one: Merging) => Spread): string => {
    const value = toPower(all, toCost);
    return `growth of ${what} from 2,000 to 20,000 papers: exponent ${value.toFixed(2)}, at most ${growthLimit}: ${value <= growthLimit ? 'met' : 'NOT met'}`;
  };
  return [
    formatTable([
      [`their records merged in ${ROUNDS} rounds, ms of the processor`, 'median', 'lowest', 'highest'],
      ...all.flatMap(({ papers, merged, whole }) => [
        row(`${papers} papers, ten citations each`, merged),
        row('… with rows, layout and scene', whole),
      ]),
    ]),
    [power('merging', ({ merged }) => merged), power('whole rounds', ({ whole }) => whole)].join('\n'),
  ].join('\n\n');
};

import { toGrownGraph } from '../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../src/graph/grow/to-citation-graph.ts';
import { toGrownLayout } from '../../../src/graph/layout/grown-layout.ts';
import type { PaperLook } from '../../../src/graph/paper-look.ts';
import { toRows } from '../../../src/graph/rows/rows.ts';
import { toSceneShape } from '../../../src/graph/scene/to-scene.ts';
import { makeNetwork, toLooks, toRoot } from '../../../tests/support/citation-network.ts';
import { citedRecord, citing } from '../../../tests/support/citing-record.ts';
import { formatTable, type Spread, toSpread } from '../../measure/statistics.ts';

/** Papers of the networks, ten citations each. */
const SIZES = [2_000, 20_000] as const;
const ROUNDS = 40;

/** How a cost may grow with the papers: 1 is in proportion. */
export const growthLimit = 1.05;

/** Milliseconds of the processor, all rounds together. */
interface Costs<Cost> {
  /** The same records parsed as JSON, and nothing else done. */
  readonly parsed: Cost;
  /** Every id that they name looked up in one map, and nothing else done. */
  readonly lookedUp: Cost;
  readonly merged: Cost;
  /** Merging, and rows, layout and scene of each round. */
  readonly whole: Cost;
}

export interface Merging extends Costs<Spread> {
  readonly papers: number;
}

const timed = <T>(act: () => T): readonly [cost: number, came: T] => {
  const begun = process.cpuUsage();
  const came = act();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1000, came];
};

/** What a record says of who cites its paper. */
interface Said {
  readonly id: string;
  readonly title: string | null;
  readonly citing: readonly (readonly [id: string, title: string | null, at: number, has: boolean | null])[];
}

/** The records of a network as texts, the focus first, so that those who read them share nothing. */
const writeRecords = (papers: number): readonly string[] => {
  const network = makeNetwork(papers, 10 * papers);
  const graphs = [toRoot(network), ...[...toLooks(network).values()].flatMap(({ graph }) => graph ?? [])];
  return graphs.map(({ focus, papers: all, citations }) =>
    JSON.stringify({
      id: focus,
      title: all.get(focus)?.title ?? null,
      citing: Array.from(citations.values(), ({ citing: id, refIndexes }) => {
        const paper = all.get(id);
        return [id, paper?.title ?? null, refIndexes[0] ?? 1, paper?.isInternalAnchor ?? null];
      }),
    } satisfies Said),
  );
};

const toLook = ({ id, title, citing: all }: Said): PaperLook => ({
  kind: 'checked',
  words: 'Checked',
  category: null,
  graph: toCitationGraph(
    citedRecord(
      all.map((one) => citing(...one)),
      { arxivId: id, title },
    ),
  ),
});

/** The records of all papers come in so many rounds, each of which makes one graph of what is there. */
const mergeOnce = ([rootText = '', ...texts]: readonly string[]): Costs<number> => {
  const parse = (text: string): Said => JSON.parse(text);
  const { graph: root } = toLook(parse(rootText));
  if (root === null) throw new Error('The root has no graph.');
  const wanted = texts.map((text) => parse(text).id);
  const known = new Map<string, PaperLook>();
  const numbers = new Map<string, number>();
  const sums = { parsed: 0, lookedUp: 0, merged: 0, whole: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = Math.floor((round * texts.length) / ROUNDS);
    const until = Math.floor(((round + 1) * texts.length) / ROUNDS);
    const [parsing, records] = timed(() => texts.slice(from, until).map(parse));
    const looks = records.map(toLook);
    records.forEach(({ id }, at) => {
      const look = looks[at];
      if (look !== undefined) known.set(id, look);
    });
    const [lookingUp] = timed(() => {
      for (const { graph } of looks)
        for (const id of graph?.papers.keys() ?? []) numbers.set(id, numbers.get(id) ?? numbers.size);
    });
    const [merging, growth] = timed(() => toGrownGraph(root, known, wanted, 2 * (texts.length + 1)));
    const [others] = timed(() => {
      toRows(growth.graph, known);
      toSceneShape(growth.graph, toGrownLayout(growth));
    });
    sums.parsed += parsing;
    sums.lookedUp += lookingUp;
    sums.merged += merging;
    sums.whole += merging + others;
  }
  return sums;
};

/** Both sizes in turn. The first round warms up. */
export const measureMerging = (rounds: number): readonly Merging[] => {
  const runs = SIZES.map((papers) => ({ papers, texts: writeRecords(papers), costs: [] as Costs<number>[] }));
  for (let round = -1; round < rounds; round += 1)
    for (const { texts, costs } of runs) {
      const cost = mergeOnce(texts);
      if (round >= 0) costs.push(cost);
    }
  const spread = (costs: readonly Costs<number>[], name: keyof Costs<number>): Spread =>
    toSpread(costs.map((cost) => cost[name]));
  return runs.map(({ papers, costs }) => ({
    papers,
    parsed: spread(costs, 'parsed'),
    lookedUp: spread(costs, 'lookedUp'),
    merged: spread(costs, 'merged'),
    whole: spread(costs, 'whole'),
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
  const power = (what: string, toCost: (one: Merging) => Spread): string =>
    `growth of ${what} from 2,000 to 20,000 papers: exponent ${toPower(all, toCost).toFixed(2)}`;
  const judged = (what: string, toCost: (one: Merging) => Spread): string => {
    const isMet = toPower(all, toCost) <= growthLimit;
    return `${power(what, toCost)}, at most ${growthLimit}: ${isMet ? 'met' : 'NOT met'}`;
  };
  return [
    formatTable([
      [`their records in ${ROUNDS} rounds, ms of the processor`, 'median', 'lowest', 'highest'],
      ...all.flatMap(({ papers, parsed, lookedUp, merged, whole }) => [
        row(`${papers} papers, ten citations each: parsed as JSON alone`, parsed),
        row('… their ids looked up in one map alone', lookedUp),
        row('… merged', merged),
        row('… with rows, layout and scene', whole),
      ]),
    ]),
    [
      power('parsing alone', ({ parsed }) => parsed),
      power('looking up alone', ({ lookedUp }) => lookedUp),
      judged('merging', ({ merged }) => merged),
      judged('whole rounds', ({ whole }) => whole),
    ].join('\n'),
  ].join('\n\n');
};

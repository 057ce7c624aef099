import { formatTable, type Spread } from '../../measure/statistics.ts';
import { NETWORKS, type NetworkName } from './networks.ts';
import type { Result, Row } from './run-plan.ts';
import { findSummary, type Summary, toExponent, toSummary } from './summary.ts';

/** Papers and citations of each network. */
export type Sizes = {
  readonly [Name in NetworkName]: { readonly papers: number; readonly citations: number };
};

/** What the graph is promised to be, most of it as multiples of plain Cytoscape with `preset` in the same run. */
export const graphLimits = {
  small: { firstPicture: 1, firstPictureOfRivals: 0.8 },
  real: { firstPicture: 0.2, drawBlock: 0.1, frames: 15, framesPerSecond: 55 },
  made10000: { firstPicture: 0.25, block: 200, tableBlock: 100, memory: 1 },
  exponent: 1.1,
  made20000: { block: 100, framesPerSecond: 55, exponent: 1.05 },
  /** Of 20,000 papers, as multiples of what the other commit takes. */
  since: { firstPicture: 0.5, block: 0.2, memory: 0.8 },
} as const;

const VIEWS: { readonly [Name in Row]: string } = {
  ours: 'the app',
  before: 'the app of the other commit',
  preset: 'Cytoscape, preset',
  fcose: 'Cytoscape, fcose',
  cose: 'Cytoscape, cose',
  vis: 'vis-network, given positions',
  sigma: 'sigma, given positions, WebGL in software',
  cosmos: 'cosmos.gl, given positions, WebGL in software',
  table: 'the app, table (scroll and sort)',
};

/** What of the two stands in the picture as it is drawn here: titles of papers, and keys that lead from paper to paper. */
const WITH: { readonly [Name in Row]: readonly [labels: string, keys: string] } = {
  ours: ['yes', 'yes'],
  before: ['yes', 'yes'],
  preset: ['no', 'no'],
  fcose: ['no', 'no'],
  cose: ['no', 'no'],
  vis: ['yes', 'no'],
  sigma: ['yes', 'no'],
  cosmos: ['no', 'no'],
  table: ['yes', 'yes'],
};

const judge = (isMet: boolean): string => (isMet ? 'met' : 'NOT met');
const whole = (spread: Spread | null, by = 1): string =>
  spread === null ? '' : (spread.median / by).toFixed(0);

const formatRow = ({ view, runs }: Result): string[] => {
  const summary = toSummary({ runs });
  if (summary === null) {
    const last = runs.at(-1);
    const why =
      last === undefined || last.kind === 'drawn' ? '' : last.kind === 'late' ? 'not done in 60 s' : last.why;
    return [VIEWS[view], why, '', '', '', '', '', `${runs.length}`, ...WITH[view]];
  }
  return [
    VIEWS[view],
    whole(summary.firstPicture),
    whole(summary.drawBlock),
    whole(summary.framesPerSecond),
    whole(summary.moveBlock),
    whole(summary.memory, 1e6),
    whole(summary.processMemory, 1e6),
    `${runs.length}`,
    ...WITH[view],
  ];
};

const HEAD = [
  'picture, ms',
  'block, ms',
  'frames/s',
  'block moving, ms',
  'MB',
  'MB of process',
  'runs',
  'labels',
  'keys',
];

/** Tables of all networks, then how the promises fare. */
export const formatGraph = (results: readonly Result[], sizes: Sizes): string => {
  const names = Object.keys(NETWORKS) as NetworkName[];
  const drawn = names.filter((name) => results.some(({ network }) => network === name));
  const tables = drawn.map((name) => {
    const { papers, citations } = sizes[name];
    const title = `${NETWORKS[name]}: ${papers} papers, ${citations} citations`;
    return formatTable([
      [title, ...HEAD],
      ...results.filter(({ network }) => network === name).map(formatRow),
    ]);
  });
  return [...tables, toPromises(results, sizes).join('\n'), NOTES].join('\n\n');
};

const toPromises = (results: readonly Result[], sizes: Sizes): readonly string[] => {
  const find = (network: NetworkName, view: Row): Summary | null => findSummary(results, network, view);
  const atMost = (
    what: string,
    one: Spread | undefined,
    other: Spread | undefined,
    limit: number,
  ): string => {
    if (one === undefined || other === undefined) return `${what}: not measured`;
    const ratio = one.median / other.median;
    return `${what}: ${ratio.toFixed(3)} times Cytoscape preset, at most ${limit}: ${judge(ratio <= limit)}`;
  };
  const under = (what: string, value: number | undefined, limit: number): string =>
    value === undefined
      ? `${what}: not measured`
      : `${what}: ${value.toFixed(0)} ms, at most ${limit}: ${judge(value <= limit)}`;

  const { small, real, made10000, made20000, exponent } = graphLimits;
  const [ours, preset] = [find('real', 'ours'), find('real', 'preset')];
  const [large, largePreset] = [find('made10000', 'ours'), find('made10000', 'preset')];
  const frames = ours?.framesPerSecond?.median;
  const presetFrames = preset?.framesPerSecond?.median;
  const toPoints = (grown: readonly NetworkName[]) =>
    grown.flatMap((name) => {
      const cost = find(name, 'ours')?.firstPicture.median;
      return cost === undefined ? [] : [[sizes[name].papers, cost] as const];
    });
  const points = toPoints(['made1000', 'made3000', 'made10000']);
  const denser = toPoints(['made2000', 'made6000', 'made20000']);
  const rivals = [find('small', 'sigma'), find('small', 'vis')].flatMap((one) => one?.firstPicture ?? []);
  const faster = rivals.toSorted((one, other) => one.median - other.median)[0];
  const small104 = find('small', 'ours')?.firstPicture;
  const largest = find('made20000', 'ours');
  const largestBlocks = [largest?.drawBlock.median, largest?.moveBlock?.median].filter(
    (value) => value !== undefined,
  );
  const grown = toExponent(points);
  const blocks = [large?.drawBlock.median, large?.moveBlock?.median].filter((value) => value !== undefined);
  return [
    atMost(
      'small, first picture',
      find('small', 'ours')?.firstPicture,
      find('small', 'preset')?.firstPicture,
      small.firstPicture,
    ),
    atMost('real, first picture', ours?.firstPicture, preset?.firstPicture, real.firstPicture),
    atMost('real, longest block', ours?.drawBlock, preset?.drawBlock, real.drawBlock),
    frames === undefined || presetFrames === undefined
      ? 'real, frames: not measured'
      : `real, frames while moving: ${frames.toFixed(0)} a second, ${(frames / presetFrames).toFixed(1)} times Cytoscape preset, ` +
        `at least ${real.frames} times or ${real.framesPerSecond}: ${judge(frames / presetFrames >= real.frames || frames >= real.framesPerSecond)}`,
    atMost(
      '10,000 papers, first picture',
      large?.firstPicture,
      largePreset?.firstPicture,
      made10000.firstPicture,
    ),
    `${under('10,000 papers, longest block', blocks.length === 0 ? undefined : Math.max(...blocks), made10000.block)} ` +
      `(Cytoscape preset: ${whole(largePreset?.drawBlock ?? null)} ms)`,
    atMost(
      '10,000 papers, memory',
      large?.memory ?? undefined,
      largePreset?.memory ?? undefined,
      made10000.memory,
    ),
    under(
      '10,000 papers, table, longest block',
      find('made10000', 'table')?.moveBlock?.median,
      made10000.tableBlock,
    ),
    points.length < 3
      ? 'growth from 1,000 to 10,000 papers: not measured'
      : `growth of the first picture from 1,000 to 10,000 papers: exponent ${grown.toFixed(2)}, at most ${exponent}: ${judge(grown <= exponent)}`,
    small104 === undefined || rivals.length < 2 || faster === undefined
      ? 'small, against the faster of sigma and vis-network: not measured'
      : `small, first picture: ${(small104.median / faster.median).toFixed(2)} times the faster of sigma and vis-network, ` +
        `at most ${small.firstPictureOfRivals}: ${judge(small104.median / faster.median <= small.firstPictureOfRivals)}`,
    under(
      '20,000 papers, longest block',
      largestBlocks.length === 0 ? undefined : Math.max(...largestBlocks),
      made20000.block,
    ),
    largest?.framesPerSecond == null
      ? '20,000 papers, frames: not measured'
      : `20,000 papers, frames while moving: ${largest.framesPerSecond.median.toFixed(0)} a second, at least ` +
        `${made20000.framesPerSecond}: ${judge(largest.framesPerSecond.median >= made20000.framesPerSecond)}`,
    ...toSince(largest, find('made20000', 'before')),
    denser.length < 3
      ? 'growth from 2,000 to 20,000 papers: not measured'
      : `growth of the first picture from 2,000 to 20,000 papers: exponent ${toExponent(denser).toFixed(2)}, ` +
        `at most ${made20000.exponent}: ${judge(toExponent(denser) <= made20000.exponent)}`,
  ];
};

const NOTES = [
  'Medians; the views take turns, each in a new browser. The clock starts with the network in memory and the code',
  'loaded and ends when the first picture is on the screen; our own time includes working out rows and places, the',
  'others get the places for nothing. Cytoscape draws dots and its own default edges, without arrows and labels, which',
  'is the fastest that it does. Block: the longest time without the main thread, until a second after the first',
  'picture, and while one pans and zooms. Frames: those that the page got while one pans and zooms. MB: scripts of page',
  'and workers after a clean-up; of process: all that the processes for pages and painting hold, pictures included.',
  'Labels: titles in the picture as it is drawn here. Keys: arrow keys lead from paper to paper.',
].join('\n');

/** Held against another commit in the same run. */
const toSince = (now: Summary | null, before: Summary | null): readonly string[] => {
  if (now === null || before === null) return [];
  const { since } = graphLimits;
  const ratio = (what: string, one: Spread | null, other: Spread | null, limit: number): string => {
    if (one === null || other === null) return `20,000 papers, ${what}: not measured`;
    const times = one.median / other.median;
    return `20,000 papers, ${what}: ${times.toFixed(2)} times the other commit, at most ${limit}: ${judge(times <= limit)}`;
  };
  return [
    ratio('first picture', now.firstPicture, before.firstPicture, since.firstPicture),
    ratio('longest block drawing', now.drawBlock, before.drawBlock, since.block),
    ratio('longest block moving', now.moveBlock, before.moveBlock, since.block),
    ratio('memory', now.memory, before.memory, since.memory),
  ];
};

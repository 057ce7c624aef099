import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { ForceJob } from '../graph/layout/force-job.ts';

type Link = SimulationLinkDatum<SimulationNodeDatum>;

const LINK_LENGTH = 110;
const REPULSION = -260;
/** Farther apart than this papers leave each other alone. */
const REACH = 1_200;
/** How coarsely far papers are taken together: 0 for each on its own. */
const COARSENESS = 1.2;
/** Keeps papers without arrows in the picture. */
const GATHERING = 0.04;
const COLLISION = 26;
/** Papers are kept from covering each other in the last ticks only: before, they have to pass each other. */
const SEPARATING = 30;
/** Alpha falls from 1 to this, whatever the number of ticks. */
const LAST_ALPHA = 0.001;

/** A picture has come to rest after so many ticks; a large one gets fewer, so that it ends in reasonable time. */
const MOST_TICKS = 300;
const LEAST_TICKS = 100;
const WORK = 9_000_000;

/** How many ticks a job runs. Depends on its size alone. */
export const toTicks = ({ starts, links }: ForceJob): number => {
  const work = (starts.length / 2) * 8 + links.length / 2;
  return Math.max(LEAST_TICKS, Math.min(MOST_TICKS, Math.round(WORK / Math.max(1, work))));
};

/**
 * Runs d3-force on a job from its first tick to its last.
 *
 * Uses nothing but the job: no clock, no chance (d3-force's own random source starts from a fixed seed), no
 * function that engines may round differently. The same job gives the same positions everywhere.
 * @param onTick told after every tick which part of the work is done, from above 0 to 1
 * @returns x and y of each paper, one pair after the other
 */
export const simulate = (job: ForceJob, onTick: (progress: number) => void): Float64Array => {
  const nodes = Array.from(
    { length: job.starts.length / 2 },
    (_, place): SimulationNodeDatum => ({
      x: job.starts[place * 2] ?? 0,
      y: job.starts[place * 2 + 1] ?? 0,
      vx: 0,
      vy: 0,
    }),
  );
  const links = Array.from(
    { length: job.links.length / 2 },
    (_, at): Link => ({
      source: job.links[at * 2] ?? 0,
      target: job.links[at * 2 + 1] ?? 0,
    }),
  );
  const ticks = toTicks(job);
  const simulation = forceSimulation(nodes)
    .stop()
    .force('link', forceLink<SimulationNodeDatum, Link>(links).distance(LINK_LENGTH))
    .force('charge', forceManyBody().strength(REPULSION).distanceMax(REACH).theta(COARSENESS))
    .force('x', forceX(0).strength(GATHERING))
    .force('y', forceY(0).strength(GATHERING))
    .alphaDecay(0);
  for (let tick = 1; tick <= ticks; tick += 1) {
    if (tick === ticks - SEPARATING) simulation.force('collide', forceCollide(COLLISION));
    simulation.alpha(toAlpha((tick - 1) / ticks));
    simulation.tick();
    onTick(tick / ticks);
  }
  const ends = new Float64Array(job.starts.length);
  nodes.forEach(({ x = 0, y = 0 }, place) => {
    ends[place * 2] = x;
    ends[place * 2 + 1] = y;
  });
  return ends;
};

/** From 1 to `LAST_ALPHA`, falling steeply at first: (1 - t)^4, in multiplications only. */
const toAlpha = (done: number): number => {
  const left = (1 - done) * (1 - done);
  return LAST_ALPHA + (1 - LAST_ALPHA) * left * left;
};

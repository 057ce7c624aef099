import { resolve } from 'node:path';
import { buildGraphPage } from './build-page.ts';
import { formatGraph, graphLimits, type Sizes } from './graph-report.ts';
import { buildNetwork, NETWORKS, type NetworkName } from './networks.ts';
import { type Result, runPlan } from './run-plan.ts';
import { serveFolder } from './serve-folder.ts';

export interface GraphReport {
  readonly text: string;
  readonly limits: typeof graphLimits;
  readonly sizes: Sizes;
  readonly results: readonly Result[];
}

/**
 * Draws the same networks with the app and with others, side by side. @param folder where the built page goes
 * @param networks those that are drawn: all of them take more than ten minutes
 * @param tell is told each run
 */
export const benchGraph = async (
  folder: string,
  rounds: number,
  networks: readonly NetworkName[],
  tell: (line: string) => void,
): Promise<GraphReport> => {
  const sizes = Object.fromEntries(
    (Object.keys(NETWORKS) as NetworkName[]).map((name) => {
      const { papers, citations } = buildNetwork(name);
      return [name, { papers: papers.size, citations: citations.size }];
    }),
  ) as Sizes;
  await buildGraphPage(resolve(folder));
  const server = await serveFolder(folder);
  try {
    const results = await runPlan(server.url, rounds, networks, tell);
    return { text: formatGraph(results, sizes), limits: graphLimits, sizes, results };
  } finally {
    await server.stop();
  }
};

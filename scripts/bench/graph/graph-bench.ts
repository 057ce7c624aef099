import { resolve } from 'node:path';
import { buildEarlierPage, buildGraphPage } from './build-page.ts';
import { formatGraph, graphLimits, type Sizes } from './graph-report.ts';
import { buildNetwork, NETWORKS, type NetworkName } from './networks.ts';
import { type GraphWish, type Result, runPlan } from './run-plan.ts';
import { serveFolder } from './serve-folder.ts';

export interface GraphReport {
  readonly text: string;
  readonly limits: typeof graphLimits;
  readonly sizes: Sizes;
  readonly results: readonly Result[];
}

/**
 * Draws the same networks with the app and with others, side by side. @param folder where the built page goes
 * @param wish all networks by all views take more than ten minutes
 * @param tell is told each run
 */
export const benchGraph = async (
  folder: string,
  wish: GraphWish,
  tell: (line: string) => void,
): Promise<GraphReport> => {
  const sizes = Object.fromEntries(
    (Object.keys(NETWORKS) as NetworkName[]).map((name) => {
      const { papers, citations } = buildNetwork(name);
      return [name, { papers: papers.size, citations: citations.size }];
    }),
  ) as Sizes;
  await buildGraphPage(resolve(folder));
  const earlier = `${folder}-before`;
  if (wish.since !== null) await buildEarlierPage(wish.since, resolve(earlier));
  const server = await serveFolder(folder);
  const other = wish.since === null ? null : await serveFolder(earlier);
  try {
    const results = await runPlan({ url: server.url, before: other?.url ?? null }, wish, tell);
    return { text: formatGraph(results, sizes), limits: graphLimits, sizes, results };
  } finally {
    await server.stop();
    await other?.stop();
  }
};

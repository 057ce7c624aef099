/** Which nodes each node leads to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const reach = (graph: Graph, start: string): ReadonlyMap<string, string> => {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const next of graph.get(node) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      waiting.push(next);
    }
  }
  return cameFrom;
};

/**
 * Circles of a graph: of the nodes that lead to each other, a shortest circle through the first. Sorted, each beginning
 * with its first node, which isn't said again at its end.
 */
export const findCircles = (graph: Graph): readonly (readonly string[])[] => {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of [...graph.keys()].sort()) {
    if (done.has(start)) continue;
    const ahead = reach(graph, start);
    if (!ahead.has(start)) continue;
    const circle: string[] = [];
    for (let node = ahead.get(start); node !== undefined && node !== start; node = ahead.get(node))
      circle.unshift(node);
    circles.push([start, ...circle]);
    done.add(start);
    for (const node of ahead.keys()) if (reach(graph, node).has(start)) done.add(node);
  }
  return circles;
};

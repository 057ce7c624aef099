import { useEffect, useMemo, useState } from 'react';
import type { CitationGraph } from '../../graph/citation-graph.ts';
import type { Growth } from '../../graph/grow/grow.ts';
import { toForceJob, toForceLayout } from '../../graph/layout/force-job.ts';
import { toGrownLayout } from '../../graph/layout/grown-layout.ts';
import type { Layout } from '../../graph/layout/time-layout.ts';
import type { ForceMessage } from '../../workers/force-messages.ts';

/** The layout to draw, and what is known of one that is still being made. */
export interface LayoutState {
  readonly layout: Layout;
  /** While a force layout is being made: which part is done, 0 to 1. Asked for the other layout ends it. */
  readonly pending: { readonly progress: number } | null;
  /** A sentence, where the force layout could not be made. */
  readonly failed: string | null;
}

/** Force layouts that have been made, for as long as their graphs are in use. */
const made = new WeakMap<CitationGraph, Layout>();

/** How far the force layout of one graph is. */
interface Run {
  readonly graph: CitationGraph;
  readonly state:
    | { readonly kind: 'running'; readonly progress: number }
    | { readonly kind: 'over' | 'failed' };
}

/** A graph that grows waits so many milliseconds for its next papers before a worker starts. */
const PATIENCE = 150;
const FAILED = 'The force layout could not be made. The papers stand in the order of time.';

/**
 * Places for a graph's papers. The force layout is made in a worker; until it is there the papers stand in the
 * time layout. A graph that was laid out once is not laid out again.
 */
export const useLayout = (growth: Growth, kind: 'time' | 'force'): LayoutState => {
  const { graph } = growth;
  const time = useMemo(() => toGrownLayout(growth), [growth]);
  const [run, setRun] = useState<Run | null>(null);
  const force = kind === 'force' ? (made.get(graph) ?? null) : null;
  const state = run?.graph === graph ? run.state : null;
  const isWanted = kind === 'force' && force === null && (state === null || state.kind === 'running');

  useEffect(() => {
    if (!isWanted) return;
    return startForce(graph, time, (next) => setRun({ graph, state: next }));
  }, [graph, time, isWanted]);

  // To choose the layout anew is to ask for it again, after a failure too.
  const [lastKind, setLastKind] = useState(kind);
  if (lastKind !== kind) {
    setLastKind(kind);
    setRun(null);
  }
  return {
    layout: force ?? time,
    pending: isWanted ? { progress: state?.kind === 'running' ? state.progress : 0 } : null,
    failed: kind === 'force' && force === null && state?.kind === 'failed' ? FAILED : null,
  };
};

/** Has a worker make the force layout of a graph. Gives the way to stop it. */
const startForce = (
  graph: CitationGraph,
  time: Layout,
  onState: (state: Run['state']) => void,
): (() => void) => {
  let worker: Worker | null = null;
  const fail = (): void => {
    worker?.terminate();
    onState({ kind: 'failed' });
  };
  const timer = setTimeout(() => {
    worker = new Worker(new URL('../../workers/force-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<ForceMessage>) => {
      if (data.kind === 'progress') onState({ kind: 'running', progress: data.progress });
      else {
        worker?.terminate();
        made.set(graph, toForceLayout(graph, data.positions));
        onState({ kind: 'over' });
      }
    });
    const job = toForceJob(graph, time);
    worker.postMessage(job, [job.starts.buffer, job.links.buffer]);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    worker?.terminate();
  };
};

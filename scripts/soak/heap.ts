import type { CDPSession } from '@playwright/test';

/** Bytes of what a page's JavaScript holds, of which some are the engine's own. */
export interface HeapBytes {
  readonly all: number;
  /** Bytecode, machine code and notes on types that V8 makes of scripts the more often they run, and lets go of by itself. */
  readonly compiled: number;
  /** All else: what the scripts keep. */
  readonly kept: number;
}

/** The part of a heap snapshot that is read here: numbers, of which each node has as many as there are fields. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
}

const takeSnapshot = async (session: CDPSession): Promise<Snapshot> => {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(chunks.join('')) as Snapshot;
};

/** Sums of a snapshot by the kind of its nodes. What is `native` is the browser's and not on this heap. */
const sumKinds = ({ snapshot: { meta }, nodes }: Snapshot): ReadonlyMap<string, number> => {
  const width = meta.node_fields.length;
  const kind = meta.node_fields.indexOf('type');
  const size = meta.node_fields.indexOf('self_size');
  const [names] = meta.node_types as readonly (readonly string[])[];
  const sums = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += width) {
    const name = names?.[nodes[at + kind] ?? 0] ?? '';
    sums.set(name, (sums.get(name) ?? 0) + (nodes[at + size] ?? 0));
  }
  return sums;
};

/** What is on the heap of a page after garbage was collected. */
export const measureHeap = async (session: CDPSession): Promise<HeapBytes> => {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const compiled = sumKinds(await takeSnapshot(session)).get('code') ?? 0;
  return { all: usedSize, compiled, kept: usedSize - compiled };
};

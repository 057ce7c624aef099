import type { CDPSession } from '@playwright/test';

/** Bytes of what a page's JavaScript holds, of which some are the engine's own. */
export interface HeapBytes {
  readonly all: number;
  /** Bytecode, machine code and notes on types that V8 makes of scripts the more often they run, with its lists beside them. */
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
  readonly strings: readonly string[];
}

/**
 * What V8 keeps beside machine code and counts as the browser's: which code goes by a shape or a variable (`dependent_code`),
 * and how optimised code is left.
 */
const BESIDE_CODE: ReadonlySet<string> = new Set([
  'system / WeakArrayList',
  'system / ProtectedFixedArray',
  'system / SharedFunctionInfoWrapper',
]);

const takeSnapshot = async (session: CDPSession): Promise<Snapshot> => {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(chunks.join('')) as Snapshot;
};

/** Bytes of compiled code in a snapshot, and of what belongs to it. All else that is `native` is not on this heap. */
export const sumCompiled = ({ snapshot: { meta }, nodes, strings }: Snapshot): number => {
  const width = meta.node_fields.length;
  const [kind, name, size] = ['type', 'name', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  const [kinds] = meta.node_types as readonly (readonly string[])[];
  const of = (at: number, field = 0): number => nodes[at + field] ?? 0;
  let sum = 0;
  for (let at = 0; at < nodes.length; at += width) {
    const what = kinds?.[of(at, kind)];
    if (what === 'code' || (what === 'native' && BESIDE_CODE.has(strings[of(at, name)] ?? '')))
      sum += of(at, size);
  }
  return sum;
};

export const collectGarbage = async (session: CDPSession): Promise<void> => {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
};

/** What is on the heap of a page after garbage was collected. */
export const measureHeap = async (session: CDPSession): Promise<HeapBytes> => {
  await collectGarbage(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const compiled = sumCompiled(await takeSnapshot(session));
  return { all: usedSize, compiled, kept: usedSize - compiled };
};

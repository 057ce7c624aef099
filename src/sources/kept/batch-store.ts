import { keepInTab, recallFromTab } from './tab-store.ts';

/** One of several files, or of the texts that hold several records. */
export interface BatchPart {
  /** As people know it: `records.jsonl`, "the pasted text". */
  readonly name: string;
  readonly blob: Blob;
  /** Why there is nothing to read in it, as a sentence; absent where there is. */
  readonly problem?: string;
  /** Whether it is a ZIP archive, whose files are read one by one. */
  readonly isZip?: boolean;
}

/** Files that were given at once, or one that holds many records. They stay in this tab. */
export type Batch = readonly BatchPart[];

/** A batch that is smaller outlives a reload; the files of a larger one are read where they are. In bytes. */
const MOST_KEPT = 2_000_000;

const kept = new Map<string, Batch>();

/** Keeps a batch under `id` for this visit, and where it is small and all text also over a reload. */
export const keepBatch = async (id: string, batch: Batch): Promise<void> => {
  kept.set(id, batch);
  if (batch.reduce((sum, { blob }) => sum + blob.size, 0) > MOST_KEPT) return;
  try {
    const parts = await Promise.all(
      batch.map(async ({ blob, ...rest }) => ({ ...rest, bytes: await toBinary(blob) })),
    );
    keepInTab(`drop:list-${id}`, JSON.stringify(parts));
  } catch (cause) {
    // A file that is gone meanwhile is said to be where the list is read.
    if (!(cause instanceof DOMException)) throw cause;
  }
};

/** The batch kept under `id`, or null when this tab doesn't have it. The same one each time. */
export const recallBatch = (id: string): Batch | null => {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const text = recallFromTab(`drop:list-${id}`);
  if (text === null) return null;
  const parts = JSON.parse(text) as readonly (Omit<BatchPart, 'blob'> & { readonly bytes: string })[];
  const batch = parts.map(({ bytes, ...rest }) => ({ ...rest, blob: new Blob([fromBinary(bytes)]) }));
  kept.set(id, batch);
  return batch;
};

/** Bytes as a text with one character each: what was not UTF-8 stays that. */
const toBinary = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const fromBinary = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

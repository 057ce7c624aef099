import { type Layout, type Parcel, readParcels } from './read-parcels.ts';
import type { Told } from './tell.ts';
import type { Threads } from './threads.ts';

/** Bytes that are held at a time, unless a single entry is larger. */
const MOST_HELD = 1 << 25;

interface Held {
  readonly told: Promise<readonly Told[]>;
  readonly size: number;
}

/**
 * Examines files in parcels, several at a time, and tells of each as soon as it is examined, also while a file still
 * comes in. What is held is a few parcels, whatever the files are; what stands before trouble counts, and after it
 * nothing can be told apart any more.
 * @returns in the order of the files, one result or more for each.
 */
export async function* examineFiles(
  files: Iterable<string>,
  threads: Pick<Threads, 'most' | 'hear' | 'run' | 'store'>,
  layout: Layout,
): AsyncGenerator<Told, void> {
  const broken = new Set<number>();
  const held: Held[] = [];
  let heldSize = 0;

  const takeFirst = async (): Promise<readonly Told[]> => {
    const first = held.shift();
    heldSize -= first?.size ?? 0;
    const wanted: Told[] = [];
    for (const each of (await first?.told) ?? []) {
      if (broken.has(each.file)) continue;
      if (each.isBroken) broken.add(each.file);
      wanted.push(each);
    }
    return wanted;
  };
  const run = (parcel: Parcel): void => {
    const size = parcel.bytes.length;
    const told = threads.run(parcel);
    // It is waited for later, and throws then: until then nobody has to hear of it.
    told.catch(() => undefined);
    held.push({ told, size });
    heldSize += size;
  };

  const reader = readParcels(files, (file) => broken.has(file), threads.store, layout);
  for (;;) {
    const next = reader.next();
    let isHere = false;
    const here = next.then(() => {
      isHere = true;
    });
    // Whatever is examined before more has come is told at once.
    while (held.length > 0 && !isHere) {
      await Promise.race([here, held[0]?.told]);
      if (!isHere) yield* await takeFirst();
    }
    const { value: parcel, done } = await next;
    if (done === true) break;
    await threads.hear();
    run(parcel);
    while (held.length > threads.most || (held.length > 1 && heldSize > MOST_HELD)) yield* await takeFirst();
  }
  while (held.length > 0) yield* await takeFirst();
}

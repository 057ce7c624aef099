import { type Item, readItems } from './read-items.ts';
import type { Told } from './tell.ts';
import type { Threads } from './threads.ts';

/** A parcel is so many items, or so many UTF-16 units of them: enough that handing it over costs little beside the work. */
const MOST_ITEMS = 64;
const MOST_TEXT = 1 << 19;
/** Text that is held at a time, in UTF-16 units, unless a single entry is larger. */
const MOST_HELD = 1 << 25;

interface Held {
  readonly told: Promise<readonly Told[]>;
  readonly size: number;
}

const sizeOf = ({ piece }: Item): number => (piece.kind === 'entry' ? piece.text.length : 0);

/**
 * Examines files in parcels, several at a time. What is held is a few parcels, whatever the files are; what stands before
 * trouble counts, and after it nothing can be told apart any more.
 * @returns in the order of the files, one result or more for each.
 */
export async function* examineFiles(
  files: readonly string[],
  threads: Pick<Threads, 'most' | 'run'>,
): AsyncGenerator<Told, void> {
  const broken = new Set<number>();
  const held: Held[] = [];
  let heldSize = 0;
  let parcel: Item[] = [];
  let size = 0;

  const send = (): void => {
    const told = threads.run(parcel);
    // It is waited for later, and then throws: until then nobody has to hear of it.
    told.catch(() => undefined);
    held.push({ told, size });
    heldSize += size;
    parcel = [];
    size = 0;
  };
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

  for await (const item of readItems(files, (file) => broken.has(file))) {
    parcel.push(item);
    size += sizeOf(item);
    if (parcel.length < MOST_ITEMS && size < MOST_TEXT) continue;
    send();
    while (held.length > threads.most || (held.length > 1 && heldSize > MOST_HELD)) yield* await takeFirst();
  }
  if (parcel.length > 0) send();
  while (held.length > 0) yield* await takeFirst();
}

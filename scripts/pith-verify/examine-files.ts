import { type Item, readItems } from './read-items.ts';
import type { Told } from './tell.ts';
import type { Threads } from './threads.ts';

/** A parcel is so many items, or so many UTF-16 units of them: enough that handing it over costs little beside the work. */
const MOST_ITEMS = 512;
const MOST_TEXT = 1 << 19;
/** Text that is held at a time, in UTF-16 units, unless a single entry is larger. */
const MOST_HELD = 1 << 25;

interface Held {
  readonly told: Promise<readonly Told[]>;
  readonly size: number;
}

const sizeOf = ({ piece }: Item): number => (piece.kind === 'entry' ? piece.text.length : 0);

function* toParcels(
  items: readonly Item[],
): Generator<{ readonly parcel: readonly Item[]; readonly size: number }> {
  let parcel: Item[] = [];
  let size = 0;
  for (const item of items) {
    parcel.push(item);
    size += sizeOf(item);
    if (parcel.length < MOST_ITEMS && size < MOST_TEXT) continue;
    yield { parcel, size };
    parcel = [];
    size = 0;
  }
  if (parcel.length > 0) yield { parcel, size };
}

/**
 * Examines files in parcels, several at a time, and tells of each as soon as it is examined, also while a file still
 * comes in. What is held is a few parcels, whatever the files are; what stands before trouble counts, and after it
 * nothing can be told apart any more.
 * @returns in the order of the files, one result or more for each.
 */
export async function* examineFiles(
  files: readonly string[],
  threads: Pick<Threads, 'most' | 'run'>,
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

  const reader = readItems(files, (file) => broken.has(file));
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
    const { value: items, done } = await next;
    if (done === true) break;
    for (const { parcel, size } of toParcels(items)) {
      const told = threads.run(parcel);
      // It is waited for later, and throws then: until then nobody has to hear of it.
      told.catch(() => undefined);
      held.push({ told, size });
      heldSize += size;
      while (held.length > threads.most || (held.length > 1 && heldSize > MOST_HELD))
        yield* await takeFirst();
    }
  }
  while (held.length > 0) yield* await takeFirst();
}

/**
 * Works on several of a sequence at a time, and gives what comes of each in the order of the sequence: while one waits
 * for the platform, the next ones are prepared.
 * @param most how many are begun before the first of them is waited for.
 * @throws what `items` or `work` threw, in its place.
 */
export async function* ahead<T, U>(
  items: AsyncIterable<T> | Iterable<T>,
  most: number,
  work: (item: T) => Promise<U>,
): AsyncGenerator<U, void> {
  const begun: Promise<U>[] = [];
  for await (const item of items) {
    const next = work(item);
    // It is waited for later, and throws then: until then nobody has to hear of it.
    next.catch(() => undefined);
    begun.push(next);
    const first = begun.length < most ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const each of begun) yield await each;
}

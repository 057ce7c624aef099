/** Gives every item a key of its own, made of its name and of how often that name came before. Lists from outside repeat themselves. */
export const withKeys = <T>(
  items: readonly T[],
  toName: (item: T) => string,
): readonly (readonly [key: string, item: T])[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = toName(item);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return [`${name}#${times}`, item];
  });
};

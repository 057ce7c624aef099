/** What this tab keeps, by the first word of its key. */
export type TabKey =
  `${'view' | 'drop' | 'memory' | 'asked' | 'bibliography' | 'trail' | 'scroll'}:${string}`;

/** What the tab's storage didn't take. What it holds is not held a second time: a long visit keeps megabytes. */
const held = new Map<string, string>();
/** UTF-16 units of what was kept or recalled since the page was loaded. */
const units = new Map<string, number>();
const PREFIX = 'pith-viewer:';
/** The keys that are kept, the one that was used last at the end. */
const ORDER = `${PREFIX}kept`;

/** So many of a kind are kept, and so many UTF-16 units of them all in all: of more those that were used last. */
const LIMITS: { readonly [kind: string]: { readonly most: number; readonly units: number } } = {
  view: { most: 50, units: 8_000_000 },
  drop: { most: 50, units: 50_000_000 },
  memory: { most: 200, units: 2_000_000 },
  asked: { most: 50, units: 2_000_000 },
  bibliography: { most: 1, units: 5_000 },
  trail: { most: 1, units: 400_000 },
  scroll: { most: 1, units: 100_000 },
};

const kindOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** A browser may forbid its storage, or have none left. @returns null in either case */
const tryTo = <T>(act: (storage: Storage) => T): T | null => {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
};

const readOrder = (): readonly string[] => {
  const order = tryTo((storage) => JSON.parse(storage.getItem(ORDER) ?? 'null') as unknown);
  if (Array.isArray(order)) return [...new Set([...order.map(String), ...held.keys()])];
  // Whatever is there is older than what is written now.
  const stored = tryTo((storage) => Object.keys(storage)) ?? [];
  return [
    ...stored.flatMap((name) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
    ...held.keys(),
  ];
};

/** The keys that stay, in their order: of each kind as many as its limits allow, those that were used last. */
const toStaying = (order: readonly string[]): readonly string[] => {
  const room = new Map(Object.entries(LIMITS).map(([kind, limits]) => [kind, { ...limits }]));
  return order
    .toReversed()
    .filter((key, index) => {
      const left = room.get(kindOf(key));
      if (left === undefined) return false;
      left.most -= 1;
      left.units -= units.get(key) ?? 0;
      return index === 0 || (left.most >= 0 && left.units >= 0);
    })
    .toReversed();
};

/** Puts a key at the end of the order, and lets go of what there is no room for any more. */
const use = (key: string): readonly string[] => {
  const before = readOrder();
  const order = toStaying([...before.filter((other) => other !== key), key]);
  const staying = new Set(order);
  for (const other of before) {
    if (staying.has(other)) continue;
    held.delete(other);
    units.delete(other);
    tryTo((storage) => storage.removeItem(PREFIX + other));
  }
  return order;
};

const hold = (key: string, text: string): void => {
  held.delete(key);
  held.set(key, text);
};

/** Makes room in the tab's storage: what stood there is held until a reload. */
const takeOut = (key: string): void => {
  const text = tryTo((storage) => storage.getItem(PREFIX + key));
  if (text !== null) hold(key, text);
  tryTo((storage) => storage.removeItem(PREFIX + key));
};

/**
 * Keeps a text for this tab: reload and back find it again. Where the tab's storage is full views that were used least
 * recently go, and after them texts of the same kind; what finds no room even so is kept until a reload.
 */
export const keepInTab = (key: TabKey, text: string): void => {
  hold(key, text);
  units.set(key, text.length);
  const order = use(key);
  const others = order.filter((other) => other !== key);
  const inTheWay = [
    ...others.filter((other) => kindOf(other) === 'view'),
    ...others.filter((other) => kindOf(other) === kindOf(key) && kindOf(key) !== 'view'),
  ];
  const write = (storage: Storage): true => {
    storage.setItem(PREFIX + key, text);
    storage.setItem(ORDER, JSON.stringify(order));
    return true;
  };
  while (tryTo(write) === null) {
    const other = inTheWay.shift();
    if (other === undefined) {
      // What was kept before it is no longer so, and a reload would take it for what is.
      tryTo((storage) => storage.removeItem(PREFIX + key));
      return;
    }
    takeOut(other);
  }
  held.delete(key);
};

/** The text kept under `key`, or null when this tab doesn't have it, or no longer. */
export const recallFromTab = (key: TabKey): string | null => {
  const text = held.get(key) ?? tryTo((storage) => storage.getItem(PREFIX + key));
  if (text !== null) {
    if (held.has(key)) hold(key, text);
    units.set(key, text.length);
    const order = use(key);
    tryTo((storage) => storage.setItem(ORDER, JSON.stringify(order)));
  }
  return text;
};

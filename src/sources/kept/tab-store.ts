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

/** The order as it was read or written last, with its text in the storage: read anew only where another page wrote it. */
let known: { readonly text: string | null; readonly order: readonly string[] } = { text: null, order: [] };

const parseOrder = (text: string | null): readonly string[] => {
  const order = tryTo(() => JSON.parse(text ?? 'null') as unknown);
  const isKnown = (key: string): boolean => LIMITS[kindOf(key)] !== undefined;
  if (Array.isArray(order)) return [...new Set(order.map(String))].filter(isKnown);
  // Whatever is there is older than what is written now.
  const stored = tryTo((storage) => Object.keys(storage)) ?? [];
  return stored
    .flatMap((name) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
    .filter(isKnown);
};

const readOrder = (): readonly string[] => {
  const text = tryTo((storage) => storage.getItem(ORDER));
  if (text === null || text !== known.text) known = { text, order: parseOrder(text) };
  return held.size === 0 ? known.order : [...new Set([...known.order, ...held.keys()])];
};

/** @returns whether the storage took it. */
const writeOrder = (order: readonly string[]): boolean => {
  if (order === known.order) return true;
  const text = JSON.stringify(order);
  const isWritten = tryTo((storage) => {
    storage.setItem(ORDER, text);
    return true;
  });
  if (isWritten === null) return false;
  known = { text, order };
  return true;
};

/** Those of a kind for which there is no room any more: all but the last ones that its limits allow, and never the last. */
const listLeaving = (order: readonly string[], kind: string): readonly string[] => {
  const limits = LIMITS[kind] ?? { most: 1, units: 0 };
  let most = 0;
  let sum = 0;
  return order
    .filter((key) => kindOf(key) === kind)
    .reverse()
    .filter((key) => {
      most += 1;
      sum += units.get(key) ?? 0;
      return most > 1 && (most > limits.most || sum > limits.units);
    });
};

/** Puts a key at the end of the order, and lets go of what of its kind there is no room for any more. */
const use = (key: string): readonly string[] => {
  const before = readOrder();
  const moved = before.at(-1) === key ? before : [...before.filter((other) => other !== key), key];
  const leaving = listLeaving(moved, kindOf(key));
  for (const other of leaving) {
    held.delete(other);
    units.delete(other);
    tryTo((storage) => storage.removeItem(PREFIX + other));
  }
  return leaving.length === 0 ? moved : moved.filter((other) => !leaving.includes(other));
};

const hold = (key: string, text: string): void => {
  held.delete(key);
  held.set(key, text);
};

/** What gives way to a text, the first one first. */
const listInTheWay = (order: readonly string[], key: string): readonly string[] => {
  const others = order.filter((other) => other !== key);
  const kind = kindOf(key);
  return [
    ...others.filter((other) => kindOf(other) === 'view'),
    ...others.filter((other) => kindOf(other) === kind && kind !== 'view'),
  ];
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
  const write = (): boolean =>
    tryTo((storage) => {
      storage.setItem(PREFIX + key, text);
      return writeOrder(order) || null;
    }) !== null;
  const makeRoom = (other: string): boolean => {
    takeOut(other);
    return write();
  };
  if (!write() && !listInTheWay(order, key).some(makeRoom)) {
    // What was kept before it is no longer so, and a reload would take it for what is.
    tryTo((storage) => storage.removeItem(PREFIX + key));
    return;
  }
  held.delete(key);
};

/** The text kept under `key`, or null when this tab doesn't have it, or no longer. */
export const recallFromTab = (key: TabKey): string | null => {
  const text = held.get(key) ?? tryTo((storage) => storage.getItem(PREFIX + key));
  if (text !== null) {
    if (held.has(key)) hold(key, text);
    units.set(key, text.length);
    writeOrder(use(key));
  }
  return text;
};

import { toCanonicalJson } from '../json/canonical.ts';
import { isSameJson, type JsonValue, member } from '../json/json.ts';

/** An element of one list beside its counterpart in another; one of the two may be missing. */
export interface AlignedElement {
  /** Where it stands in the first list, or in the second where the first hasn't got it. */
  readonly index: number;
  readonly a: JsonValue | undefined;
  readonly b: JsonValue | undefined;
}

/** Members that name an element of a list of a record: no order is promised, so these say which is which. */
const NAMES = ['citing_arxiv_id', 'alias_kind', 'event_id', 'claim_id', 'name'] as const;

/** Of more elements with one name only those in the same place are held against each other. */
const MOST_SEARCHED = 200;

const toName = (element: JsonValue): string | null => {
  for (const name of NAMES) {
    const value = member(element, name);
    if (typeof value === 'string') return `${name} ${value}`;
  }
  return null;
};

/** The name of an element, or all of it where it has none. */
const toKey = (element: JsonValue): string => {
  const name = toName(element);
  if (name !== null) return name;
  const canonical = toCanonicalJson(element);
  return canonical.kind === 'ok' ? `= ${canonical.value}` : '?';
};

/** Positions by key, in order. */
const toPlaces = (list: readonly JsonValue[]): ReadonlyMap<string, number[]> => {
  const places = new Map<string, number[]>();
  for (const [index, element] of list.entries()) {
    const key = toKey(element);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return places;
};

/** The places of one key in both lists, paired: those of the same content, then in their order. */
const pairPlaces = (
  inA: readonly number[],
  inB: readonly number[],
  isSame: (index: number, other: number) => boolean,
): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  // Elements without a name are of one key only where they are the same: many of them need no search.
  const left = new Set(inB);
  for (const [nth, index] of inA.entries()) {
    const here = inB[nth];
    const other =
      here !== undefined && left.has(here) && isSame(index, here)
        ? here
        : inA.length > MOST_SEARCHED || inB.length > MOST_SEARCHED
          ? undefined
          : inB.find((each) => left.has(each) && isSame(index, each));
    if (other === undefined) continue;
    left.delete(other);
    pairs.set(index, other);
  }
  const rest = [...left];
  for (const index of inA) {
    const other = pairs.has(index) ? undefined : rest.shift();
    if (other !== undefined) pairs.set(index, other);
  }
  return pairs;
};

/**
 * Pairs the elements of two lists: by their names (of a citing paper, an alias, an event, a claim, a detector), then those that are the
 * same, then what is left without a name in its order. What is named and has no counterpart stands alone.
 */
export const alignLists = (a: readonly JsonValue[], b: readonly JsonValue[]): readonly AlignedElement[] => {
  const inB = toPlaces(b);
  const pairs: AlignedElement[] = [];
  const restA: number[] = [];
  const taken = new Set<number>();
  const isSame = (index: number, other: number): boolean => isSameJson(a[index], b[other]);
  for (const [key, places] of toPlaces(a)) {
    const paired = pairPlaces(places, inB.get(key) ?? [], isSame);
    for (const index of places) {
      const other = paired.get(index);
      if (other === undefined) restA.push(index);
      else {
        taken.add(other);
        pairs.push({ index, a: a[index], b: b[other] });
      }
    }
  }
  const isNamed = (element: JsonValue | undefined): boolean =>
    element !== undefined && toName(element) !== null;
  const restB = [...b.keys()].filter((index) => !taken.has(index));
  const loose = restB.filter((index) => !isNamed(b[index]));
  for (const index of restA.sort((left, right) => left - right)) {
    const other = isNamed(a[index]) ? undefined : loose.shift();
    pairs.push({ index, a: a[index], b: other === undefined ? undefined : b[other] });
  }
  const alone = [...loose, ...restB.filter((index) => isNamed(b[index]))];
  for (const index of alone) pairs.push({ index, a: undefined, b: b[index] });
  return pairs.sort((left, right) => left.index - right.index);
};

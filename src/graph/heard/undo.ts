import type { CitationView } from '../citation-view.ts';

/** What one can take back: everything of a view but where the picture is moved to, which has a key of its own. */
export type UndoKey = Exclude<keyof CitationView, 'region'>;

/** One change of a view: the parts that it replaced, as they were and as they became. */
export interface UndoStep {
  readonly before: Partial<CitationView>;
  readonly after: Partial<CitationView>;
}

/** Older steps than these are let go. */
const MOST = 200;

const NAMES: { readonly [Key in UndoKey]: string } = {
  selected: 'selection',
  expanded: 'expansion',
  filter: 'filter',
  sort: 'order',
  layout: 'layout',
  colouring: 'colouring',
  budget: 'budget',
};
const KEYS = Object.keys(NAMES) as readonly UndoKey[];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const pick = (from: Partial<CitationView>, keys: readonly UndoKey[]): Partial<CitationView> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));
const keysOf = (part: Partial<CitationView>): readonly UndoKey[] => KEYS.filter((key) => key in part);

/** The steps after one more change. What is typed into the filter letter by letter is one step, emptying it another. */
export const addStep = (
  steps: readonly UndoStep[],
  view: CitationView,
  change: Partial<CitationView>,
): readonly UndoStep[] => {
  const keys = keysOf(change).filter((key) => !isSame(change[key], view[key]));
  if (keys.length === 0) return steps;
  const step = { before: pick(view, keys), after: pick(change, keys) };
  const last = steps.at(-1);
  const isTyping =
    last?.after.filter !== undefined &&
    change.filter !== undefined &&
    change.filter.text !== '' &&
    keys.length === 1 &&
    isSame({ ...last.after.filter, text: '' }, { ...change.filter, text: '' }) &&
    last.before.filter !== undefined &&
    isSame({ ...last.before.filter, text: '' }, { ...change.filter, text: '' });
  return isTyping
    ? [...steps.slice(0, -1), { before: last.before, after: step.after }]
    : [...steps, step].slice(-MOST);
};

/**
 * Takes the last step back. Steps that the view no longer stands at, as another address has come since, are passed over.
 * @returns null where there is nothing to take back; else the change, what was taken back in a word, and the steps left
 */
export const takeBack = (
  steps: readonly UndoStep[],
  view: CitationView,
): {
  readonly change: Partial<CitationView>;
  readonly what: string;
  readonly rest: readonly UndoStep[];
} | null => {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (step === undefined) break;
    const keys = keysOf(step.after);
    if (!keys.every((key) => isSame(step.after[key], view[key]))) continue;
    const what = keys.map((key) => NAMES[key]).join(' and ');
    return { change: step.before, what, rest: steps.slice(0, at) };
  }
  return null;
};

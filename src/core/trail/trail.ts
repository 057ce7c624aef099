/** A paper that was opened in this session. */
export interface TrailPaper {
  /** Corpus, slash, 26 characters: the same record, the same key. */
  readonly key: string;
  readonly corpus: string | null;
  readonly suffix: string;
  /** `arXiv:2503.11367`, or the pith number in short. */
  readonly name: string;
  readonly title: string | null;
}

export interface TrailStep extends TrailPaper {
  /** The key of the paper from which one came; null for the first. */
  readonly from: string | null;
}

/** How one got from paper to paper: each paper once, with where one first came to it from. */
export interface Trail {
  readonly steps: readonly TrailStep[];
  /** The key of the paper that is open, or was last. */
  readonly current: string | null;
}

export const NO_TRAIL: Trail = { steps: [], current: null };

/** So many papers are kept: of more the first go. */
const MOST = 500;

/** The trail once a paper is opened: a new one comes from the one that was open, one that is on the trail already is gone back to. */
export const follow = ({ steps, current }: Trail, paper: TrailPaper): Trail => {
  if (steps.some(({ key }) => key === paper.key)) return { steps, current: paper.key };
  const kept = steps.slice(-(MOST - 1));
  const names = new Set(kept.map(({ key }) => key));
  return {
    steps: [
      ...kept.map((step) => (names.has(step.from ?? '') ? step : { ...step, from: null })),
      { ...paper, from: names.has(current ?? '') ? current : null },
    ],
    current: paper.key,
  };
};

/** The way to the paper that is open, from the first to itself. */
export const toWay = ({ steps, current }: Trail): readonly TrailStep[] => {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const way: TrailStep[] = [];
  const seen = new Set<string>();
  for (let key = current; key !== null && !seen.has(key); ) {
    seen.add(key);
    const step = byKey.get(key);
    if (step === undefined) break;
    way.push(step);
    key = step.from;
  }
  return way.toReversed();
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The whole trail as plain text: a line for each paper, two spaces further in than the one that led to it.
 * @param base where this site is, with a slash at its end.
 */
export const formatTrail = ({ steps }: Trail, base: string): string => {
  const depths = new Map<string, number>();
  for (const { key, from } of steps) depths.set(key, from === null ? 0 : (depths.get(from) ?? 0) + 1);
  const childrenOf = (parent: string | null): readonly string[] =>
    steps.filter(({ from }) => from === parent).flatMap((step) => [toLine(step), ...childrenOf(step.key)]);
  const toLine = ({ key, corpus, suffix, name, title }: TrailStep): string => {
    const words = oneLine(title ?? '');
    const address = `${base}pith/${suffix}${corpus === null ? '' : `?in=${corpus}`}`;
    return `${'  '.repeat(depths.get(key) ?? 0)}${words === '' ? name : `${words} (${name})`} ${address}\n`;
  };
  return childrenOf(null).join('');
};

/** Reads a trail as a tab's storage gives it back; an empty one for what this program would not have written. */
export const parseTrail = (text: string | null): Trail => {
  try {
    const json: unknown = JSON.parse(text ?? 'null');
    return isTrail(json) ? json : NO_TRAIL;
  } catch {
    return NO_TRAIL;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

const isTrail = (json: unknown): json is Trail =>
  isObject(json) &&
  isTextOrNull(json.current) &&
  Array.isArray(json.steps) &&
  json.steps.every(
    (step: unknown) =>
      isObject(step) &&
      [step.key, step.suffix, step.name].every((each) => typeof each === 'string') &&
      [step.corpus, step.title, step.from].every(isTextOrNull),
  );

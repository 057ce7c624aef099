import { ENTRY_STATES } from '../../core/bibliography/judge/judgement.ts';
import { makeFolded, toFoldedWords } from '../../graph/rows/fold-text.ts';
import type { FindingFilter, FindingSort, ShownFinding } from './finding.ts';

const RANKS: ReadonlyMap<string, number> = new Map(ENTRY_STATES.map((state, rank) => [state, rank]));
const rank = ({ said }: ShownFinding): number =>
  (said === null ? null : RANKS.get(said.state)) ?? ENTRY_STATES.length;

const byText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** In time that grows with the list alone: the list is put in order anew with every answer. */
const byRank = (listed: readonly ShownFinding[]): readonly ShownFinding[] => {
  const groups: ShownFinding[][] = Array.from({ length: ENTRY_STATES.length + 1 }, () => []);
  for (const finding of listed) groups[rank(finding)]?.push(finding);
  return groups.flat();
};

type Said = NonNullable<ShownFinding['said']>;
const toFoldedTitle = makeFolded(({ title }: Said) => title ?? '');
const toFoldedTitles = makeFolded(({ title, recordTitle }: Said) => `${title ?? ''} ${recordTitle ?? ''}`);

const toSorted = ({ said }: ShownFinding): string | null =>
  said === null || said.title === null ? null : toFoldedTitle(said);

const COMPARE: Readonly<
  Record<Exclude<FindingSort, 'worst' | 'file'>, (a: ShownFinding, b: ShownFinding) => number>
> = {
  title: (a, b) => byText(toSorted(a), toSorted(b)),
  id: (a, b) => byText(a.ids[0] ?? null, b.ids[0] ?? null),
};

/** As it is written in the entry, or by the words of a title as one reads it. */
const holds = ({ key, raw, ids, said }: ShownFinding, wanted: string, words: readonly string[]): boolean =>
  [key, raw, ids.join(' '), said?.recordTitle].some((text) => text?.toLowerCase().includes(wanted)) ||
  (said !== null && words.every((word) => toFoldedTitles(said).includes(word)));

/**
 * The findings that a filter lets through, in order; among equals the order of the files stays. Every entry is listed
 * under the one state that it is counted under.
 */
export const listFindings = (
  findings: readonly ShownFinding[],
  { state, text }: FindingFilter,
  sort: FindingSort,
): readonly ShownFinding[] => {
  const wanted = text.trim().toLowerCase();
  const words = toFoldedWords(text);
  const listed = findings.filter(
    (finding) =>
      (state === null || finding.said?.state === state) &&
      (words.length === 0 || holds(finding, wanted, words)),
  );
  if (sort === 'file') return listed;
  return sort === 'worst' ? byRank(listed) : listed.sort((a, b) => COMPARE[sort](a, b) || a.index - b.index);
};

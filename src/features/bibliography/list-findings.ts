import { ENTRY_STATES } from '../../core/bibliography/judge/judgement.ts';
import type { FindingFilter, FindingSort, ShownFinding } from './finding.ts';

const rank = ({ said }: ShownFinding): number =>
  said === null ? ENTRY_STATES.length : ENTRY_STATES.indexOf(said.state);

const byText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

const COMPARE: Readonly<Record<FindingSort, (a: ShownFinding, b: ShownFinding) => number>> = {
  worst: (a, b) => rank(a) - rank(b),
  file: () => 0,
  title: (a, b) => byText(a.said?.title?.toLowerCase() ?? null, b.said?.title?.toLowerCase() ?? null),
  id: (a, b) => byText(a.ids[0] ?? null, b.ids[0] ?? null),
};

const holds = ({ key, raw, ids, said }: ShownFinding, wanted: string): boolean =>
  [key, raw, ids.join(' '), said?.recordTitle].some((text) => text?.toLowerCase().includes(wanted));

/**
 * The findings that a filter lets through, in order; among equals the order of the files stays.
 * A state also finds entries for which it is not the first thing said.
 */
export const listFindings = (
  findings: readonly ShownFinding[],
  { state, text }: FindingFilter,
  sort: FindingSort,
): readonly ShownFinding[] => {
  const wanted = text.trim().toLowerCase();
  return findings
    .filter(({ said }) => state === null || said?.state === state || (said?.also.includes(state) ?? false))
    .filter((finding) => wanted === '' || holds(finding, wanted))
    .sort((a, b) => COMPARE[sort](a, b) || a.index - b.index);
};

import type { Entry } from '../../core/bibliography/entry/entry.ts';
import type { Judgement } from '../../core/bibliography/judge/judgement.ts';
import { countingMentions, papersOf } from '../../core/bibliography/judge/papers.ts';
import type { Examined } from '../../core/examination.ts';
import { formatIdentifier } from '../../core/identifier/identifier.ts';
import { isJsonObject, member } from '../../core/json/json.ts';
import { toStateWords } from '../../core/state-words.ts';
import { type Finding, MOST_RAW, type Said } from './messages.ts';

/** The number of integrity findings that a record lists, rescinded ones left out; null where there is no such list. */
const countIntegrity = ({ record }: Examined): number | null => {
  const { graphSnapshot } = record.reported;
  const findings =
    graphSnapshot === null ? undefined : member(member(graphSnapshot, 'integrity'), 'findings');
  if (!Array.isArray(findings)) return null;
  return findings.filter((each) => isJsonObject(each) && member(each, 'verdict_class') !== 'rescinded')
    .length;
};

/** What the page shows of a judgement. */
export const toSaid = (judgement: Judgement): Said => {
  const { examined } = judgement;
  const words = examined === null ? null : toStateWords(examined);
  return {
    state: judgement.state,
    also: judgement.also,
    reason: judgement.reason,
    title: judgement.title,
    prepared: judgement.prepared,
    recordTitle: judgement.recordTitle,
    difference: judgement.difference,
    verdict: judgement.verdict,
    pithNumber: judgement.pithNumber,
    citedVersion: judgement.citedVersion,
    recordVersion: judgement.recordVersion,
    record: words === null ? null : { state: words.state, label: words.label },
    integrityFindings: examined === null ? null : countIntegrity(examined),
    source: examined?.origin.label ?? null,
  };
};

/** An entry as the page shows it, while nothing is said of it. */
export const toFinding = (entry: Entry, index: number): Finding => {
  const [first] = countingMentions(entry);
  return {
    index,
    file: entry.file,
    key: entry.key,
    type: entry.type,
    line: entry.line,
    raw: entry.raw.length > MOST_RAW ? `${entry.raw.slice(0, MOST_RAW)} …` : entry.raw,
    ids: papersOf(entry).map(({ paperKey }) => paperKey),
    identifier: first === undefined ? null : formatIdentifier(first.identifier),
    said: null,
  };
};

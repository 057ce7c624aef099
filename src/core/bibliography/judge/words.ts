import type { EntryState, Judgement } from './judgement.ts';
import type { NamedPaper } from './named-paper.ts';

/** A state in a few words, for a mark and a column. */
export const STATE_WORDS: Readonly<Record<EntryState, string>> = {
  'another-title': 'another title',
  'two-papers': 'two ids in one entry',
  'other-version': 'another version',
  duplicate: 'cited twice',
  'signed-title': 'the signed title',
  'not-comparable': 'not comparable',
  'no-record': 'no record',
  unreachable: 'could not be reached',
  'no-id': 'without an arXiv id',
  'almost-id': 'almost an id',
};

/** What the entries of a state have or lack, after their number: "97 with the signed title, 2 with another title". */
export const COUNTED_WORDS: Readonly<Record<EntryState, string>> = {
  'another-title': 'with another title',
  'two-papers': 'with two ids',
  'other-version': 'of another version',
  duplicate: 'cited twice',
  'signed-title': 'with the signed title',
  'not-comparable': 'not comparable',
  'no-record': 'without a record',
  unreachable: 'could not be reached',
  'no-id': 'without an arXiv id',
  'almost-id': 'with almost an id',
};

/** What is nowhere judged, as a sentence to stand beside every list of findings. */
export const NOT_JUDGED =
  'Authors, venue and year are not signed and were not judged. Where there is a record, titles are held against the one that the registry signed; nobody checked whether that is right.';

const paperName = (paperKey: string): string =>
  paperKey.startsWith('pith:') ? paperKey : `arXiv:${paperKey}`;

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

type Judged = Omit<Judgement, 'reason'>;

const aboutTitle = ({ difference }: Judged, paper: NamedPaper, isAnother: boolean): string => {
  const name = paperName(paper.paperKey);
  if (isAnother)
    return `The record of ${name} is signed for another title: the title of this entry differs in ${plural(difference?.words ?? 0, 'word')}.`;
  const { answer, finding } = paper;
  switch (answer.kind) {
    case 'no-record':
      return `There is no record of ${name} in what was asked.`;
    case 'unreachable':
      return `The record of ${name} could not be reached: ${answer.reason}`;
    case 'several':
      return `${name} is short for several records, so none was compared.`;
    case 'unreadable':
      return `What came back for ${name} is no record: ${answer.reason}`;
    case 'examined':
      if (finding?.kind === 'signed')
        return finding.prepared === null
          ? `This is the title that the record of ${name} is signed for, as written.`
          : `This is the title that the record of ${name} is signed for, ${finding.prepared}.`;
      return `Not comparable with the record of ${name}. ${finding?.kind === 'not-comparable' ? finding.reason : 'The title is signed for another of the papers that the entry names, or for none.'}`;
  }
};

/** One or more sentences that say all that applies, the worst first, and accuse nobody. */
export const toReason = (judged: Judged, paper: NamedPaper | null, named: readonly NamedPaper[]): string => {
  const { entry, also, state, citedVersion, recordVersion } = judged;
  const applies = (each: EntryState): boolean => state === each || also.includes(each);
  if (entry.problem !== null)
    return `Line ${entry.problem.line}: ${entry.problem.message} The entry was not judged.`;
  const sentences: string[] = [];
  if (applies('two-papers'))
    sentences.push(
      `The entry names two papers: ${named.map(({ paperKey }) => paperName(paperKey)).join(' and ')}.`,
    );
  if (entry.isCompound && named.length > 1)
    sentences.push(`The reference cites ${named.length} papers, each for itself.`);
  if (paper !== null) sentences.push(aboutTitle(judged, paper, applies('another-title')));
  if (applies('other-version')) {
    sentences.push(`Cited as v${citedVersion}, recorded is v${recordVersion}.`);
    if (applies('another-title')) sentences.push('Another version may have had another title.');
  }
  for (const { field, raw, message, suggestion } of applies('almost-id') ? entry.almost : [])
    sentences.push(
      `“${raw}” in ${field} is almost an arXiv id. ${message}${suggestion === null ? '' : ` Perhaps ${suggestion} is meant.`}`,
    );
  if (applies('no-id')) sentences.push('The entry has no arXiv id, so there is nothing to compare.');
  return sentences.join(' ');
};

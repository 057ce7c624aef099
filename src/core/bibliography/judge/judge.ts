import type { Examined } from '../../examination.ts';
import type { Entry } from '../entry/entry.ts';
import { isOfRegistry, toVerdictWord } from './compare-title.ts';
import type { EntryState, Judgement, PaperAnswers } from './judgement.ts';
import { type NamedPaper, toNamed } from './named-paper.ts';
import { countingMentions, papersOf } from './papers.ts';
import { toReason } from './words.ts';

/** The arXiv id that a record of a registry is signed for, or null. */
const toSignedArxiv = (examined: Examined | null): string | null =>
  examined !== null && isOfRegistry(examined) ? examined.record.signed.arxivId : null;

/** The arXiv id that a named paper comes to, or null where no registry says which one a pith number is of. */
const toArxiv = ({ identifier, examined }: NamedPaper): string | null =>
  identifier.kind === 'arxiv' ? identifier.id : toSignedArxiv(examined);

const ANSWER_STATES: readonly EntryState[] = ['not-comparable', 'unreachable', 'no-record'];

const toState = ({ answer, finding }: NamedPaper): EntryState => {
  if (finding?.kind === 'signed') return 'signed-title';
  if (finding?.kind === 'another') return 'another-title';
  if (answer.kind === 'no-record') return 'no-record';
  return answer.kind === 'unreachable' ? 'unreachable' : 'not-comparable';
};

/**
 * The paper that most is known of, and what is said of the title with it. A reference that cites several papers, each for
 * itself, is only as good as the one that least is known of.
 */
const choose = (
  papers: readonly NamedPaper[],
  { isCompound }: Entry,
  isSure: boolean,
): readonly [NamedPaper | null, EntryState] => {
  const by = (state: EntryState): NamedPaper | undefined => papers.find((paper) => toState(paper) === state);
  const signed = by('signed-title');
  const isWhole = !isCompound || papers.every((paper) => toState(paper) === 'signed-title');
  if (signed !== undefined && isWhole) return [signed, 'signed-title'];
  const another = by('another-title');
  // Of several papers one may be the one whose title this is: red only where it is none of theirs.
  if (
    another !== undefined &&
    isSure &&
    !isCompound &&
    papers.every((paper) => toState(paper) === 'another-title')
  )
    return [another, 'another-title'];
  for (const state of ANSWER_STATES) {
    const paper = by(state);
    if (paper !== undefined) return [paper, state];
  }
  return [another ?? null, 'not-comparable'];
};

const citedVersionOf = (entry: Entry, paper: NamedPaper | null): number | null => {
  const versions = countingMentions(entry).flatMap(({ identifier }) =>
    identifier.kind === 'arxiv' &&
    identifier.version !== null &&
    (paper === null || toArxiv(paper) === identifier.id)
      ? [identifier.version]
      : [],
  );
  const recorded = paper?.examined?.record.signed.version ?? null;
  return versions.find((version) => version !== recorded) ?? versions[0] ?? null;
};

/** Where several things apply, the first of these is the state. */
const PRECEDENCE: readonly EntryState[] = [
  'another-title',
  'two-papers',
  'other-version',
  'duplicate',
  'signed-title',
  'not-comparable',
  'unreachable',
  'no-record',
  'almost-id',
  'no-id',
];

/**
 * What is said of one entry, its twins left aside (`judge` adds those).
 * @returns null while a paper that it names has no answer yet.
 */
export const judgeEntry = (entry: Entry, answers: PaperAnswers): Judgement | null => {
  const questions = papersOf(entry);
  const isSure = entry.mentions.some((mention) => mention.isSure);
  const named: NamedPaper[] = [];
  for (const question of questions) {
    const answer = answers.get(question.paperKey);
    if (answer === undefined) return null;
    named.push(toNamed(question, answer, entry));
  }
  const applies = new Set<EntryState>();
  if (entry.almost.length > 0) applies.add('almost-id');
  const [paper, titleState] = choose(named, entry, isSure);
  if (entry.problem !== null) applies.add('not-comparable');
  else if (named.length > 0) applies.add(titleState);
  else if (entry.almost.length === 0) applies.add('no-id');

  const arxivIds = new Set(named.flatMap((each) => toArxiv(each) ?? []));
  if (arxivIds.size > 1 && !entry.isCompound && isSure) applies.add('two-papers');

  const examined = paper?.examined ?? null;
  const citedVersion = citedVersionOf(entry, paper);
  const recordVersion = examined?.record.signed.version ?? null;
  const isKnown = examined !== null && isOfRegistry(examined) && recordVersion !== null;
  if (isKnown && citedVersion !== null && citedVersion !== recordVersion) applies.add('other-version');
  return finish(entry, applies, {
    ids: questions.map(({ paperKey }) => paperKey),
    title: toTitleText(entry),
    prepared: paper?.finding?.kind === 'signed' ? paper.finding.prepared : null,
    recordTitle: examined?.record.bound.title ?? null,
    difference: paper?.finding && paper.finding.kind !== 'signed' ? paper.finding.difference : null,
    verdict:
      examined === null
        ? paper?.answer.kind === 'unreadable'
          ? 'unreadable'
          : null
        : toVerdictWord(examined),
    pithNumber: examined?.record.pithNumber ?? null,
    citedVersion,
    recordVersion,
    examined,
    paper,
    named,
  });
};

const toTitleText = ({ title }: Entry): string | null =>
  title.kind === 'marked' ? (title.texts[0] ?? null) : title.kind === 'unmarked' ? title.likely : null;

type Known = Omit<Judgement, 'entry' | 'state' | 'also' | 'reason' | 'twins'> & {
  readonly paper: NamedPaper | null;
  readonly named: readonly NamedPaper[];
};

/** `other-version` and `duplicate` are the state only where the title is the signed one. */
const finish = (entry: Entry, applies: ReadonlySet<EntryState>, known: Known): Judgement => {
  const isSigned = applies.has('signed-title');
  const ranked = PRECEDENCE.filter((state) => applies.has(state));
  const state =
    ranked.find((each) => isSigned || (each !== 'other-version' && each !== 'duplicate')) ?? 'not-comparable';
  const { paper, named, ...rest } = known;
  const judged = { entry, ...rest, state, also: ranked.filter((each) => each !== state), twins: [] };
  return { ...judged, reason: toReason(judged, paper, named) };
};

/** So many other entries for the same paper are named. */
const MOST_TWINS = 10;

/** Says of an entry that others are for the same paper; the first of them keeps its state. */
const withTwins = (judgement: Judgement, twins: Judgement['twins'], isFirst: boolean): Judgement => {
  const names = twins.map(({ key, line }) => key ?? `line ${line}`).join(', ');
  const reason = `${judgement.reason} The same paper is cited again as ${names}.`;
  if (isFirst || judgement.state !== 'signed-title')
    return { ...judgement, reason, twins, also: [...judgement.also, 'duplicate'] };
  return { ...judgement, reason, twins, state: 'duplicate', also: [...judgement.also, 'signed-title'] };
};

/**
 * The one paper that an entry is for, to find its twins by; null where it is not certain. An entry with another paper's
 * title is probably not for the paper whose id it has.
 */
const toTwinKey = ({ entry, state, ids, examined }: Judgement): string | null => {
  if (entry.type === 'cite' || entry.isCompound || entry.problem !== null || state === 'another-title')
    return null;
  const [only, second] = ids;
  const paper = toSignedArxiv(examined) ?? (second === undefined ? only : null) ?? null;
  return paper === null ? null : `${entry.file}\n${paper}`;
};

/**
 * What is said of each entry, in the order of the entries. Pure: the same entries and answers give the same.
 * @param answers by `toPaperKey`; see `toQuestions` for what to ask.
 * @returns null in the place of an entry one of whose papers has no answer yet.
 */
export const judge = (entries: readonly Entry[], answers: PaperAnswers): readonly (Judgement | null)[] =>
  addTwins(entries.map((entry) => judgeEntry(entry, answers)));

/**
 * Says of entries that others are for the same paper.
 * @param judged what `judgeEntry` said of each entry of all files, in their order.
 * @returns the same list; the very same judgement where nothing is added to it.
 */
export const addTwins = (judged: readonly (Judgement | null)[]): readonly (Judgement | null)[] => {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judged) {
    const key = judgement === null ? null : toTwinKey(judgement);
    if (judgement === null || key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judgement]);
    else group.push(judgement);
  }
  return judged.map((judgement) => {
    if (judgement === null) return null;
    const group = groups.get(toTwinKey(judgement) ?? '') ?? [];
    if (group.length < 2) return judgement;
    const twins = group
      .slice(0, MOST_TWINS + 1)
      .filter((each) => each !== judgement)
      .slice(0, MOST_TWINS)
      .map(({ entry: { key, line } }) => ({ key, line }));
    return withTwins(judgement, twins, group[0] === judgement);
  });
};

import type { ArxivId, Suffix } from '../identifier/types.ts';
import { toStateWords } from '../state-words.ts';
import { type FeedEntry, toNewsId } from './feed-entry.ts';
import type { News } from './news.ts';
import { MOST_NAMED, type Round, toCounted, toNewsText } from './news-text.ts';
import { toArxivId, toFullName, toShortName } from './paper-names.ts';
import { toCheckedBrief } from './source-words.ts';

/** An id that leads to a paper of arXiv: of invented papers none does. */
const toPaper = (id: string | undefined, { examined }: Round): ArxivId | null =>
  id === undefined || toStateWords(examined).state === 'demo' ? null : toArxivId(id);

/** News of one paper as entries of a feed. Everything that a source wrote is hostile text: entries are plain, on one line each. */
export const toNewsEntries = (news: readonly News[], round: Round): readonly FeedEntry[] =>
  news.map((each) => {
    const { kept, at } = round;
    const { title, lines, parts, citing } = toNewsText(each, round);
    const { key, suffix, identifier } = kept.watched;
    const isOfCiting = each.kind === 'citing' || each.kind === 'count';
    return {
      id: toNewsId([each.kind, key, ...parts]),
      kind: each.kind,
      at,
      title,
      lines,
      record: { suffix: suffix as Suffix, part: isOfCiting ? 'citations' : 'record' },
      citing: toPaper(citing, round),
      paper: toPaper(identifier, round),
    };
  });

/** That papers are watched from now on, as one entry, which names them and what was found; null where there are none. */
export const toBeginEntry = (all: readonly Round[]): FeedEntry | null => {
  // A paper may be asked for by its id and by its number.
  const rounds = [...new Map(all.map((round) => [round.kept.watched.key, round])).values()];
  const [first] = rounds;
  if (first === undefined) return null;
  const lines = rounds.slice(0, MOST_NAMED).map(({ kept, examined }) => {
    const state = ` Its record: ${toCheckedBrief(examined)}.`;
    const counted = ` ${toCounted(examined)}`;
    return `${toFullName(kept)}.${state}${counted}`;
  });
  const rest = rounds.length - lines.length;
  const isOne = rounds.length === 1;
  return {
    id: toNewsId(['begin', ...rounds.map(({ kept }) => kept.watched.key).toSorted()]),
    kind: 'begin',
    at: first.at,
    title: isOne
      ? `Watched from now on: ${toShortName(first.kept)}`
      : `${rounds.length} papers watched from now on`,
    lines: [
      'News is what differs from now on. Counts of citing papers are as the sources report them, not signed.',
      ...lines,
      ...(rest > 0 ? [`And ${rest} more.`] : []),
    ],
    record: isOne ? { suffix: first.kept.watched.suffix as Suffix, part: 'record' } : null,
    citing: null,
    paper: isOne ? toPaper(first.kept.watched.identifier, first) : null,
  };
};

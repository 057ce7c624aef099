import type { PaperAnswer } from '../../src/core/bibliography/judge/judgement.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import { toStateWords } from '../../src/core/state-words.ts';
import type { FeedEntry } from '../../src/core/watch/feed-entry.ts';
import { type KeptPaper, toKeptPaper } from '../../src/core/watch/kept-paper.ts';
import { toNews } from '../../src/core/watch/news.ts';
import { toBeginEntry, toNewsEntries } from '../../src/core/watch/news-entries.ts';
import type { Round } from '../../src/core/watch/news-text.ts';
import type { VerdictWord } from '../pith-verify/verdict-of.ts';

/** What came of a run: what is kept, what is told, what is said besides, and what it comes to. */
export interface Outcome {
  readonly papers: readonly KeptPaper[];
  readonly told: readonly FeedEntry[];
  /** Sentences for standard error. */
  readonly remarks: readonly string[];
  readonly words: ReadonlySet<VerdictWord>;
}

interface Work {
  readonly papers: ReadonlyMap<string, Identifier>;
  readonly answers: ReadonlyMap<string, PaperAnswer>;
  readonly before: readonly KeptPaper[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

const sayWithout = (answer: Exclude<PaperAnswer, { kind: 'examined' }>, isWatched: boolean): string => {
  const kept = isWatched ? ' What was kept of it stays.' : ' It is not watched yet.';
  switch (answer.kind) {
    case 'unreadable':
      return `The answer is no pith record. ${answer.reason}.${kept}`;
    case 'no-record':
      return `No source gives a record of it.${kept}`;
    case 'several':
      return `Several records answer to it: name one by its pith number.${kept}`;
    case 'unreachable':
      return `It could not be looked up. ${answer.reason}${kept}`;
  }
};

/** Holds all answers against what was kept. Whatever is no record is no news: nobody knows then what there is. */
export const tellAll = ({ papers, answers, before, at }: Work): Outcome => {
  const kept = new Map(before.map((each) => [each.asked, each]));
  const words = new Set<VerdictWord>();
  const remarks: string[] = [];
  const told: FeedEntry[] = [];
  const begun: Round[] = [];
  for (const [asked, identifier] of papers) {
    const answer = answers.get(asked);
    if (answer === undefined) continue;
    const known = kept.get(asked);
    if (answer.kind !== 'examined') {
      words.add(answer.kind === 'unreadable' ? 'unreadable' : 'incomplete');
      remarks.push(`${asked}: ${sayWithout(answer, known !== undefined)}`);
      continue;
    }
    const { examined } = answer;
    const { kind } = examined.verdict;
    words.add(kind);
    if (kind !== 'verified') {
      const { headline, lines } = toStateWords(examined);
      remarks.push(`${asked}: ${[`${headline}.`, ...lines].join(' ')}`);
    }
    if (known !== undefined) {
      const isAnyVersion = identifier.kind === 'arxiv';
      const now = toNews(known, examined, { isAnyVersion, at });
      kept.set(asked, now.kept);
      told.push(...toNewsEntries(now.news, { kept: now.kept, examined, at }));
    } else if (kind === 'contradicted')
      remarks.push(`${asked}: It is not watched yet: its record doesn’t match.`);
    else {
      const first = toKeptPaper(examined, asked, at);
      kept.set(asked, first);
      begun.push({ kept: first, examined, at });
    }
  }
  const begin = toBeginEntry(begun);
  return { papers: [...kept.values()], told: begin === null ? told : [...told, begin], remarks, words };
};

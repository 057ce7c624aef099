import { digestByLibrary } from '../../core/base/digest.ts';
import type { PaperAnswer, PaperQuestion } from '../../core/bibliography/judge/judgement.ts';
import { askLibrary } from '../../core/keys/signature.ts';
import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { toSources } from '../../sources/config/config.ts';
import { listNotedRequests, MOST_NOTED } from '../../sources/fetch/noted-requests.ts';
import { shareTurns } from '../../sources/fetch/share-turns.ts';
import { keepTexts } from '../../sources/kept/many-texts.ts';
import { makeKeeper } from '../kept/keep-many.ts';
import { recallExamined } from '../kept/recall.ts';
import { askPaper } from './ask-paper.ts';
import { makeDesk } from './desk.ts';
import type { BibliographyNews, BibliographyWish } from './messages.ts';
import { MOST_AT_ONCE } from './questions.ts';

const examine = makeNativeExaminer(askLibrary, digestByLibrary);
performance.setResourceTimingBufferSize(MOST_NOTED);

/** For times without a network. Full or forbidden storage is said by the pages. */
const keep = makeKeeper({
  write: keepTexts,
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  onTrouble: () => undefined,
});

/*
 * Reads one bibliography, asks for its papers and judges its entries, all beside the page. To give it up altogether
 * means to terminate the worker.
 */
const desk = makeDesk({
  // With turns six questions are on their way, and the next ones are ready while answers are read and examined.
  atOnce: globalThis.navigator?.locks === undefined ? MOST_AT_ONCE : 2 * MOST_AT_ONCE,
  askFor: async (
    question: PaperQuestion,
    { config, keys, page, corpus, turns },
    signal,
  ): Promise<PaperAnswer> => {
    shareTurns(turns);
    const answer = await askPaper(question, toSources(config, page), keys, signal, examine);
    if (answer.kind === 'examined' && answer.examined.verdict.kind !== 'contradicted')
      keep(answer.examined, corpus);
    if (answer.kind !== 'unreachable') return answer;
    const kept = await recallExamined(question.identifier, corpus, keys);
    return kept === null ? answer : { kind: 'examined', examined: kept };
  },
  listRequests: () => listNotedRequests('bibliography'),
  tell: (news: BibliographyNews) => postMessage(news),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
});

addEventListener('message', ({ data }: MessageEvent<BibliographyWish>) => desk(data));

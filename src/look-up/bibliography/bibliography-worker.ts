import { digestByLibrary } from '../../core/base/digest.ts';
import type { PaperAnswer, PaperQuestion } from '../../core/bibliography/judge/judgement.ts';
import type { Examined } from '../../core/examine.ts';
import { askLibrary } from '../../core/keys/signature.ts';
import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { toSources } from '../../sources/config/config.ts';
import { listNotedRequests, MOST_NOTED } from '../../sources/fetch/noted-requests.ts';
import { shareTurns } from '../../sources/fetch/turns.ts';
import { keepExamined } from '../kept/keep.ts';
import { recallExamined } from '../kept/recall.ts';
import { askPaper } from './ask-paper.ts';
import { makeDesk } from './desk.ts';
import type { BibliographyNews, BibliographyWish } from './messages.ts';

const examine = makeNativeExaminer(askLibrary, digestByLibrary);
performance.setResourceTimingBufferSize(MOST_NOTED);

/** For times without a network. Full or forbidden storage is said by the pages. */
const keep = (examined: Examined, corpus: string | null): void => {
  if (examined.verdict.kind !== 'contradicted') void keepExamined(examined, corpus).catch(() => undefined);
};

/*
 * Reads one bibliography, asks for its papers and judges its entries, all beside the page. To give it up altogether
 * means to terminate the worker.
 */
const desk = makeDesk({
  askFor: async (
    question: PaperQuestion,
    { config, keys, page, corpus, turns },
    signal,
  ): Promise<PaperAnswer> => {
    shareTurns(turns);
    const answer = await askPaper(question, toSources(config, page), keys, signal, examine);
    if (answer.kind === 'examined') keep(answer.examined, corpus);
    if (answer.kind !== 'unreachable') return answer;
    const kept = await recallExamined(question.identifier, corpus, keys);
    return kept === null ? answer : { kind: 'examined', examined: kept };
  },
  listRequests: () => listNotedRequests('bibliography'),
  tell: (news: BibliographyNews) => postMessage(news),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
});

addEventListener('message', ({ data }: MessageEvent<BibliographyWish>) => desk(data));

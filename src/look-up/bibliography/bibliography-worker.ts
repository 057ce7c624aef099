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

const examine = makeNativeExaminer(askLibrary, digestByLibrary);
performance.setResourceTimingBufferSize(MOST_NOTED);

/** So many records are held until they are written, while others are asked for. Some 7 MB. */
const MOST_HELD = 1_000;
/** How many papers are in work. */
let inWork = 0;

/** For times without a network, once there is time for it. Full or forbidden storage is said by the pages. */
const keep = makeKeeper({
  most: MOST_HELD,
  isBusy: () => inWork > 0,
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
  // Six questions are on their way by turns, and the next ones are ready while answers are read and examined.
  atOnce: 12,
  askFor: async (
    question: PaperQuestion,
    { config, keys, page, corpus, turns },
    signal,
  ): Promise<PaperAnswer> => {
    shareTurns(turns);
    inWork += 1;
    try {
      const answer = await askPaper(question, toSources(config, page), keys, signal, examine);
      if (answer.kind === 'examined' && answer.examined.verdict.kind !== 'contradicted')
        keep(answer.examined, corpus);
      if (answer.kind !== 'unreachable') return answer;
      const kept = await recallExamined(question.identifier, corpus, keys);
      return kept === null ? answer : { kind: 'examined', examined: kept };
    } finally {
      inWork -= 1;
    }
  },
  listRequests: () => listNotedRequests('bibliography'),
  tell: (news: BibliographyNews) => postMessage(news),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
});

addEventListener('message', ({ data }: MessageEvent<BibliographyWish>) => desk(data));

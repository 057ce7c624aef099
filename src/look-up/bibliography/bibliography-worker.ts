import type { PaperAnswer, PaperQuestion } from '../../core/bibliography/judge/judgement.ts';
import { askLibrary } from '../../core/keys/signature.ts';
import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { toSources } from '../../sources/config/config.ts';
import { askPaper } from './ask-paper.ts';
import { makeDesk } from './desk.ts';
import type { BibliographyNews, BibliographyWish } from './messages.ts';

const examine = makeNativeExaminer(askLibrary);

/*
 * Reads one bibliography, asks for its papers and judges its entries, all beside the page. To give it up altogether
 * means to terminate the worker.
 */
const desk = makeDesk({
  askFor: (question: PaperQuestion, { config, keys, page }, signal): Promise<PaperAnswer> =>
    askPaper(question, toSources(config, page), keys, signal, examine),
  tell: (news: BibliographyNews) => postMessage(news),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
});

addEventListener('message', ({ data }: MessageEvent<BibliographyWish>) => desk(data));

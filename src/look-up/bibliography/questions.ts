import type { PaperAnswer, PaperQuestion } from '../../core/bibliography/judge/judgement.ts';
import type { Progress } from './messages.ts';

/** The papers of a bibliography, asked for a few at a time. */
export interface Questions {
  readonly answers: ReadonlyMap<string, PaperAnswer>;
  readonly getProgress: () => Progress;
  /** Asks for up to so many that have no answer; null for all of them. What is on its way stays on its way. */
  readonly ask: (most: number | null) => void;
  /** Gives up what is on its way. What was answered stays. */
  readonly stop: () => void;
  /** Forgets the answers that fit and asks again. */
  readonly again: (fits: (answer: PaperAnswer) => boolean) => void;
}

interface Options {
  readonly questions: readonly PaperQuestion[];
  /** How many papers are in work at the same time. */
  readonly atOnce: number;
  /** Its promise fails only by the signal. */
  readonly askFor: (question: PaperQuestion, signal: AbortSignal) => Promise<PaperAnswer>;
  /** Called after every change of answers or progress. @param paperKey the paper that was answered, or null. */
  readonly onChange: (paperKey: string | null) => void;
}

/** At most `atOnce` at a time, in the order of the entries, nothing twice at a time. */
export const makeQuestions = ({ questions, atOnce, askFor, onChange }: Options): Questions => {
  const answers = new Map<string, PaperAnswer>();
  let waiting: PaperQuestion[] = [];
  let running = new Set<string>();
  let control = new AbortController();

  const isAsking = (): boolean => waiting.length + running.size > 0;
  const begin = (question: PaperQuestion): void => {
    const { paperKey } = question;
    const { signal } = control;
    const mine = running;
    mine.add(paperKey);
    void askFor(question, signal).then(
      (answer) => {
        if (signal.aborted) return;
        mine.delete(paperKey);
        answers.set(paperKey, answer);
        advance();
        onChange(paperKey);
      },
      (cause: unknown) => {
        if (!signal.aborted) throw cause;
      },
    );
  };
  const advance = (): void => {
    while (running.size < atOnce) {
      const next = waiting.shift();
      if (next === undefined) return;
      begin(next);
    }
  };
  const ask = (most: number | null): void => {
    const isKnown = new Set([...answers.keys(), ...running, ...waiting.map(({ paperKey }) => paperKey)]);
    const open = questions.filter(({ paperKey }) => !isKnown.has(paperKey));
    waiting.push(...open.slice(0, most ?? open.length));
    advance();
    onChange(null);
  };
  const stop = (): void => {
    control.abort();
    control = new AbortController();
    waiting = [];
    running = new Set();
    onChange(null);
  };
  const again = (fits: (answer: PaperAnswer) => boolean): void => {
    for (const [paperKey, answer] of [...answers]) if (fits(answer)) answers.delete(paperKey);
    ask(null);
  };
  const getProgress = (): Progress => ({
    done: answers.size,
    total: questions.length,
    held: questions.length - answers.size - running.size - waiting.length,
    isAsking: isAsking(),
  });
  return { answers, getProgress, ask, stop, again };
};

import { toSpread } from '../../measure/statistics.ts';
import { readProcessorTime } from './worker-time.ts';
import { type Aim, type Load, runWrk } from './wrk.ts';

/** One thing that is asked for, and beside what it is put. */
export interface Question extends Aim {
  readonly name: string;
  /** The name of the question that it is held against; its own for one that others are held against. */
  readonly beside: string;
  readonly isOfNginx: boolean;
}

export interface ServerRow {
  readonly name: string;
  readonly beside: string;
  /** Medians of the rounds. */
  readonly requestsPerSecond: number;
  readonly percentile99: number;
  /** Of the rates of each round, which were taken one after the other. */
  readonly ratio: number;
  /** Microseconds of nginx's worker for a request, and beside the other question: what else wants the processor hardly counts. */
  readonly processor: { readonly microseconds: number; readonly ratio: number } | null;
  readonly failures: number;
}

/** One run of wrk, and the worker's processor time for a request. */
interface Run extends Load {
  readonly microseconds: number;
}

/** Asks everything in turn, so many rounds. `worker` is the process of nginx whose processor time is read. */
export const askAll = async (
  questions: readonly Question[],
  { rounds, seconds, worker }: { rounds: number; seconds: number; worker: string },
) => {
  const runs = new Map<string, Run[]>(questions.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const question of questions) {
      const before = readProcessorTime(worker);
      const load = await runWrk(question, seconds);
      const milliseconds = readProcessorTime(worker) - before;
      runs.get(question.name)?.push({
        ...load,
        microseconds: (milliseconds * 1000) / (load.requestsPerSecond * seconds),
      });
    }
  return questions.map(({ name, beside, isOfNginx }): ServerRow => {
    const own = runs.get(name) ?? [];
    const other = runs.get(beside) ?? [];
    const median = (of: (run: Run, round: number) => number): number => toSpread(own.map(of)).median;
    return {
      name,
      beside,
      requestsPerSecond: median((run) => run.requestsPerSecond),
      percentile99: median((run) => run.percentile99),
      ratio: median((run, round) => run.requestsPerSecond / (other[round]?.requestsPerSecond ?? Number.NaN)),
      processor: isOfNginx
        ? {
            microseconds: median((run) => run.microseconds),
            ratio: median((run, round) => (other[round]?.microseconds ?? Number.NaN) / run.microseconds),
          }
        : null,
      failures: own.reduce((sum, { failures }) => sum + failures, 0),
    };
  });
};

import type { Examination, ExamineInput } from '../../../src/core/examination.ts';
import { prepareByLibrary } from '../../../src/core/examine.ts';
import { parseJson } from '../../../src/core/json/text.ts';
import type { PinnedKey } from '../../../src/core/keys/keys.ts';
import type { SignatureQuestion } from '../../../src/core/keys/points.ts';
import { askLibrary } from '../../../src/core/keys/signature.ts';
import { ahead } from '../../../src/workers/list/ahead.ts';

/** What `measureMany` works on: texts of records that are verified with these keys. */
export interface ManyInput {
  readonly texts: readonly string[];
  readonly keys: readonly PinnedKey[];
  readonly rounds: number;
}

/** Milliseconds for one record, one value for each round. */
export interface ManyTimes {
  /** The signature alone, by the library in plain JavaScript. */
  readonly library: readonly number[];
  /** The text read and the record examined, with the platform's Ed25519. */
  readonly examined: readonly number[];
}

/** As many at a time as the page has on their way. */
const atATime = 8;

type Examine = (input: ExamineInput) => Examination | Promise<Examination>;

const toInput = (text: string, keys: readonly PinnedKey[]): ExamineInput => {
  const read = parseJson(text);
  if (read.kind === 'error') throw new Error(read.error.message);
  const origin = { sourceId: 'bench', label: 'the bench', kind: 'file', url: null } as const;
  return { document: read.value, question: null, keys, origin };
};

const toQuestion = (text: string, keys: readonly PinnedKey[]): SignatureQuestion => {
  const { signature } = prepareByLibrary(toInput(text, keys));
  if (signature === null) throw new Error('A record of the bench has no signature to ask about.');
  return signature;
};

/**
 * Times the library's verification of the signatures of many records against the whole examination of the same records,
 * in turn. The first round warms up.
 * @throws Error where one is not verified: the rate of a failing examination would be another number.
 */
export const measureMany = async (
  { texts, keys, rounds }: ManyInput,
  examine: Examine,
): Promise<ManyTimes> => {
  const questions = texts.map((text) => toQuestion(text, keys));
  const byLibrary = (): void => {
    for (const question of questions) if (!askLibrary(question)) throw new Error('A signature is wrong.');
  };
  const inAll = async (): Promise<void> => {
    const examineText = async (text: string): Promise<Examination> => examine(toInput(text, keys));
    for await (const examination of ahead(texts, atATime, examineText)) {
      if (examination.kind !== 'examined' || examination.verdict.kind !== 'verified')
        throw new Error('A record of the bench was not verified.');
    }
  };
  const library: number[] = [];
  const examined: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const started = performance.now();
    byLibrary();
    const between = performance.now();
    await inAll();
    if (round < 0) continue;
    library.push((between - started) / texts.length);
    examined.push((performance.now() - between) / texts.length);
  }
  return { library, examined };
};

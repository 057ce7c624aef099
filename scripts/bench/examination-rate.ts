import { verify } from '@noble/ed25519';
import { type ExamineInput, examine } from '../../src/core/examine.ts';
import { parseJson } from '../../src/core/json/text.ts';

/** What `measureRates` works on. Runs in Node and, bundled, in the page: it needs nothing of either. */
export interface RateInput {
  /** The whole text of a record that is verified with `publicKeyHex`. */
  readonly text: string;
  readonly keyId: string;
  readonly publicKeyHex: string;
  readonly rounds: number;
}

/** Milliseconds for one call, one value for each round. */
export interface Rates {
  readonly verify: readonly number[];
  readonly examine: readonly number[];
  readonly readAndExamine: readonly number[];
}

const callsPerRound = 4;

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * Times Ed25519 verification alone, the whole examination, and reading the JSON and examining it. The three take
 * turns, round by round, in a different order each time, so that none of them always runs on a warmer processor.
 * @throws Error when the record isn't verified: the rate of a failing examination would be another number.
 */
export const measureRates = ({ text, keyId, publicKeyHex, rounds }: RateInput): Rates => {
  const read = parseJson(text);
  if (read.kind === 'error') throw new Error(read.error.message);
  const question: Omit<ExamineInput, 'document'> = {
    question: null,
    keys: [{ keyId, publicKeyHex, trust: 'registry', signer: 'pith.science' }],
    origin: { sourceId: 'bench', label: 'the bench', kind: 'file', url: null },
  };
  const examineOnce = (): boolean => {
    const examination = examine({ ...question, document: read.value });
    return examination.kind === 'examined' && examination.verdict.kind === 'verified';
  };
  const readAndExamineOnce = (): boolean => {
    const again = parseJson(text);
    if (again.kind === 'error') return false;
    const examination = examine({ ...question, document: again.value });
    return examination.kind === 'examined' && examination.verdict.kind === 'verified';
  };

  const first = examine({ ...question, document: read.value });
  const receipt = first.kind === 'examined' ? first.record.reported.receipt : null;
  if (receipt?.signatureB64 == null || receipt.canonicalSha256 == null)
    throw new Error('No receipt to verify.');
  const signature = Uint8Array.from(atob(receipt.signatureB64), (character) => character.charCodeAt(0));
  const message = fromHex(receipt.canonicalSha256);
  const publicKey = fromHex(publicKeyHex);
  const verifyOnce = (): boolean => verify(signature, message, publicKey, { zip215: false });

  const candidates = [
    { call: verifyOnce, times: [] as number[] },
    { call: examineOnce, times: [] as number[] },
    { call: readAndExamineOnce, times: [] as number[] },
  ] as const;
  const warmUpRounds = 25;
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const candidate = candidates[(turn + round + warmUpRounds) % candidates.length];
      if (candidate === undefined) continue;
      const started = performance.now();
      for (let call = 0; call < callsPerRound; call++) {
        if (!candidate.call()) throw new Error('The record of the bench was not verified.');
      }
      if (round >= 0) candidate.times.push((performance.now() - started) / callsPerRound);
    }
  }
  const [verified, examined, readAndExamined] = candidates;
  return { verify: verified.times, examine: examined.times, readAndExamine: readAndExamined.times };
};

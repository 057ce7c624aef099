import { conclude, type Examination, type ExamineInput, prepare } from '../core/examine.ts';
import { makeWebVerifier } from './web-verifier.ts';

/** `examine` with the platform's own Ed25519, where it has one: the same examination, in a fraction of the time. */
export const makeNativeExaminer = (): ((input: ExamineInput) => Promise<Examination>) => {
  const verify = makeWebVerifier(globalThis.crypto?.subtle);
  return async (input) => {
    const prepared = prepare(input);
    const isSigned = prepared.signature !== null && (await verify(prepared.signature));
    return conclude(prepared, () => isSigned);
  };
};

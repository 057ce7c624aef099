import { digestByLibrary } from './base/digest.ts';
import {
  conclude,
  type Examination,
  type ExamineInput,
  narrow,
  type Prepared,
  prepare,
} from './examination.ts';
import { askLibrary } from './keys/signature.ts';

export type * from './examination.ts';

/** All of the examination but what is asked about the signature, hashed by the library. */
export const prepareByLibrary = (input: ExamineInput): Prepared => {
  const narrowed = narrow(input);
  const [record, title, key] = narrowed.messages;
  return prepare(narrowed, [digestByLibrary(record), digestByLibrary(title), digestByLibrary(key)]);
};

/**
 * Examines one record or bundle: narrows it, recomputes what can be recomputed, compares, and adds it up. Pure and
 * synchronous; never throws, whatever the document holds. Which keys are accepted, and what was asked, is for the
 * caller to say.
 * @returns the record with every check, done or not, in a fixed order; or why it is no record.
 */
export const examine = (input: ExamineInput): Examination => conclude(prepareByLibrary(input), askLibrary);

import { conclude, type Examination, type ExamineInput, prepare } from './examination.ts';
import { askLibrary } from './keys/signature.ts';

export type * from './examination.ts';

/**
 * Examines one record or bundle: narrows it, recomputes what can be recomputed, compares, and adds it up. Pure and
 * synchronous; never throws, whatever the document holds. Which keys are accepted, and what was asked, is for the
 * caller to say.
 * @returns the record with every check, done or not, in a fixed order; or why it is no record.
 */
export const examine = (input: ExamineInput): Examination => conclude(prepare(input), askLibrary);

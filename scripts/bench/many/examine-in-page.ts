import { digestByLibrary } from '../../../src/core/base/digest.ts';
import { askLibrary } from '../../../src/core/keys/signature.ts';
import { makeNativeExaminer } from '../../../src/native/examine-natively.ts';
import { type ManyInput, type ManyTimes, measureMany } from './examine-many.ts';

/** `measureMany` as the page examines lists: with Web Crypto. For the page of the bench. */
export const measureInPage = (input: ManyInput): Promise<ManyTimes> =>
  measureMany(input, makeNativeExaminer(askLibrary, digestByLibrary));

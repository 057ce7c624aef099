import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { askLibraryLater } from '../../native/library.ts';
import { sayUnloaded } from '../../sources/fetch/source-error.ts';

/**
 * `examine`, with what the platform can do of it.
 * @throws SourceError `unreachable` where the library is needed for the signature and can't be loaded.
 */
export const examineHere = makeNativeExaminer((question) =>
  askLibraryLater(question).catch(sayUnloaded('the part of this page that decides about signatures')),
);

import { digestByLibrary } from '../../core/base/digest.ts';
import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { askLibraryLater } from '../../native/library.ts';
import { sayUnloaded } from '../../sources/fetch/source-error.ts';

/**
 * As `examineHere`, for many records one after the other: the library hashes, because asking the platform for a kilobyte takes
 * longer than hashing it, and every question to it wakes another thread.
 * @throws SourceError `unreachable` where the library is needed for a signature and can't be loaded.
 */
export const examineMany = makeNativeExaminer(
  (question) =>
    askLibraryLater(question).catch(sayUnloaded('the part of this page that decides about signatures')),
  digestByLibrary,
);

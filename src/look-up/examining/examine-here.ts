import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { askLibraryLater, digestNatively } from '../../native/library.ts';
import { sayUnloaded } from '../../sources/fetch/source-error.ts';

const sayMissing = sayUnloaded('the part of this page that decides about signatures');

/**
 * `examine`, with what the platform can do of it.
 * @throws SourceError `unreachable` where the library is needed for hash or signature and can't be loaded.
 */
export const examineHere = makeNativeExaminer(
  (question) => askLibraryLater(question).catch(sayMissing),
  (message) => digestNatively(message).catch(sayMissing),
);

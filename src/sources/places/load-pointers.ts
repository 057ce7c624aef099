import { sayUnloaded } from '../fetch/source-error.ts';

/**
 * What reads where a record is: a part by itself, which the address of a record needs no more than a hash does.
 * @throws SourceError `unreachable` where it can't be loaded.
 */
export const loadPointers = () =>
  import('./follow-pointer.ts').catch(
    sayUnloaded('the part of this page that arXiv ids and short numbers need'),
  );

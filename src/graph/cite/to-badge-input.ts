import type { Examination } from '../../core/examine.ts';
import { toStateWords } from '../../core/state-words.ts';
import type { BadgeInput } from './badges.ts';

/**
 * What a badge of this record says; null where there is none, because the record doesn't match or is none.
 * @param site the origin that this page was loaded from.
 */
export const toBadgeInput = (examination: Examination, site: string): BadgeInput | null => {
  if (examination.kind === 'unreadable' || examination.verdict.kind === 'contradicted') return null;
  const isVerified = examination.verdict.kind === 'verified';
  return {
    suffix: examination.record.suffix,
    site,
    standing:
      toStateWords(examination).state === 'checked'
        ? 'signed'
        : isVerified && examination.key?.trust === 'user'
          ? 'own-key'
          : 'open',
  };
};

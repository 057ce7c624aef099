import type { Examined } from '../../core/examination.ts';
import { toStateWords } from '../../core/state-words.ts';
import type { KeptTextEntry } from '../../features/compare/KeptTexts.tsx';
import { toSeenAt } from './kept-query.ts';

/** A kept text as a line of a list. */
export const toKeptEntry = (examined: Examined): KeptTextEntry => ({
  at: toSeenAt(examined),
  seenAt: examined.origin.keptAt ?? '',
  version: examined.record.signed.version,
  state: toStateWords(examined).label,
  from: examined.origin.label,
});

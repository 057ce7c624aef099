import { isOwnKeyDoubt, OWN_KEY_DOUBT, OWN_MISMATCH } from '../../core/own-key.ts';
import { toExcerpt } from '../../core/record/excerpt.ts';
import { toStateWords } from '../../core/state-words.ts';
import { toCitationGraph } from '../../graph/grow/to-citation-graph.ts';
import type { LookKind, PaperLook } from '../../graph/paper-look.ts';
import type { Lookup } from '../../look-up/look-up.ts';
import { toTroubleWords } from '../../look-up/trouble-words.ts';

/** Of longer lists, those of collaborations, nobody reads more in a pane. */
const MOST_OF_AUTHORS = 400;

const without = (kind: LookKind, words: string): PaperLook => ({ kind, words, category: null, graph: null });

/**
 * What a citing paper's look-up comes to in the graph. Of a record that doesn't match nothing is taken over but that it
 * doesn't match; the question being part of the examination, that is so for a record of another paper too.
 */
export const toPaperLook = (lookup: Lookup): PaperLook => {
  if (lookup.kind === 'none') return without('no-record', 'No pith record');
  if (lookup.kind === 'several') return without('several', 'Not checked: several records answer to this id');
  const { examination } = lookup;
  if (examination.kind === 'unreadable')
    return without('unreadable', 'Not checked: the answer is not a pith record');
  const { state, label } = toStateWords(examination);
  if (state === 'none') return without('no-record', label);
  if (state === 'mismatch')
    return isOwnKeyDoubt(examination)
      ? { ...without('mismatch', `${label}. ${OWN_KEY_DOUBT}`), label: OWN_MISMATCH, note: OWN_KEY_DOUBT }
      : without('mismatch', label);
  const { record } = examination;
  const { authorsText: authors, abstractExcerpt: excerpt } = record.reported;
  return {
    kind: state,
    label,
    words: examination.origin.keptAt === undefined ? label : `${label}; ${examination.origin.label}`,
    ...(examination.key?.trust === 'user' && { isOwnKey: true }),
    category: record.signed.primaryCategory,
    ...(authors !== null && { authors: authors.slice(0, MOST_OF_AUTHORS) }),
    ...(excerpt !== null && excerpt !== '' && { excerpt: toExcerpt(excerpt) }),
    graph: toCitationGraph(record),
  };
};

/** Trouble on the way as a look: which, where, and what to do. */
export const toTroubleLook = (error: unknown): PaperLook => {
  const { label, headline, lines } = toTroubleWords(error);
  return { ...without('unreachable', [headline, lines[0]].filter(Boolean).join('. ')), label };
};

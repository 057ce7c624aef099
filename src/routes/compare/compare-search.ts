import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { formatIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';

/** What stands on one side: nothing yet, a record, what this browser kept of the other side’s record, or no identifier. */
export type ComparedSide =
  | { readonly kind: 'empty' }
  | { readonly kind: 'record'; readonly identifier: Identifier }
  | { readonly kind: 'kept' }
  | { readonly kind: 'wrong'; readonly text: string };

export interface CompareSearch {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly corpus: string | null;
}

/** The word that stands for what this browser kept, in place of an identifier: no identifier is written so. */
const KEPT = 'kept';

const parseSide = (value: unknown): ComparedSide => {
  if (typeof value !== 'string' || value.trim() === '') return { kind: 'empty' };
  const parsed = parseIdentifier(value);
  return parsed.kind === 'ok'
    ? { kind: 'record', identifier: parsed.value }
    : { kind: 'wrong', text: value.slice(0, 200) };
};

/** Anything that the address may hold → the two sides. Only the second can be what was kept. */
export const parseCompareSearch = (search: Readonly<Record<string, unknown>>): CompareSearch => ({
  a: parseSide(search.a),
  b: search.b === KEPT ? { kind: 'kept' } : parseSide(search.b),
  corpus: parseCorpusName(search.in),
});

const formatSide = (side: ComparedSide): string | undefined => {
  switch (side.kind) {
    case 'record':
      return formatIdentifier(side.identifier);
    case 'kept':
      return KEPT;
    default:
      return undefined;
  }
};

/** The other way: what is empty or wrong is left out. */
export const formatCompareSearch = ({ a, b, corpus }: CompareSearch) => ({
  a: formatSide(a),
  b: formatSide(b),
  in: corpus ?? undefined,
});

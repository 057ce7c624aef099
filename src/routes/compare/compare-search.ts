import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { formatIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';

/**
 * What stands on one side: nothing yet, a record, what this browser kept of a record, or no identifier. `at` is when the
 * kept text was seen, in milliseconds since 1970, UTC; null for the one seen last.
 */
export type ComparedSide =
  | { readonly kind: 'empty' }
  | { readonly kind: 'record'; readonly identifier: Identifier }
  | { readonly kind: 'kept'; readonly at: number | null }
  | { readonly kind: 'wrong'; readonly text: string };

export interface CompareSearch {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** Whose kept texts stand on both sides; null where the first side is none. */
  readonly of: Identifier | null;
  readonly corpus: string | null;
}

/** The word that stands for what this browser kept, in place of an identifier: no identifier is written so. */
const KEPT = /^kept(?:-(\d{1,15}))?$/;

const parseSide = (value: unknown, isKeptAllowed: boolean): ComparedSide => {
  if (typeof value !== 'string' || value.trim() === '') return { kind: 'empty' };
  const kept = isKeptAllowed ? KEPT.exec(value) : null;
  if (kept !== null) return { kind: 'kept', at: kept[1] === undefined ? null : Number(kept[1]) };
  const parsed = parseIdentifier(value);
  return parsed.kind === 'ok'
    ? { kind: 'record', identifier: parsed.value }
    : { kind: 'wrong', text: value.slice(0, 200) };
};

const parseOf = (value: unknown): Identifier | null => {
  const parsed = typeof value === 'string' ? parseIdentifier(value) : null;
  return parsed?.kind === 'ok' ? parsed.value : null;
};

/** Anything that the address may hold → the two sides. The first is a kept text only where `of` says of which record. */
export const parseCompareSearch = (search: Readonly<Record<string, unknown>>): CompareSearch => {
  const of = parseOf(search.of);
  const a = parseSide(search.a, of !== null);
  return {
    a,
    b: parseSide(search.b, true),
    of: a.kind === 'kept' ? of : null,
    corpus: parseCorpusName(search.in),
  };
};

const formatSide = (side: ComparedSide): string | undefined => {
  switch (side.kind) {
    case 'record':
      return formatIdentifier(side.identifier);
    case 'kept':
      return side.at === null ? 'kept' : `kept-${side.at}`;
    default:
      return undefined;
  }
};

/** The other way: what is empty or wrong is left out. */
export const formatCompareSearch = ({ a, b, of, corpus }: CompareSearch) => ({
  a: formatSide(a),
  b: formatSide(b),
  of: a.kind === 'kept' && of !== null ? formatIdentifier(of) : undefined,
  in: corpus ?? undefined,
});

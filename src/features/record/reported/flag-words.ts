import type { CheckId } from '../../../core/checks/checks.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['content_addressed', 'Number follows from the content'],
  ['pith_receipt', 'Receipt signed'],
  ['author_attested', 'Attested by an author'],
  ['weak_author_claims', 'Weak author claims'],
  ['strong_author_claims', 'Strong author claims'],
  ['externally_anchored', 'Anchored outside the registry'],
  ['storage_verified', 'Storage verified'],
  ['citation_signatures', 'Signed citations'],
  ['replication_records', 'Replication records'],
  ['graph_snapshot', 'Graph snapshot'],
  ['references_resolved', 'References resolved'],
  ['formal_links_present', 'Formal links'],
]);

/** A flag of `verification_status` in words; its own name where it isn't a known one. */
export const toFlagWords = (name: string): string => words.get(name) ?? name;

/** The flags that this page recomputes, with the checks that do it. */
export const recomputedBy: ReadonlyMap<string, readonly CheckId[]> = new Map([
  ['content_addressed', ['canonical-hash', 'pith-number']],
  ['pith_receipt', ['receipt-hash', 'signing-key', 'signature']],
]);

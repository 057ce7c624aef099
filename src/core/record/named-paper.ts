import { parseIdentifier } from '../identifier/identifier.ts';
import type { ArxivId } from '../identifier/types.ts';

/**
 * The paper that a text names, in whatever form people and registries write it (docs/experience.md "Input"): with prefix or
 * version, as a DOI, as an address. Null where it names no paper of arXiv.
 */
export const toArxivId = (text: string): ArxivId | null => {
  const named = parseIdentifier(text);
  return named.kind === 'ok' && named.value.kind === 'arxiv' ? named.value.id : null;
};

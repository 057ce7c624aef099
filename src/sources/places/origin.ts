import { toSuffix } from '../../core/identifier/pith-number.ts';
import type { Asking } from '../fetch/fetch-json.ts';
import { fetchRecord, followPointer, type Site } from './follow-pointer.ts';
import type { Source } from './source.ts';
import type { SourceSettings } from './source-settings.ts';

/**
 * The live registry, through a base such as `/origin/` that stands for the root of its site
 * (docs/protocol.md "Faces of a record").
 * - a number or hash: `pith/<26>.json`;
 * - an arXiv id: the resolver, whose answer may have any shape (`pointer.ts`);
 * - a short number: `paper/<short>`, wherever it redirects to.
 * @param page the address that a relative base is relative to.
 */
export const originSource = ({ id, label, base, home, timeoutMs }: SourceSettings, page: string): Source => {
  const { href } = new URL(base, page);
  const site: Site = { kind: 'origin', base: href, home: home ?? href };
  return {
    id,
    label,
    kind: 'origin',
    find: async (identifier, { signal }) => {
      const asking: Asking = { place: { id, label }, signal, timeoutMs };
      switch (identifier.kind) {
        case 'pith':
          return fetchRecord(site, identifier.suffix, asking);
        case 'hash':
          return fetchRecord(site, toSuffix(identifier.sha256), asking);
        case 'arxiv': {
          const query = new URLSearchParams({ arxiv: identifier.id, json: 'true' });
          return followPointer(site, `${href}api/pith-number/resolve?${query}`, null, asking);
        }
        case 'short':
          return followPointer(site, `${href}paper/${identifier.prefix}`, identifier.prefix, asking);
      }
    },
  };
};

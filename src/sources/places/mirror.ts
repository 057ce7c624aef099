import { toSuffix } from '../../core/identifier/pith-number.ts';
import type { Asking } from '../fetch/fetch-json.ts';
import { fetchRecord, followPointer, type Site } from './follow-pointer.ts';
import type { Source } from './source.ts';
import type { SourceSettings } from './source-settings.ts';

/**
 * A static mirror: files that any web server can serve.
 * - `<base>pith/<26>.json`: the whole record;
 * - `<base>arxiv/<id>.json`: `{"pith_number": "pith:…"}`; old ids keep their slash;
 * - `<base>short/<first 8>.json`: `{"pith_numbers": ["pith:…", …]}`, all that begin so.
 * Status 404 means that there is no record.
 * @param page the address that a relative base is relative to.
 */
export const mirrorSource = ({ id, label, base, timeoutMs }: SourceSettings, page: string): Source => {
  const home = new URL(base, page).href;
  const site: Site = { kind: 'mirror', base: home, home };
  return {
    id,
    label,
    kind: 'mirror',
    find: async (identifier, { signal }) => {
      const asking: Asking = { place: { id, label }, signal, timeoutMs };
      switch (identifier.kind) {
        case 'pith':
          return fetchRecord(site, identifier.suffix, asking);
        case 'hash':
          return fetchRecord(site, toSuffix(identifier.sha256), asking);
        case 'arxiv':
          return followPointer(site, `${home}arxiv/${identifier.id}.json`, null, asking);
        case 'short': {
          const { prefix } = identifier;
          return followPointer(site, `${home}short/${prefix.slice(0, 8)}.json`, prefix, asking);
        }
      }
    },
  };
};

import { toSuffix } from '../../core/identifier/pith-number.ts';
import type { Layout } from '../../core/mirror/layout.ts';
import { type Asking, fetchText } from '../fetch/fetch-json.ts';
import { fetchRecord, noRecord, type Site } from './fetch-record.ts';
import { loadPointers } from './load-pointers.ts';
import type { Source, SourceAnswer } from './source.ts';
import type { SourceSettings } from './source-settings.ts';

/** The questions that a place is asked, as paths from its base. */
export type Paths = Omit<Layout, 'name'>;

const record: Paths['record'] = (suffix) => `pith/${suffix}.json`;

/**
 * - A flat mirror (`core/mirror/layout.ts`): files that any web server can serve; status 404 means that there is no record.
 * - The live registry, through a base such as `/origin/` that stands for the root of its site (docs/protocol.md "Faces of a
 *   record"): the resolver, whose answer may have any shape (`pointer.ts`), and wherever a short number redirects to.
 */
const PATHS: Readonly<Record<SourceSettings['kind'], Paths>> = {
  mirror: {
    record,
    arxiv: (id) => `arxiv/${id}.json`,
    short: (prefix) => `short/${prefix.slice(0, 8)}.json`,
  },
  origin: {
    record,
    arxiv: (id) => `api/pith-number/resolve?arxiv=${encodeURIComponent(id)}&json=true`,
    short: (prefix) => `paper/${prefix}`,
  },
};

/** Asks an address that knows which record is meant; what reads the answer comes at the same time. */
const follow = async (
  site: Site,
  start: string,
  prefix: string | null,
  asking: Asking,
): Promise<SourceAnswer> => {
  const pointers = loadPointers();
  // Whoever has an answer to read hears of its failure.
  pointers.catch(() => undefined);
  const first = await fetchText(start, asking);
  return first.kind === 'missing'
    ? noRecord(first)
    : (await pointers).followPointer(site, first, start, prefix, asking);
};

/**
 * A mirror or the live registry, which are asked alike.
 * @param page the address that a relative base is relative to.
 * @param paths where its files stand, for a mirror that isn't flat.
 */
export const placeSource = (
  { id, label, kind, base, home, timeoutMs }: SourceSettings,
  page: string,
  paths = PATHS[kind],
): Source => {
  const { href } = new URL(base, page);
  const site: Site = { kind, base: href, home: home ?? href, toRecord: paths.record };
  return {
    id,
    label,
    kind,
    find: async (identifier, { signal }) => {
      const asking: Asking = { place: { id, label }, signal, timeoutMs };
      switch (identifier.kind) {
        case 'pith':
          return fetchRecord(site, identifier.suffix, asking);
        case 'hash':
          return fetchRecord(site, toSuffix(identifier.sha256), asking);
        case 'arxiv':
          return follow(site, href + paths.arxiv(identifier.id), null, asking);
        case 'short': {
          const { prefix } = identifier;
          return follow(site, href + paths.short(prefix), prefix, asking);
        }
      }
    },
  };
};

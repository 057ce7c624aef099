import type { QueryClient } from '@tanstack/react-query';
import {
  addTabManifest,
  type PlacedManifest,
  placeManifest,
  withoutDropped,
} from '../sources/later/manifest-sources.ts';
import type { Config } from '../sources/settings/config.ts';
import { configQuery } from './queries.ts';

const isSameList = (one: Config, other: Config): boolean =>
  one.sources.map(({ id, label, base }) => [id, label, base]).join() ===
  other.sources.map(({ id, label, base }) => [id, label, base]).join();

/** What becomes of the mirrors of a manifest on this site, and whether this page asks them. */
export const toTabMirrors = (
  config: Config,
  text: string,
): PlacedManifest & { readonly isAsked: boolean } => ({
  ...placeManifest(config, text, location.href),
  isAsked: isSameList(config, addTabManifest(config, text, location.href)),
});

/**
 * Has this page ask the mirrors of a manifest after the sources of this site until it is loaded anew, in the place of those of
 * another; null has it ask none any more. What was found stays; what was not found is asked for again when it is wanted.
 */
export const changeTabManifest = async (client: QueryClient, text: string | null): Promise<void> => {
  const query = configQuery(null);
  const config = await client.ensureQueryData(query);
  const changed = text === null ? withoutDropped(config) : addTabManifest(config, text, location.href);
  client.setQueryData(query.queryKey, changed);
  client.removeQueries({
    queryKey: ['look-up', null],
    predicate: ({ state }) => (state.data as { readonly kind?: unknown } | undefined)?.kind !== 'found',
  });
};

import type { QueryClient } from '@tanstack/react-query';
import { keepTabManifest, recallTabManifest, type TabManifest } from '../sources/kept/tab-manifest.ts';
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

interface TabMirrors extends PlacedManifest {
  readonly isAsked: boolean;
  /** Whether they are asked after a reload too: not where this browser keeps nothing for a tab. */
  readonly isKept: boolean;
}

/** What becomes of the mirrors of a manifest on this site, and whether this tab asks them. */
export const toTabMirrors = (config: Config, text: string): TabMirrors => ({
  ...placeManifest(config, text, location.href),
  isAsked: isSameList(config, addTabManifest(config, text, location.href)),
  isKept: recallTabManifest()?.text === text,
});

/** Whether it was settled since the page was loaded whom this tab asks: nothing is restored a second time. */
let isSettled = false;

/**
 * Has this tab ask the mirrors of a manifest after the sources of this site, in the place of those of another; null has it ask
 * none any more. What was found stays; what was not found is asked for again, what is on the screen at once.
 */
export const changeTabManifest = async (client: QueryClient, manifest: TabManifest | null): Promise<void> => {
  const query = configQuery(null);
  const config = await client.ensureQueryData(query);
  isSettled = true;
  keepTabManifest(manifest);
  const changed =
    manifest === null ? withoutDropped(config) : addTabManifest(config, manifest.text, location.href);
  client.setQueryData(query.queryKey, changed);
  void client.resetQueries({
    queryKey: ['look-up', null],
    predicate: ({ state }) => (state.data as { readonly kind?: unknown } | undefined)?.kind !== 'found',
  });
};

/**
 * Has the mirrors asked of the manifest that is kept for this tab, once for each page that is loaded.
 * @returns whether that changed anything.
 */
export const restoreTabManifest = async (client: QueryClient): Promise<boolean> => {
  const kept = isSettled ? null : recallTabManifest();
  isSettled = true;
  if (kept === null) return false;
  await changeTabManifest(client, kept);
  return true;
};

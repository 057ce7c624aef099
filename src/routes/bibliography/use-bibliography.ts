import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { bibliography } from '../../look-up/bibliography/bibliography.ts';
import { toAcceptedKeys } from '../../look-up/look-up.ts';
import { MOST_BY_ADDRESS } from '../../look-up/paper-look-ups.ts';
import { configQuery } from '../../look-up/queries.ts';
import type { Config } from '../../sources/config/config.ts';
import { onUserKeys } from '../../sources/config/user-keys.ts';
import { PAGE_NAME, shareTurns } from '../../sources/fetch/share-turns.ts';
import { keepInTab, recallFromTab } from '../../sources/kept/tab-store.ts';
import { handOver, onHandOver, takeOver, toTextFile } from './handed-over.ts';
import { rememberOpened } from './opened-lately.ts';

const toInput = async (
  files: readonly File[],
  config: Config,
  corpus: string | null,
  most: number | null,
) => ({
  files: await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  ),
  config,
  keys: toAcceptedKeys(config, corpus),
  page: location.href,
  corpus,
  turns: PAGE_NAME,
  most,
});

/** Names of the files that are open, so that a reload can say what is gone. */
const keepNames = (names: readonly string[]): void =>
  keepInTab(
    'bibliography:names',
    JSON.stringify(names.slice(0, MOST_NAMES).map((name) => name.slice(0, 200))),
  );
const MOST_NAMES = 20;

const recallNames = (): readonly string[] => {
  const names: unknown = JSON.parse(recallFromTab('bibliography:names') ?? '[]');
  return Array.isArray(names) ? names.map(String) : [];
};

/** The ids of the link that is open, so that coming back to it doesn't ask again. */
let openedIds: string | null = null;

let toKeys: (() => readonly PinnedKey[]) | null = null;

/** Has all records examined again whenever a reader adds or removes a key. */
const watchKeys = (next: () => readonly PinnedKey[]): void => {
  if (toKeys === null)
    onUserKeys(() => {
      if (toKeys !== null) bibliography.setKeys(toKeys());
    });
  toKeys = next;
};

/** The configuration, with mirrors that this tab was given before it was loaded anew. */
const toWhole = async (client: QueryClient, corpus: string | null): Promise<Config> => {
  await import('../mirrors/kept-mirrors.ts').then(
    ({ askKeptMirrors }) => askKeptMirrors(client),
    () => undefined,
  );
  return client.ensureQueryData(configQuery(corpus));
};

/** The bibliography of this tab, and what opens another: files, a text, or the ids of a link. */
export const useBibliography = (corpus: string | null, ids: string | undefined) => {
  const client = useQueryClient();
  const state = useSyncExternalStore(bibliography.subscribe, bibliography.getState);
  const { data: config, error, refetch } = useQuery(configQuery(corpus));
  const [isWaiting, setIsWaiting] = useState(false);

  const open = useCallback(
    async (files: readonly File[], link: string | null) => {
      if (config === undefined) {
        // Taken as soon as it is there.
        if (link === null) handOver(files);
        setIsWaiting(link === null);
        return;
      }
      setIsWaiting(false);
      shareTurns(PAGE_NAME);
      openedIds = link;
      keepNames(link === null ? files.map(({ name }) => name) : []);
      watchKeys(() => toAcceptedKeys(client.getQueryData(configQuery(corpus).queryKey) ?? config, corpus));
      const whole = await toWhole(client, corpus);
      bibliography.open(await toInput(files, whole, corpus, link === null ? null : MOST_BY_ADDRESS));
      // A link holds its ids itself.
      if (link === null) rememberOpened(files, corpus);
    },
    [client, config, corpus],
  );

  useEffect(() => bibliography.prepare(), []);

  useEffect(() => {
    if (config === undefined) return;
    const take = (): void => {
      const files = takeOver();
      if (files.length > 0) void open(files, null);
    };
    take();
    return onHandOver(take);
  }, [config, open]);

  useEffect(() => {
    if (config === undefined || ids === undefined || ids === openedIds) return;
    void open([toTextFile(ids.replaceAll(',', '\n'))], ids);
  }, [config, ids, open]);

  const isNone = state.kind === 'none';
  const lost = useMemo(() => (isNone && ids === undefined ? recallNames() : []), [isNone, ids]);
  const close = (): void => {
    openedIds = null;
    keepNames([]);
    bibliography.close();
  };
  return {
    state,
    config,
    error,
    /** Whether files are there that wait for the configuration. */
    isWaiting: isWaiting && error === null,
    retry: () => void refetch(),
    open,
    close,
    lost,
  };
};

import { queryOptions } from '@tanstack/react-query';
import { formatDay } from '../../core/base/day.ts';
import { toTallyWords } from '../../core/bibliography/judge/tally.ts';
import type { OpenedLine } from '../../features/bibliography/OpenedLately.tsx';
import { bibliography } from '../../look-up/bibliography/bibliography.ts';
import {
  findPlace,
  keepBibliography,
  listBibliographies,
  type Opened,
} from '../../sources/kept/bibliographies.ts';

/** The bibliographies that this browser remembers, the one opened last first. */
export const openedQuery = () =>
  queryOptions({ queryKey: ['bibliographies'], queryFn: listBibliographies, staleTime: 0 });

/** What a bibliography is called by the names of its files; a pasted text has none. */
export const toOpenedName = (names: readonly string[]): string =>
  names.filter((name) => name !== '').join(', ') || 'A pasted text';

/** One of them as a line of a list. */
export const toOpenedLine = ({ key, kept }: Opened): OpenedLine => {
  return {
    key,
    name: toOpenedName(kept.files.map(({ name }) => name)),
    counts:
      kept.counts || `${kept.entries} ${kept.entries === 1 ? 'entry' : 'entries'}, not checked to the end`,
    day: formatDay(kept.openedAt),
    openedAt: kept.openedAt,
  };
};

/**
 * Remembers the bibliography that was just opened: once it was read and has entries, and its counts once something was said
 * of each. Call it after `bibliography.open`.
 */
export const rememberOpened = (files: readonly File[], corpus: string | null): void => {
  const openedAt = new Date().toISOString();
  let place: Promise<string> | null = null;
  let run: number | null = null;
  const keep = async (entries: number, counts: string): Promise<void> => {
    place ??= findPlace(files, corpus, openedAt);
    const kept = { bibliographyVersion: 1, files, corpus, entries, counts, openedAt } as const;
    await keepBibliography(await place, kept);
  };
  const stop = bibliography.subscribe(() => {
    const state = bibliography.getState();
    // Another one was opened, or this one closed.
    if (state.kind !== 'read' || (run !== null && state.run !== run)) return stop();
    if (run === null && state.total > 0) void keep(state.total, '');
    run = state.run;
    if (state.tally === null || state.tally.pending > 0) return;
    stop();
    if (state.total > 0) void keep(state.total, toTallyWords(state.tally));
  });
};

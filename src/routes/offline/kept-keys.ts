import { isSettingsNote } from '../../core/requests/settings-note.ts';

/** The settings files of which this page has heard that they are kept ones, and when the site sent each. */
const kept = new Map<string, string | null>();

/** `30 Nov 2026 14:05:07 UTC` */
const formatUtc = (time: string): string => new Date(time).toUTCString().slice(5).replace('GMT', 'UTC');

/** Notes that a settings file is a kept one. @param sentAt ISO 8601, UTC; null where the site didn't say. */
export const addKept = (path: string, sentAt: string | null): void => {
  kept.set(path, sentAt);
};

/** @returns whether it was one. */
export const dropKept = (path: string): boolean => kept.delete(path);

export const listKept = (): Iterable<string> => kept.keys();

/** Of when the keys are, as the end of a sentence. @param sentAt as above. */
export const formatSince = (sentAt: string | null): string =>
  `${sentAt === null ? 'that of an earlier visit' : `of ${formatUtc(sentAt)}`}, as this browser kept it`;

/** Longer than this no file waits for the service worker. In milliseconds. */
const PATIENCE_MS = 1_000;

/** What the service worker gave this page: it may not have begun to listen yet. An earlier version answers nothing. */
const askWorker = (): Promise<readonly unknown[]> => {
  const worker = globalThis.navigator?.serviceWorker?.controller;
  if (!worker) return Promise.resolve([]);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(Array.isArray(data) ? data : []);
    setTimeout(() => resolve([]), PATIENCE_MS);
    worker.postMessage('kept-settings', [port2]);
  });
};

/** When the site sent the settings of this name, where they are kept ones; undefined where they aren't. */
const findKept = async (path: string): Promise<string | null | undefined> => {
  if (kept.has(path)) return kept.get(path);
  for (const note of await askWorker())
    if (isSettingsNote(note) && note.path === path && note.isKept) return note.sentAt;
  return undefined;
};

/**
 * What a file has to say of the keys that it was made under, in sentences; null where they are those that the site has now.
 * @param corpus the collection that the page is in.
 */
export const askKeptKeys = async (corpus: string | null): Promise<string | null> => {
  const sentAt = await findKept(corpus === null ? '/config.json' : `/${corpus}/config.json`);
  return sentAt === undefined
    ? null
    : `The list of accepted keys that counted when this was made is ${formatSince(sentAt)}: the site had not answered since. A key that it withdrew meanwhile would still have counted.`;
};

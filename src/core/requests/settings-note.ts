/** What the service worker tells a page of a settings file that it gave it, or would give it now. */
export type SettingsNote =
  /** It is the one of an earlier visit, because the site was slow or out of reach. */
  | {
      readonly path: string;
      readonly isKept: true;
      /** When the site sent it, by the site's own clock, ISO 8601, UTC; null where it didn't say. */
      readonly sentAt: string | null;
    }
  /** The site has answered, perhaps after a kept one was given. */
  | { readonly path: string; readonly isKept: false };

/** Whether a message of the service worker is such a note. */
export const isSettingsNote = (data: unknown): data is SettingsNote =>
  typeof data === 'object' && data !== null && 'path' in data && 'isKept' in data;

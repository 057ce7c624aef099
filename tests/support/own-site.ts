import type { Page } from '@playwright/test';
import { type OriginDouble, startOriginDouble } from './origin-double.ts';
import { type PreviewServer, startPreviewServer } from './preview-server.ts';

/** A site of one test's own, whose server can be taken down and come back at the same address. */
export interface OwnSite {
  readonly url: string;
  readonly origin: OriginDouble;
  readonly takeDown: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param folder the build that is served; `dist` without it. */
export const startOwnSite = async (folder?: string): Promise<OwnSite> => {
  const origin = await startOriginDouble();
  const settings = { origin: origin.url, ...(folder === undefined ? {} : { folder }) };
  let server: PreviewServer | null = await startPreviewServer(settings);
  const { url } = server;
  const takeDown = async (): Promise<void> => {
    await server?.stop();
    server = null;
  };
  return {
    url,
    origin,
    takeDown,
    bringBack: async () => {
      server = await startPreviewServer({ ...settings, port: Number(new URL(url).port) });
    },
    close: async () => {
      await takeDown();
      await origin.close();
    },
  };
};

/** Waits until the service worker has everything and this page is in its hands. */
export const untilKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });

/** How many texts of records this browser keeps. Opening a database that isn't there would make an empty one. */
export const keptTexts = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'pith-viewer-texts')) return 0;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('pith-viewer-texts');
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('texts').objectStore('texts').count();
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      };
    });
  });

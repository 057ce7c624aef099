import type { Page } from '@playwright/test';

/** How many records this browser remembers. Opening a database that isn't there would make an empty one. */
export const remembered = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'pith-viewer-records')) return 0;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('pith-viewer-records');
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('records').objectStore('records').count();
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      };
    });
  });

/** When the only record that is remembered was seen, or null. */
export const seenAt = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        const opening = indexedDB.open('pith-viewer-records');
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('records').objectStore('records').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result[0]?.seenAt ?? null);
          };
        };
      }),
  );

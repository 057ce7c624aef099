import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Bytes of one figure of `/proc/PID/smaps_rollup`, which gives kB; 0 where it has no such figure. */
export const readFigure = (rollup: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0) * 1024;

/**
 * Bytes that the process of the page has for itself alone, by the count of the system: scripts, their compiled code, the
 * document, pictures and all that the browser needs for them. Linux only. The largest renderer is the page's: Chromium
 * may keep an empty one in reserve.
 */
export const measureTab = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(
    ...processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => {
        const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
        return readFigure(rollup, 'Private_Clean') + readFigure(rollup, 'Private_Dirty');
      }),
  );
};

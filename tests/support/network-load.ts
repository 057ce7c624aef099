import type { Page, Response } from '@playwright/test';
import { type Weight, weigh } from '../../scripts/measure/page-weight.ts';

export interface LoadedFile extends Weight {
  readonly type: string;
}

/**
 * Notes every file that a page loads from now on. Ask for the list when the network has come to rest: it holds what the
 * browser really asked for, weighed as gzip would send it, whatever encoding was used.
 */
export const recordLoad = (page: Page): (() => Promise<readonly LoadedFile[]>) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return () =>
    Promise.all(
      responses.map(async (response) => ({
        ...weigh(new URL(response.url()).pathname, await response.body().catch(() => Buffer.alloc(0))),
        type: response.request().resourceType(),
      })),
    );
};

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TEST_KEY } from '../signing.ts';
import { replaceSettings } from '../site-settings.ts';
import { type Paper, writeMirror } from './papers.ts';

/** What the mirror says in the place of a file, or null for the file itself. */
type Fault = (path: string) => { readonly status: number } | null;

/**
 * The site's own mirror holds these papers, signed with a key that the site accepts, and nothing stands behind it.
 * @returns the paths that were asked for, as they come.
 */
export const serveMirror = async (
  page: Page,
  papers: readonly Paper[],
  fault: Fault = () => null,
): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
  writeMirror(folder, papers);
  const asked: string[] = [];
  await replaceSettings(page, {
    sources: [{ id: 'mirror', kind: 'mirror', label: 'the test mirror', base: '/mirror/' }],
    keys: [
      {
        key_id: TEST_KEY.keyId,
        algorithm: 'ed25519',
        public_key_hex: TEST_KEY.publicKeyHex,
        signer: 'a test',
      },
    ],
  });
  await page.context().route('**/mirror/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice('/mirror/'.length);
    asked.push(path);
    const failed = fault(path);
    if (failed !== null) return route.fulfill({ ...failed, body: '' });
    const file = join(folder, path);
    return existsSync(file)
      ? route.fulfill({ contentType: 'application/json', body: readFileSync(file) })
      : route.fulfill({ status: 404, body: '' });
  });
  return asked;
};

import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeCorpus } from '../../scripts/corpus/write-corpus.ts';

/** A corpus of invented papers that a page can open with `?in=<name>`. */
export interface ServedCorpus {
  readonly name: string;
  /** The paper that most others cite. */
  readonly hubArxivId: string;
  /** From now on the site has this corpus beside its own, as an operator would put it there. */
  readonly serve: (page: Page) => Promise<unknown>;
  readonly remove: () => void;
}

export const makeCorpus = (papers: number, hub: number): ServedCorpus => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const name = 'invented';
  const out = join(folder, name);
  const written = writeCorpus({ papers, hub, seed: 11, out });
  if (written.kind === 'error') throw new Error(written.error);
  return {
    name,
    hubArxivId: written.value.hubArxivId,
    serve: (page) =>
      page.route(`/${name}/**`, async (route) => {
        const path = new URL(route.request().url()).pathname.slice(name.length + 2);
        const body = await readFile(join(out, ...path.split('/'))).catch(() => null);
        return body === null
          ? route.fulfill({ status: 404, body: '' })
          : route.fulfill({ body, contentType: 'application/json' });
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

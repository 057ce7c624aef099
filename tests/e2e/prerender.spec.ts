import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { toBuildManifest } from '../../scripts/vite/build-manifest.ts';
import { untilAnswers } from '../support/answers.ts';
import { leaveAll } from '../support/guards.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import { startOtherSite } from '../support/other-site.ts';
import { startPlainSite } from '../support/plain-site.ts';
import { bannerOf } from '../support/screen.ts';
import { toZoteroItem } from '../support/zotero-rules.ts';
import { expect, real, test } from './fixtures.ts';

/** A copy of the build with one more record in its mirror, on a host that serves nothing but files. */
const withBuild = async (
  context: BrowserContext,
  record: unknown,
  use: (site: {
    readonly url: string;
    readonly build: string;
    readonly write: (...lines: readonly string[]) => {
      readonly status: number | null;
      readonly output: string;
    };
  }) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'pith-prerender-'));
  const build = join(folder, 'site');
  cpSync('dist', build, { recursive: true });
  writeFileSync(join(build, 'mirror', other.file), JSON.stringify(record));
  const site = await startPlainSite(build);
  const write = (...lines: readonly string[]) => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, lines.join('\n'));
    const words = ['scripts/prerender.ts', list, '--site', site.url, '--build', build];
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', words, { encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  try {
    await use({ url: site.url, build, write });
  } finally {
    await leaveAll(context);
    await site.close();
    rmSync(folder, { recursive: true });
  }
};

const headOf = (page: Page) =>
  page.evaluate(() => ({
    titles: [...document.querySelectorAll('meta[name="citation_title"]')].map((tag) =>
      tag.getAttribute('content'),
    ),
    written: document.querySelectorAll('[data-written]').length,
    jsonLd: document.querySelectorAll('script[type="application/ld+json"]').length,
  }));

/** What a program that runs no script reads in a page: its tags, and its title. */
const readStatic = async (page: Page, url: string) => {
  const html = await (await page.request.get(url)).text();
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const linked = (rel: string) => parsed.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
    return {
      title: parsed.title,
      canonical: linked('canonical'),
      oembed: linked('alternate'),
      tags: [...parsed.querySelectorAll('meta')].map((tag) => ({
        name: tag.getAttribute('name') ?? tag.getAttribute('property') ?? '',
        content: tag.getAttribute('content') ?? '',
      })),
      jsonLd: JSON.parse(parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null'),
    };
  }, html);
};

test('a page for a record has its tags before any script runs, checks it all the same, and its tags follow', async ({
  page,
}) => {
  await withBuild(page.context(), otherRecord(), async ({ url, build, write }) => {
    const before = toBuildManifest(build, { version: '', commit: null });
    const { status, output } = write(
      '# two',
      real.arxivId,
      '',
      `pith:${other.suffix} # by number`,
      real.suffix,
    );
    expect(output).toContain(`written   /pith/${real.suffix}  arXiv:2503.11367  Checked`);
    expect(output).toContain('2 pages written');
    expect(status).toBe(0);
    // Nothing of the build has changed, and its manifest and sums are those of the build.
    expect(toBuildManifest(build, { version: '', commit: null })).toEqual(before);
    expect(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: build }).status).toBe(0);

    await page.goto('about:blank');
    const { title, canonical, oembed, tags, jsonLd } = await readStatic(page, `${url}${real.path}`);
    expect(title).toBe('Efficient Distributed MLLM Training with Cornstarch · Pith Viewer');
    expect(canonical).toBe(`${url}${real.path}`);
    const tag = (name: string) => tags.find((each) => each.name === name)?.content;
    expect(tag('og:title')).toBe('Efficient Distributed MLLM Training with Cornstarch');
    expect(tag('og:url')).toBe(`${url}${real.path}`);
    expect(tag('og:description')).not.toMatch(/signed|checked|match/);
    expect(jsonLd).toMatchObject({ '@type': 'ScholarlyArticle' });
    expect(toZoteroItem(tags)).toMatchObject({ itemType: 'preprint', DOI: `10.48550/arXiv.${real.arxivId}` });
    expect(oembed).toBe(`${url}/oembed/${real.suffix}.json`);

    await page.goto(`${url}${real.path}`);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
    await expect(page).toHaveURL(`${url}${real.path}`);
    await expect
      .poll(() => headOf(page))
      .toEqual({
        titles: ['Efficient Distributed MLLM Training with Cornstarch'],
        written: 0,
        jsonLd: 1,
      });
    const field = page.getByRole('combobox').or(page.locator('[data-search-field]')).first();
    await field.fill(other.suffix);
    await field.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
    await expect.poll(async () => (await headOf(page)).titles).toEqual([other.title]);
    expect(await page.title()).toContain(other.arxivId);
  });
});

test('a record that doesn’t match gets no page, and neither does what is no record; the rest is written', async ({
  context,
}) => {
  await withBuild(
    context,
    otherRecordWith(['paper', 'title'], 'Constraining nothing at all'),
    async ({ build, write }) => {
      expect(write(other.suffix, real.suffix, 'what is that', '2401.00001')).toMatchObject({
        status: 1,
        output: expect.stringMatching(
          new RegExp(
            [
              `REFUSED   ${other.suffix}  Doesn’t match: The title shown is not the one that was signed\\.`,
              `written   /pith/${real.suffix}  .*`,
              'REFUSED   what is that  This is no pith number and no arXiv id\\.',
              'REFUSED   2401\\.00001  There is no such record in .*',
              '1 pages written for .*, 3 refused\\.',
            ].join('\\n'),
          ),
        ),
      });
      expect(existsSync(join(build, 'pith', other.suffix))).toBe(false);
      // What is no longer on the list is taken away.
      write(other.suffix);
      expect(existsSync(join(build, 'pith', real.suffix, 'index.html'))).toBe(false);
      expect(existsSync(join(build, 'oembed', `${real.suffix}.json`))).toBe(false);
    },
  );
});

test('what no longer matches is red when it is opened, and has no tags then', async ({ page }) => {
  await withBuild(page.context(), otherRecord(), async ({ url, build, write }) => {
    expect(write(other.suffix).status).toBe(0);
    const changed = otherRecordWith(['paper', 'title'], 'Constraining nothing at all');
    writeFileSync(join(build, 'mirror', other.file), JSON.stringify(changed));
    await page.goto(`${url}${other.path}`);
    await untilAnswers(page);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'mismatch');
    expect(await headOf(page)).toEqual({ titles: [], written: 0, jsonLd: 0 });
  });
});

test('oEmbed: one file by the rules of its type, whose frame checks the record on this host too', async ({
  page,
}) => {
  await withBuild(page.context(), otherRecord(), async ({ url, write }) => {
    expect(write(real.suffix).status).toBe(0);
    const answer = await page.request.get(`${url}/oembed/${real.suffix}.json`);
    expect(answer.headers()['content-type']).toBe('application/json');
    const oembed = await answer.json();
    // oEmbed 1.0, 2.3.4 and 2.3.4.4: what a "rich" answer must and may hold.
    expect(oembed).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Efficient Distributed MLLM Training with Cornstarch · pith:2W3F2J6X',
      provider_name: 'Pith Viewer',
      provider_url: `${url}/`,
      html: expect.stringContaining('<iframe '),
      width: expect.any(Number),
      height: expect.any(Number),
    });
    await page.goto(`${url}/embed/`);
    await expect(bannerOf(page)).toContainText('This address names no record');
    const host = await startOtherSite(`<link rel="icon" href="data:,">${oembed.html}`);
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.banner')).toHaveAttribute('data-state', 'checked');
    const size = await page.locator('iframe').boundingBox();
    expect([size?.width, size?.height]).toEqual([oembed.width, oembed.height]);
    expect(await frame.locator('html').evaluate((html) => html.scrollHeight <= html.clientHeight)).toBe(true);
    await leaveAll(page.context());
    await host.close();
  });
});

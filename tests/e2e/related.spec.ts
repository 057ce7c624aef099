import { readFileSync } from 'node:fs';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { citationsOf } from '../support/citation-screen.ts';
import { HUB, HUB_ID } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

const CHOSEN = '4302.05347';

interface Paper {
  readonly citing_arxiv_id: string | null;
  readonly citing_title: string | null;
}

/** Who cites a paper, as its own record lists it; nobody where it has none. */
const citingOf = (id: string): readonly Paper[] => {
  try {
    const pointer = JSON.parse(readFileSync(`public/demo/arxiv/${id}.json`, 'utf8'));
    const suffix = pointer.pith_number.slice(-26);
    return JSON.parse(readFileSync(`public/demo/pith/${suffix}.json`, 'utf8')).inbound_citations.sample;
  } catch {
    return [];
  }
};

const idsOf = (papers: readonly Paper[]): readonly (string | null)[] =>
  papers.map(({ citing_arxiv_id }) => citing_arxiv_id);

/** Straight from the files: of how many papers both are cited. */
const countTogether = (): ReadonlyMap<string, number> => {
  const expanded = [HUB_ID, ...idsOf(citingOf(HUB_ID)).filter((id): id is string => id !== null)];
  const own = new Set(idsOf(citingOf(CHOSEN)));
  const counts = new Map<string, number>();
  for (const other of expanded) {
    const shared = new Set(idsOf(citingOf(other)).filter((id) => id !== null && own.has(id))).size;
    if (other !== CHOSEN && shared > 0) counts.set(other, shared);
  }
  return counts;
};

test('a selected paper names those that are cited together with it and that cite the same', async ({
  page,
}) => {
  await page.goto(`${HUB}&sel=${CHOSEN}`);
  const { details } = citationsOf(page);
  await expect(details.getByRole('heading', { level: 3 })).toContainText('Marginal Notes');
  await expect(details.getByRole('heading', { name: /^Cite[ds] (?:together|the same)/ })).toHaveCount(0);

  await page.goto(`${HUB}&exp=all2&sel=${CHOSEN}`);
  const counts = countTogether();
  expect(counts.size).toBeGreaterThan(2);
  const together = details.locator('section', {
    has: page.getByRole('heading', { name: /^Cited together with/ }),
  });
  const most = Math.max(...counts.values());
  expect(most).toBeGreaterThan(1);
  await expect(together.getByRole('listitem')).toHaveCount(Math.min(5, counts.size));
  const names = await together.getByRole('listitem').getByRole('button').allTextContents();
  const figures = names.map((name) => Number(/, (\d+) of the papers shown cites? both$/.exec(name)?.[1]));
  expect(figures).toEqual([...counts.values()].sort((one, other) => other - one).slice(0, 5));
  await expect(details.getByRole('heading', { name: /^Cites the same as/ })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);

  await together.getByRole('button', { name: `Select these ${figures.length} too` }).click();
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(figures.length + 1);
  await expect(details.getByRole('heading', { level: 3 })).toHaveText(
    `${figures.length + 1} papers selected`,
  );
});

test('two selected papers name who cites both and whom both cite', async ({ page }) => {
  await page.goto(`${HUB}&exp=all2`);
  const [other = ''] = [...countTogether()].sort(([, one], [, two]) => two - one)[0] ?? [];
  const shared = countTogether().get(other) ?? 0;
  expect(shared).toBeGreaterThan(1);
  await page.goto(`${HUB}&exp=all2&sel=${CHOSEN},${other}`);
  const { details } = citationsOf(page);
  const both = details.locator('section', { has: page.getByRole('heading', { name: /^Cite both/ }) });
  await expect(both.getByRole('listitem')).toHaveCount(shared);
  const cited = details.locator('section', { has: page.getByRole('heading', { name: /^Cited by both/ }) });
  await expect(cited.getByRole('listitem').first()).toContainText('This record: ');
  await both.getByRole('button', { name: `Select all ${shared} too` }).click();
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(shared + 2);
});

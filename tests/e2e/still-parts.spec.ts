import { bundle } from '../support/bundle.ts';
import type { draw, names, refuse } from '../support/still-samples.ts';
import { expect, test } from './fixtures.ts';

interface Samples {
  readonly names: typeof names;
  readonly draw: typeof draw;
  readonly refuse: typeof refuse;
}

/** A page with the samples in it, in the browser that is to draw them. */
const open = async (page: import('@playwright/test').Page): Promise<void> => {
  const script = await bundle('tests/support/still-samples.ts', 'samples');
  await page.goto('/');
  await page.evaluate(script.replace(/^(?:var|const|let) samples\b/m, 'globalThis.samples'));
};

test('a picture of a tree is what React makes of it, node for node', async ({ page }) => {
  await open(page);
  const drawn = await page.evaluate(() => {
    const { samples } = globalThis as never as { readonly samples: Samples };
    return samples.names.alike.map((name) => ({ name, ...samples.draw(name) }));
  });
  expect(drawn.length).toBeGreaterThan(10);
  // Attributes may stand in another order.
  for (const { name, isSame, still, react } of drawn) expect(isSame, `${name}: ${still} ${react}`).toBe(true);
});

test('what it doesn’t know how to draw it leaves to React, whose hooks are its own again', async ({
  page,
}) => {
  await open(page);
  const refused = await page.evaluate(() => {
    const { samples } = globalThis as never as { readonly samples: Samples };
    return samples.names.left.map((name) => ({ name, ...samples.refuse(name) }));
  });
  expect(refused.length).toBeGreaterThan(8);
  for (const { name, ...each } of refused)
    expect(each, name).toEqual({ thrown: expect.any(String), after: 1 });
});

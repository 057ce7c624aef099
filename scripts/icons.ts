import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './browser/chromium.ts';

/** `npx tsx scripts/icons.ts`: draws the icons of `public/icons` from `public/icon.svg`, after that was changed. */
const svg = readFileSync('public/icon.svg', 'utf8');
/** A maskable icon may lose a fifth at each edge: its ground goes to the edges and its sign stays inside. */
const maskable = svg.replace(/ rx="[^"]*"/, '');

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
for (const [name, size, text] of [
  ['icon-192', 192, svg],
  ['icon-512', 512, svg],
  ['maskable-512', 512, maskable],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${text}`,
  );
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();

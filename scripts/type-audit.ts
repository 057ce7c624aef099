import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startPreviewServer } from '../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from './browser/chromium.ts';
import { formatTable } from './measure/statistics.ts';
import { openShot } from './screens/open-shot.ts';
import { SHOTS, type Shot, WINDOWS } from './screens/shots.ts';
import { findTypeFaults, MOST_STYLES, type Piece, toStyles } from './screens/text-styles.ts';

/**
 * `npm run type-audit`: opens every page and state of the build in `dist/` and counts its styles of text. One style is
 * one size on one line height in one face. Weight and colour are what a word has within its style: there are two
 * weights. Mathematics and what no eye sees don't count. Fails above six styles, under 12.5 px, off the grid of 4 px. `-- --widths 390 --only record,cite` looks at others.
 */
const readPieces = (page: Page): Promise<readonly Piece[]> =>
  page.evaluate(() => {
    const pieces: { size: number; line: number; face: string; weight: number; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || element === null || element.closest('.katex, script, style, noscript')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isSeen || width <= 1 || height <= 1) continue;
      const style = getComputedStyle(element);
      pieces.push({
        size: Number.parseFloat(style.fontSize),
        line: Number.parseFloat(style.lineHeight),
        face: (style.fontFamily.split(',')[0] ?? '').replaceAll('"', ''),
        weight: Number(style.fontWeight),
        text: text.slice(0, 60),
      });
    }
    return pieces;
  });

const audit = async (browser: Browser, site: string, shot: Shot, width: number) => {
  const page = await browser.newPage({
    baseURL: site,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width, height: WINDOWS.get(width) ?? 900 },
  });
  try {
    await openShot(page, shot);
    return await readPieces(page);
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, widths: { type: 'string', default: '1440' } },
});
const server = await startPreviewServer({ origin: 'http://127.0.0.1:9' });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const rows: string[][] = [['page', 'width', 'styles', 'characters at 13 px or less']];
const faults: string[] = [];
try {
  for (const shot of SHOTS.filter(({ name }) => values.only?.split(',').includes(name) ?? true))
    for (const width of values.widths.split(',').map(Number)) {
      const pieces = await audit(browser, server.url, shot, width);
      const styles = toStyles(pieces);
      const all = pieces.reduce((sum, { text }) => sum + text.length, 0);
      const small = pieces.reduce((sum, { text, size }) => sum + (size <= 13 ? text.length : 0), 0);
      rows.push([shot.name, String(width), String(styles.size), `${Math.round((100 * small) / all)} %`]);
      faults.push(...findTypeFaults(pieces).map((fault) => `${shot.name}, ${width} px: ${fault}`));
    }
} finally {
  await browser.close();
  await server.stop();
}
console.log(formatTable(rows));
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `No page has more than ${MOST_STYLES} styles of text.` : '');
process.exitCode = faults.length === 0 ? 0 : 1;

import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { startPreviewServer } from '../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from './browser/chromium.ts';
import { formatTable } from './measure/statistics.ts';
import { openShot } from './screens/open-shot.ts';
import { readPieces } from './screens/read-pieces.ts';
import { SHOTS, type Shot, WINDOWS } from './screens/shots.ts';
import { findTypeFaults, MOST_STYLES, toSmallShare, toStyles } from './screens/text-styles.ts';

/**
 * `npm run type-audit`: opens every page and state of the build in `dist/` and counts its styles of text. One style is
 * one size on one line height in one face. Weight and colour are what a word has within its style: there are two
 * weights. Mathematics and what no eye sees don't count. Fails above six styles, under 12.5 px, off the grid of 4 px. `-- --widths 390 --only record,cite` looks at others.
 */
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
      const share = `${Math.round(100 * toSmallShare(pieces))} %`;
      rows.push([shot.name, String(width), String(styles.size), share]);
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

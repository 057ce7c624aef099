import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../browser/chromium.ts';
import { type Moved, moveTable } from './move-table.ts';
import type { NetworkName } from './networks.ts';
import type { ViewName } from './page/views/view.ts';

/** One view of one network, drawn once. Times in milliseconds. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly firstPicture: number;
  /** The longest block of the main thread until the picture had stood for a second. */
  readonly drawBlock: number;
  /** Null where nobody moved the picture. */
  readonly moved: Moved | null;
  /** Bytes of scripts, workers and documents; null where the browser doesn't tell. */
  readonly memory: number | null;
  /** Bytes of the browser's page processes and its painter, as Linux shares them out; null elsewhere. */
  readonly processMemory: number | null;
}

/** What became of trying: a view that takes too long is a result too. */
export type Run = Drawn | { readonly kind: 'late' } | { readonly kind: 'failed'; readonly why: string };

export interface Wish {
  readonly view: ViewName;
  readonly network: NetworkName;
  readonly isMoved: boolean;
  readonly limit: number;
}

/** Software drawing for WebGL where there is no graphics card; nothing else is changed by it. */
const NEEDS_WEBGL: ReadonlySet<ViewName> = new Set(['sigma', 'cosmos']);
const WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** Lets a page ask for its memory without waiting for the next large clean-up. */
const MEMORY = ['--enable-blink-features=ForceEagerMeasureMemory'];

/** Draws in a browser of its own, so that no run meets what another one left behind. */
export const measure = async (url: string, wish: Wish): Promise<Run> => {
  const args = [...chromiumArguments(), ...MEMORY, ...(NEEDS_WEBGL.has(wish.view) ? WEBGL : [])];
  const server = await chromium.launchServer({ executablePath: findPath(), args });
  const browser = await chromium.connect(server.wsEndpoint());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Run>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), wish.limit);
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
    await page.goto(`${url}/?view=${wish.view}&network=${wish.network}`);
    await page.evaluate(() => window.graphBench?.prepare());
    return await Promise.race([late, drawOnce(page, wish, server.process().pid)]);
  } catch (error) {
    return {
      kind: 'failed',
      why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  } finally {
    clearTimeout(timer);
    // A page that is still at work would keep an ordinary close waiting.
    await server.kill();
  }
};

let found: string | null = null;
const findPath = (): string => {
  found ??= findChromium();
  return found;
};

const drawOnce = async (page: Page, { view, isMoved }: Wish, pid: number | undefined): Promise<Run> => {
  await page.waitForTimeout(200);
  const { firstPicture, drawBlock } = await page.evaluate(async () => {
    const bench = window.graphBench;
    if (bench === undefined) throw new Error('The bench is not in the page.');
    bench.meter.reset();
    const shown = await bench.draw();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { firstPicture: shown, drawBlock: bench.meter.longest() };
  });
  // The clean-up before it takes a second: enough to do it where the whole of a view is looked at.
  const memory = isMoved ? await measureMemory(page) : null;
  const processMemory = pid === undefined || !isMoved ? null : sumProcesses(pid);
  const moved = !isMoved ? null : await (view === 'table' ? moveTable(page) : move(page));
  return { kind: 'drawn', firstPicture, drawBlock, moved, memory, processMemory };
};

const CENTRE = { x: 640, y: 430 };
const RADIUS = 150;
const PAN = 1_200;
const ZOOM = 1_200;

/** The same hand for every view: a circle with the button down, then the wheel in and out. */
const move = async (page: Page): Promise<Moved> => {
  const at = (angle: number): readonly [number, number] => [
    CENTRE.x + RADIUS * Math.sin(angle),
    CENTRE.y + RADIUS * (Math.cos(angle) - 1),
  ];
  await page.mouse.move(...at(0));
  await page.evaluate(() => {
    window.graphBench?.meter.reset();
    window.graphBench?.meter.startFrames();
  });
  await page.mouse.down();
  const begun = performance.now();
  for (let time = 0; time < PAN; time = performance.now() - begun) {
    await page.mouse.move(...at((2 * Math.PI * time) / PAN));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  const turned = performance.now();
  for (let time = 0; time < ZOOM; time = performance.now() - turned) {
    await page.mouse.wheel(0, time < ZOOM / 2 ? -20 : 20);
    await page.waitForTimeout(16);
  }
  return await page.evaluate(() => {
    const meter = window.graphBench?.meter;
    return { framesPerSecond: meter?.stopFrames() ?? 0, block: meter?.longest() ?? 0 };
  });
};

interface MemoryMeter {
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
}

/** Scripts of the page and of its workers, after a clean-up; pictures don't count. */
const measureMemory = (page: Page): Promise<number | null> =>
  page.evaluate(async () => {
    const meter = performance as MemoryMeter;
    return (await meter.measureUserAgentSpecificMemory?.())?.bytes ?? null;
  });

/** The browser's processes for pages and for painting: shared parts are shared out (PSS). */
const sumProcesses = (browser: number): number | null => {
  const sizes = readText('/proc/self/smaps_rollup') === '' ? [] : readdirSync('/proc').map(sizeOf(browser));
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0);
};

const sizeOf =
  (browser: number) =>
  (pid: string): number => {
    const isMeant = /--type=(renderer|gpu-process)/.test(readText(`/proc/${pid}/cmdline`));
    if (!isMeant || !isBelow(Number(pid), browser)) return 0;
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  };

/** Empty where there is no such file, or not any more. */
const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const isBelow = (pid: number, ancestor: number): boolean => {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readText(`/proc/${at}/stat`))?.[1] ?? 0);
  }
  return false;
};

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from '../../../tests/support/engines/engine.ts';
import { startEngine } from '../../../tests/support/engines/start.ts';
import { startPreviewServer } from '../../../tests/support/preview-server.ts';
import { type EngineChoice, findEngines } from '../../browser/engines.ts';
import { writeCorpus } from '../../corpus/write-corpus.ts';
import type { EngineRun } from './engine-run.ts';
import { formatEngines } from './engines-report.ts';
import { movePicture } from './move.ts';
import { type BareSize, moveBare } from './move-bare.ts';

/** The papers in the picture, and among how many they are. */
const CORPUS = { papers: 900, hub: 800, seed: 7 };
/** Frames, each with one step of the movement. */
const STEPS = 90;
const PATIENCE = 60_000;
/**
 * After the page was scrolled to the picture, in milliseconds: WebKitGTK shows a scroll bar and fades it out again, for which
 * it puts the whole window together in each frame for nearly six seconds, on any page.
 */
const SCROLLED = 7_000;
/** An empty page of the same site. */
const BARE = 'bare.html';
/** One browser, one round, in milliseconds. */
const LIMIT = 150_000;

export interface EnginesReport {
  readonly text: string;
  readonly corpus: typeof CORPUS;
  readonly runs: readonly EngineRun[];
}

/**
 * Moves the picture of 800 papers on the page as it is built, by the same movement in each browser of this machine, in turn,
 * and a canvas on an empty page.
 */
export const benchEngines = async (
  folder: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<EnginesReport> => {
  const site = resolve(folder, 'site');
  rmSync(site, { recursive: true, force: true });
  cpSync('dist', site, { recursive: true });
  const written = writeCorpus({ ...CORPUS, out: join(site, 'moved') });
  if (written.kind === 'error') throw new Error(written.error);
  const { found, missing } = findEngines();
  for (const line of missing) tell(line);
  writeFileSync(join(site, BARE), '<!doctype html><title>Bare</title>');
  // Nothing is asked of the world.
  const server = await startPreviewServer({ origin: 'http://127.0.0.1:9', folder: site });
  const addresses = {
    page: `${server.url}/abs/${written.value.hubArxivId}?in=moved&tab=citations`,
    bare: `${server.url}/${BARE}`,
  };
  const runs: EngineRun[] = [];
  try {
    /** What has failed once would fail again, and take its time for it. */
    const failed = new Set<EngineChoice>();
    for (let round = 1; round <= rounds; round += 1)
      for (const choice of found.filter((one) => !failed.has(one))) {
        const run = await within(LIMIT, measureEngine(choice, addresses)).catch((error: unknown) =>
          String(error),
        );
        if (typeof run === 'string') {
          failed.add(choice);
          tell(`round ${round}: ${choice.kind}: not measured: ${run}`);
          continue;
        }
        runs.push(run);
        tell(`round ${round}: ${run.name}: ${run.pan.time.toFixed(0)} and ${run.zoom.time.toFixed(0)} ms`);
      }
  } finally {
    await server.stop();
  }
  return { text: formatEngines(runs, CORPUS.hub), corpus: CORPUS, runs };
};

const measureEngine = async (
  choice: EngineChoice,
  addresses: { readonly page: string; readonly bare: string },
): Promise<EngineRun> => {
  const engine = await startEngine(choice);
  try {
    const tab = await engine.open();
    await tab.goto(addresses.page);
    await waitUntil(
      tab,
      () => Number(document.querySelector<HTMLElement>('[data-painted]')?.dataset.painted) > 0,
    );
    // With the focus Cytoscape is loaded, which takes the movement.
    await tab.run(() => document.querySelector<HTMLElement>('[data-painted]')?.focus());
    await waitUntil(tab, () => document.querySelector('[data-painted] canvas + div canvas') !== null);
    await tab.run(() =>
      document.querySelector('[data-painted]')?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await pause(SCROLLED);
    const pan = await tab.run(movePicture, 'pan', STEPS);
    await pause(1_000);
    const zoom = await tab.run(movePicture, 'zoom', STEPS);
    const size = await tab.run(readSize);
    await tab.goto(addresses.bare);
    const bare = {
      pan: await tab.run(moveBare, 'pan', STEPS, size),
      zoom: await tab.run(moveBare, 'zoom', STEPS, size),
    };
    return { kind: choice.kind, name: engine.name, pan, zoom, bare };
  } finally {
    await engine.close();
  }
};

/** Runs in the page. */
const readSize = (): BareSize => {
  const frame = document.querySelector<HTMLElement>('[data-painted]');
  const picture = frame?.querySelector<HTMLCanvasElement>(':scope > canvas');
  if (!frame || !picture) throw new Error('There is no picture.');
  return { frame: [frame.clientWidth, frame.clientHeight], canvas: [picture.width, picture.height] };
};

const within = async <Value>(limit: number, act: Promise<Value>): Promise<Value> => {
  const end = new AbortController();
  const late = pause(limit, null, { signal: end.signal }).then(
    () => Promise.reject(new Error(`not done in ${limit / 1000} s`)),
    // Done in time.
    () => act,
  );
  try {
    return await Promise.race([act, late]);
  } finally {
    end.abort();
  }
};

const waitUntil = async (tab: Tab, isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) if (await tab.run(isSo)) return;
  throw new Error('The picture of the bench did not appear.');
};

import { test as base, expect } from '@playwright/test';
import type { EngineChoice } from '../../scripts/browser/engines.ts';
import type { Engine, Look, Tab } from '../support/engines/engine.ts';
import { startEngine } from '../support/engines/start.ts';
import { watchSite } from '../support/engines/watched-site.ts';
import { startOriginDouble } from '../support/origin-double.ts';
import { startPreviewServer } from '../support/preview-server.ts';

export interface EngineOptions {
  readonly choice: EngineChoice;
}

interface WorkerFixtures extends EngineOptions {
  /** The production build behind its real server; for WebKit with the watch in each page. */
  readonly site: string;
  readonly engine: Engine;
}

interface TestFixtures {
  /** A tab of a profile that nobody used before, at an address of the site. Fails the test for what no page may do. */
  readonly open: (path: string, look?: Look) => Promise<Tab>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  choice: [{ kind: 'chromium' }, { scope: 'worker', option: true }],
  site: [
    async ({ choice }, use) => {
      const origin = await startOriginDouble();
      const server = await startPreviewServer({ origin: origin.url });
      const watched = choice.kind === 'webkit' ? await watchSite(server.url) : null;
      await use(watched?.url ?? server.url);
      await watched?.close();
      await server.stop();
      await origin.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  engine: [
    async ({ choice }, use) => {
      const engine = await startEngine(choice);
      console.log(`in ${engine.name}`);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  open: async ({ engine, site, choice }, use) => {
    const tabs: Tab[] = [];
    const problems: string[] = [];
    const end = async (): Promise<void> => {
      for (const tab of tabs.splice(0)) problems.push(...(await tab.problems()));
      await engine.clear();
    };
    await use(async (path, look) => {
      // Its driver has one session at a time.
      if (choice.kind === 'webkit') await end();
      const tab = await engine.open(look);
      tabs.push(tab);
      await tab.goto(path.startsWith('http') ? path : `${site}${path}`);
      return tab;
    });
    await end();
    expect(problems, 'what no page may do').toEqual([]);
  },
});

export { expect } from '@playwright/test';

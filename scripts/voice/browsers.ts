import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import type { EngineChoice } from '../browser/engines.ts';

/** A browser as a reader starts it: with a window, and with what it hands to screen readers. */
export interface SpokenBrowser {
  readonly name: string;
  /** What the file with its report is called. */
  readonly file: string;
  readonly path: string;
  /** @param home a folder for its profile */
  readonly arguments: (home: string, url: string) => readonly string[];
}

const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.tabs.warnOnClose': false,
  // Nothing but this machine is reached.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.allow_hijacking_localhost': false,
};

/** Null for an engine in which nobody has a screen reader here. */
export const toSpokenBrowser = (choice: EngineChoice): SpokenBrowser | null => {
  const versionOf = (path: string): string =>
    spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]?.trim() ?? '';
  switch (choice.kind) {
    case 'chromium': {
      const path = findChromium();
      return {
        name: versionOf(path),
        file: 'chromium',
        path,
        arguments: (home, url) => [
          ...chromiumArguments(),
          '--force-renderer-accessibility',
          '--no-first-run',
          '--no-default-browser-check',
          '--disable-gpu',
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
          `--user-data-dir=${join(home, 'chromium')}`,
          url,
        ],
      };
    }
    case 'firefox':
      return {
        name: versionOf(choice.path),
        file: 'firefox',
        path: choice.path,
        arguments: (home, url) => {
          const profile = join(home, 'firefox');
          mkdirSync(profile, { recursive: true });
          writeFileSync(
            join(profile, 'user.js'),
            Object.entries(PREFERENCES)
              .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
              .join(''),
          );
          return ['--no-remote', '--profile', profile, url];
        },
      };
    case 'webkit':
      return null;
  }
};

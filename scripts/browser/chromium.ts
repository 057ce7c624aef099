import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Everything about the machine that the choice of a Chromium rests on, so that a test can hand in any machine. */
export interface Machine {
  /** The value of CHROMIUM_PATH; undefined or empty when it isn't set. */
  readonly chromiumPath: string | undefined;
  /** The file that a command name stands for on the PATH, or null. */
  readonly onPath: (name: string) => string | null;
  /** True when the program starts: some distributions install a stub under the name of the browser. */
  readonly runs: (path: string) => boolean;
  /** Where Playwright keeps its own download, whether or not it is there. */
  readonly playwrightPath: () => string;
  readonly isRootOnDebian: boolean;
  /** Installs a package of Debian's; false when that didn't work. */
  readonly installDebianPackage: (name: string) => boolean;
}

export type ChromiumChoice =
  | { readonly kind: 'found'; readonly path: string; readonly by: string }
  | { readonly kind: 'missing'; readonly message: string };

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const howToGetOne =
  'Set CHROMIUM_PATH to a Chromium or Chrome, or run `npx playwright install --with-deps chromium`, then try again.';

/**
 * Chooses a Chromium: CHROMIUM_PATH, else the PATH, else Playwright's own download, else Debian's package.
 * A CHROMIUM_PATH that doesn't start is an error and not passed over: whoever set it wants that one.
 */
export const chooseChromium = (machine: Machine): ChromiumChoice => {
  const { chromiumPath, onPath, runs } = machine;
  if (chromiumPath !== undefined && chromiumPath !== '') {
    return runs(chromiumPath)
      ? { kind: 'found', path: chromiumPath, by: 'CHROMIUM_PATH' }
      : {
          kind: 'missing',
          message: `CHROMIUM_PATH names ${chromiumPath}, which does not start: point it at a Chromium or Chrome, or unset it.`,
        };
  }
  const fromPath = (): string | undefined =>
    commandNames.map(onPath).find((path): path is string => path !== null && runs(path));

  const present = fromPath();
  if (present !== undefined) return { kind: 'found', path: present, by: 'the PATH' };

  const downloaded = machine.playwrightPath();
  if (runs(downloaded)) return { kind: 'found', path: downloaded, by: "Playwright's download" };

  if (machine.isRootOnDebian && machine.installDebianPackage('chromium')) {
    const installed = fromPath();
    if (installed !== undefined) return { kind: 'found', path: installed, by: "Debian's package" };
  }
  return { kind: 'missing', message: `No Chromium was found for the browser tests. ${howToGetOne}` };
};

const SHELL = 'chromium-headless-shell';

/**
 * Chooses a Chromium for pages that nobody looks at: Debian's headless shell, which is the same engine without a window and
 * its own pages and does the browser tests in two thirds of the time, else whatever `chooseChromium` says.
 */
export const chooseHeadless = (machine: Machine): ChromiumChoice => {
  const { chromiumPath, onPath, runs, isRootOnDebian, installDebianPackage } = machine;
  if (chromiumPath !== undefined && chromiumPath !== '') return chooseChromium(machine);
  const present = (): string | null => {
    const path = onPath(SHELL);
    return path !== null && runs(path) ? path : null;
  };
  const found = present();
  if (found !== null) return { kind: 'found', path: found, by: 'the PATH' };
  const installed = isRootOnDebian && installDebianPackage(SHELL) ? present() : null;
  if (installed !== null) return { kind: 'found', path: installed, by: "Debian's package" };
  return chooseChromium(machine);
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isRoot = (): boolean => process.getuid?.() === 0;

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    // Standard output may be a report that another program reads.
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const thisMachine = (): Machine => ({
  chromiumPath: process.env.CHROMIUM_PATH,
  onPath: (name) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, name))
      .find(isExecutable) ?? null,
  runs: (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0,
  playwrightPath: () => chromium.executablePath(),
  isRootOnDebian: isRoot() && isDebian(),
  installDebianPackage: (name) =>
    run('apt-get', ['update']) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-liberation']),
});

/**
 * The path of a Chromium that starts on this machine; may install one (see `chooseChromium`).
 * @throws Error with one sentence that says what to do when there is none.
 */
export const findChromium = (): string => pathOf(chooseChromium(thisMachine()));

/**
 * The path of a Chromium for pages that nobody looks at (see `chooseHeadless`).
 * @throws Error with one sentence that says what to do when there is none.
 */
export const findHeadless = (): string => pathOf(chooseHeadless(thisMachine()));

const pathOf = (choice: ChromiumChoice): string => {
  if (choice.kind === 'missing') throw new Error(choice.message);
  return choice.path;
};

/** What a Chromium under test is started with: it talks to nobody but the page, and as root it has no sandbox. */
export const chromiumArguments = (): string[] => [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Arguments of the browser tests: nothing but loopback can be reached, so a test that passes needs no network. */
export const testArguments = (): string[] => [
  ...chromiumArguments(),
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

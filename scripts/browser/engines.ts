import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers that the jobs of `tests/engines` are done in. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineKind = (typeof ENGINES)[number];

/** A program that an engine needs, and where Debian has it. */
interface Program {
  readonly names: readonly string[];
  readonly debian: readonly string[];
}

const FIREFOX: Program = { names: ['firefox-esr', 'firefox'], debian: ['firefox-esr'] };
const WEBKIT: Program = {
  names: ['WebKitWebDriver', '/usr/bin/WebKitWebDriver'],
  debian: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus-x11'],
};
const MINI_BROWSER: Program = {
  names: ['4.1', '6.0', '4.0'].flatMap((version) =>
    ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
      (machine) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`,
    ),
  ),
  debian: WEBKIT.debian,
};
const DISPLAY: Program = { names: ['xvfb-run'], debian: WEBKIT.debian };

/** What of a machine the choice rests on. */
export interface EngineMachine {
  /** PITH_ENGINES: names with commas between them; undefined or empty for all. */
  readonly wanted: string | undefined;
  /** The file that a name or path stands for, or null. */
  readonly find: (name: string) => string | null;
  readonly canInstall: boolean;
  readonly install: (packages: readonly string[]) => boolean;
}

export type EngineChoice =
  | { readonly kind: 'chromium' }
  | { readonly kind: 'firefox'; readonly path: string }
  | {
      readonly kind: 'webkit';
      readonly driver: string;
      readonly browser: string;
      readonly display: string;
    };

/** The engines of this machine, and for each wanted one that it can't have a line that says so. */
export interface EngineChoices {
  readonly found: readonly EngineChoice[];
  readonly missing: readonly string[];
}

/** Chooses the engines that are wanted; as root on Debian what is missing is installed first. */
export const chooseEngines = (machine: EngineMachine): EngineChoices => {
  const names = machine.wanted === undefined || machine.wanted === '' ? ENGINES : machine.wanted.split(',');
  const found: EngineChoice[] = [];
  const missing: string[] = [];
  const get = (program: Program): string | null => {
    const present = (): string | null =>
      program.names.map(machine.find).find((path) => path !== null) ?? null;
    return present() ?? (machine.canInstall && machine.install(program.debian) ? present() : null);
  };
  for (const name of names) {
    if (name === 'chromium') found.push({ kind: 'chromium' });
    else if (name === 'firefox') {
      const path = get(FIREFOX);
      if (path === null) missing.push(toLine('Firefox', FIREFOX));
      else found.push({ kind: 'firefox', path });
    } else if (name === 'webkit') {
      const [driver, browser, display] = [get(WEBKIT), get(MINI_BROWSER), get(DISPLAY)];
      if (driver === null || browser === null || display === null)
        missing.push(toLine('WebKitGTK with its driver and Xvfb', WEBKIT));
      else found.push({ kind: 'webkit', driver, browser, display });
    } else missing.push(`PITH_ENGINES names ${name}: there are ${ENGINES.join(', ')}.`);
  }
  return { found, missing };
};

const toLine = (name: string, { debian }: Program): string =>
  `${name} was not found: install ${debian.join(' ')}, or leave it out with PITH_ENGINES=chromium.`;

const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const runQuietly = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Finds programs on this machine, and as root on Debian installs packages. */
export const thisMachine = (): EngineMachine => ({
  wanted: process.env.PITH_ENGINES,
  find: (name) =>
    (name.includes('/')
      ? [name]
      : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
    ).find(existsSync) ?? null,
  canInstall: isDebianRoot(),
  install: (packages) =>
    runQuietly('apt-get', ['update']) &&
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages]),
});

/** The engines of this machine; may install some. */
export const findEngines = (): EngineChoices => chooseEngines(thisMachine());

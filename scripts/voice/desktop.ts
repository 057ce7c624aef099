import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Children, firstLine } from './children.ts';
import { Ear } from './ear.ts';

/** A desktop without a screen and without sound, on which a screen reader runs: its own display, bus and home. */
export interface Desktop {
  readonly ear: Ear;
  /** Starts a program on it. @returns what ends it */
  readonly start: (command: string, args: readonly string[]) => () => Promise<void>;
  /** Writes a text, one key after the other. */
  readonly write: (text: string) => void;
  /** A key, or several at once, as xdotool names them: `Tab`, `shift+Tab`, `question`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** A folder that goes when the desktop goes. */
  readonly home: string;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

const STATUS = ['--session', '--dest=org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set'];

/** Has a file that Python writes, the one that VOICE_LOG names, written at the end of each line. */
const LINE_BY_LINE = `import builtins
import os

usual = builtins.open


def line_by_line(file, mode="r", buffering=-1, *rest, **named):
    if file == os.environ.get("VOICE_LOG") and buffering == -1:
        buffering = 1
    return usual(file, mode, buffering, *rest, **named)


builtins.open = line_by_line
`;

/** Starts everything, and gives it back once the screen reader has said that it is there. */
export const startDesktop = async (programs: ReadonlyMap<string, string>): Promise<Desktop> => {
  const path = (name: string): string => programs.get(name) ?? name;
  const home = mkdtempSync(join(tmpdir(), 'voice-'));
  const [run, speech] = [join(home, 'run'), join(home, '.config/speech-dispatcher')];
  mkdirSync(run, { mode: 0o700 });
  mkdirSync(speech, { recursive: true });
  // The reader wants somebody to speak to. What would be said is read from its own log; this module says nothing.
  writeFileSync(join(speech, 'speechd.conf'), 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n');
  const children = new Children();
  const stop = async (): Promise<void> => {
    await children.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const said = (name: string): string => join(home, `${name}.txt`);
  const bare = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, XDG_RUNTIME_DIR: run };

  try {
    const screen = children.start(
      path('Xvfb'),
      ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
      { env: bare, output: said('screen') },
    );
    const bus = children.start(path('dbus-daemon'), ['--session', '--nofork', '--print-address=3'], {
      env: bare,
      output: said('bus'),
    });
    const env = {
      ...bare,
      DISPLAY: `:${await firstLine(screen)}`,
      DBUS_SESSION_BUS_ADDRESS: await firstLine(bus),
      // What tells toolkits and browsers that somebody listens.
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      GTK_MODULES: 'gail:atk-bridge',
    };
    const start = (name: string, command: string, args: readonly string[]) =>
      children.start(command, args, { env, output: said(name) });
    start('windows', path('openbox'), []);
    start('accessibility', path('/usr/libexec/at-spi-bus-launcher'), ['--launch-immediately']);
    for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
      await untilDone(() =>
        spawnSync(
          path('dbus-send'),
          [
            '--print-reply',
            ...STATUS,
            'string:org.a11y.Status',
            `string:${property}`,
            'variant:boolean:true',
          ],
          { env, timeout: 30_000 },
        ),
      );
    const log = join(home, 'orca.log');
    // The reader keeps the last lines of its log back until it has some thousand letters more: whoever waits for a phrase
    // would wait for the one after it. As Python it does at its start what a module of this name says.
    writeFileSync(join(home, 'sitecustomize.py'), LINE_BY_LINE);
    children.start(path('orca'), ['--replace', '--debug-file', log], {
      env: { ...env, PYTHONPATH: home, VOICE_LOG: log },
      output: said('reader'),
    });
    const ear = new Ear(log);
    await ear.hear(/Screen reader on/);
    return {
      ear,
      home,
      version: spawnSync(path('orca'), ['--version'], { env, encoding: 'utf8' }).stdout.trim(),
      start: (command, args) => {
        const child = start('browser', command, args);
        return () => children.end(child);
      },
      write: (text) =>
        void spawnSync(path('xdotool'), ['type', '--clearmodifiers', '--delay', '40', text], {
          env,
          timeout: 60_000,
        }),
      press: async (...keys) => {
        for (const key of keys) {
          spawnSync(path('xdotool'), ['key', '--clearmodifiers', key], { env, timeout: 30_000 });
          // Keys that come faster than any hand are swallowed by readers.
          await pause(120);
        }
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const untilDone = async (act: () => { readonly status: number | null }): Promise<void> => {
  for (let times = 0; times < 100; times += 1) {
    if (act().status === 0) return;
    await pause(200);
  }
  throw new Error('The accessibility bus did not answer.');
};

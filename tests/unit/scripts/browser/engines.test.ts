import { expect, test } from 'vitest';
import { chooseEngines, type EngineMachine } from '../../../../scripts/browser/engines.ts';

/** A machine on which some programs are, and where installing makes others be. */
const machine = (
  present: readonly string[],
  {
    wanted,
    installed = null,
  }: { readonly wanted?: string; readonly installed?: readonly string[] | null } = {},
) => {
  const asked: string[][] = [];
  const there = new Set(present);
  const value: EngineMachine = {
    wanted,
    find: (name) => (there.has(name) ? (name.includes('/') ? name : `/usr/bin/${name}`) : null),
    canInstall: installed !== null,
    install: (packages) => {
      asked.push([...packages]);
      for (const name of installed ?? []) there.add(name);
      return true;
    },
  };
  return { value, asked };
};
const MINI = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const ALL = ['firefox-esr', 'WebKitWebDriver', MINI, 'xvfb-run'];

test('all three are found, Firefox ESR before any other, and nothing is installed', () => {
  const { value, asked } = machine([...ALL, 'firefox'], { installed: [] });
  expect(chooseEngines(value)).toEqual({
    found: [
      { kind: 'chromium' },
      { kind: 'firefox', path: '/usr/bin/firefox-esr' },
      { kind: 'webkit', driver: '/usr/bin/WebKitWebDriver', browser: MINI, display: '/usr/bin/xvfb-run' },
    ],
    missing: [],
  });
  expect(asked).toEqual([]);
});

test.each(['', undefined])('no wish (%j) means all of them', (wanted) => {
  const { value } = machine(ALL, wanted === undefined ? {} : { wanted });
  expect(chooseEngines(value).found.map(({ kind }) => kind)).toEqual(['chromium', 'firefox', 'webkit']);
});

test('only those that are wanted are looked for, in that order', () => {
  const { value } = machine(ALL, { wanted: 'firefox,chromium' });
  expect(chooseEngines(value)).toMatchObject({
    found: [{ kind: 'firefox' }, { kind: 'chromium' }],
    missing: [],
  });
  expect(chooseEngines(machine([], { wanted: 'chromium' }).value)).toEqual({
    found: [{ kind: 'chromium' }],
    missing: [],
  });
});

test('what is missing is said in one line each; a part of WebKit alone is none', () => {
  const { value } = machine(['WebKitWebDriver', MINI]);
  expect(chooseEngines(value)).toEqual({
    found: [{ kind: 'chromium' }],
    missing: [
      'Firefox was not found: install firefox-esr, or leave it out with PITH_ENGINES=chromium.',
      expect.stringMatching(
        /^WebKitGTK with its driver and Xvfb was not found: install webkit2gtk-driver .*\.$/,
      ),
    ],
  });
});

test('where it may be, what is missing is installed and looked for again', () => {
  const { value, asked } = machine(['firefox-esr'], { installed: ALL });
  expect(chooseEngines(value)).toMatchObject({
    found: [{ kind: 'chromium' }, { kind: 'firefox' }, { kind: 'webkit' }],
    missing: [],
  });
  expect(asked[0]).toContain('webkit2gtk-driver');
  const none = machine([], { wanted: 'firefox', installed: [] });
  expect(chooseEngines(none.value).missing).toHaveLength(1);
  expect(none.asked).toEqual([['firefox-esr']]);
});

test('a name that there is not is said, with those that there are', () => {
  expect(chooseEngines(machine(ALL, { wanted: 'safari' }).value)).toEqual({
    found: [],
    missing: ['PITH_ENGINES names safari: there are chromium, firefox, webkit.'],
  });
});

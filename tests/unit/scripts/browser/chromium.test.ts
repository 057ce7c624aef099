import { describe, expect, test, vi } from 'vitest';
import { chooseChromium, chooseHeadless, type Machine } from '../../../../scripts/browser/chromium.ts';

/** A machine with nothing on it; `working` lists the programs that start. */
const machine = (working: readonly string[], more: Partial<Machine> = {}): Machine => ({
  chromiumPath: undefined,
  onPath: () => null,
  runs: (path) => working.includes(path),
  playwrightPath: () => '/cache/playwright/chrome',
  isRootOnDebian: false,
  installDebianPackage: () => false,
  ...more,
});
const onPath =
  (folder: Record<string, string>): Machine['onPath'] =>
  (name) =>
    folder[name] ?? null;

describe('chooseChromium', () => {
  test('takes CHROMIUM_PATH before everything else', () => {
    const chosen = chooseChromium(
      machine(['/mine', '/usr/bin/chromium', '/cache/playwright/chrome'], {
        chromiumPath: '/mine',
        onPath: onPath({ chromium: '/usr/bin/chromium' }),
      }),
    );
    expect(chosen).toEqual({ kind: 'found', path: '/mine', by: 'CHROMIUM_PATH' });
  });

  test('refuses a CHROMIUM_PATH that does not start instead of passing it over', () => {
    const chosen = chooseChromium(
      machine(['/usr/bin/chromium'], {
        chromiumPath: '/gone',
        onPath: onPath({ chromium: '/usr/bin/chromium' }),
      }),
    );
    expect(chosen.kind).toBe('missing');
    expect(chosen.kind === 'missing' && chosen.message).toContain('CHROMIUM_PATH names /gone');
  });

  test('reads an empty CHROMIUM_PATH as none', () => {
    const chosen = chooseChromium(machine(['/cache/playwright/chrome'], { chromiumPath: '' }));
    expect(chosen).toMatchObject({ path: '/cache/playwright/chrome' });
  });

  test('passes over a stub on the PATH that does not start', () => {
    const chosen = chooseChromium(
      machine(['/opt/google/chrome'], {
        onPath: onPath({ 'chromium-browser': '/usr/bin/stub', 'google-chrome': '/opt/google/chrome' }),
      }),
    );
    expect(chosen).toEqual({ kind: 'found', path: '/opt/google/chrome', by: 'the PATH' });
  });

  test('prefers the PATH to the download of Playwright, and that to a new package', () => {
    const installDebianPackage = vi.fn(() => true);
    const both = machine(['/usr/bin/chromium', '/cache/playwright/chrome'], {
      onPath: onPath({ chromium: '/usr/bin/chromium' }),
      isRootOnDebian: true,
      installDebianPackage,
    });
    expect(chooseChromium(both)).toMatchObject({ path: '/usr/bin/chromium' });
    expect(chooseChromium({ ...both, onPath: () => null })).toMatchObject({
      path: '/cache/playwright/chrome',
    });
    expect(installDebianPackage).not.toHaveBeenCalled();
  });

  test('as root on Debian installs the package and finds it on the PATH', () => {
    const folder: Record<string, string> = {};
    const chosen = chooseChromium(
      machine(['/usr/bin/chromium'], {
        onPath: (name) => folder[name] ?? null,
        isRootOnDebian: true,
        installDebianPackage: (name) => {
          folder[name] = `/usr/bin/${name}`;
          return true;
        },
      }),
    );
    expect(chosen).toEqual({ kind: 'found', path: '/usr/bin/chromium', by: "Debian's package" });
  });

  test('installs nothing for anybody else', () => {
    const installDebianPackage = vi.fn(() => true);
    expect(chooseChromium(machine([], { installDebianPackage })).kind).toBe('missing');
    expect(installDebianPackage).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing can be installed', machine([])],
    ['the package cannot be had', machine([], { isRootOnDebian: true })],
    ['the package does not start', machine([], { isRootOnDebian: true, installDebianPackage: () => true })],
  ])('says what to do where %s', (_, bare) => {
    const chosen = chooseChromium(bare);
    expect(chosen.kind === 'missing' && chosen.message).toMatch(
      /^No Chromium .*CHROMIUM_PATH.*npx playwright install --with-deps chromium/,
    );
  });
});

describe('chooseHeadless', () => {
  const shell = '/usr/bin/chromium-headless-shell';
  const chromium = '/usr/bin/chromium';

  test('takes the headless shell before a browser with windows, and CHROMIUM_PATH before both', () => {
    const both = machine([shell, chromium, '/mine'], {
      onPath: onPath({ 'chromium-headless-shell': shell, chromium }),
    });
    expect(chooseHeadless(both)).toEqual({ kind: 'found', path: shell, by: 'the PATH' });
    expect(chooseHeadless({ ...both, chromiumPath: '/mine' })).toMatchObject({ path: '/mine' });
    expect(chooseHeadless({ ...both, chromiumPath: '/gone' }).kind).toBe('missing');
  });

  test('as root on Debian installs it', () => {
    const folder: Record<string, string> = {};
    const bare = machine([shell], {
      onPath: (name) => folder[name] ?? null,
      isRootOnDebian: true,
      installDebianPackage: (name) => {
        folder[name] = `/usr/bin/${name}`;
        return true;
      },
    });
    expect(chooseHeadless(bare)).toEqual({ kind: 'found', path: shell, by: "Debian's package" });
  });

  test('does with any other Chromium where there is none, or none that starts', () => {
    const names = { 'chromium-headless-shell': shell, chromium };
    expect(chooseHeadless(machine([chromium], { onPath: onPath(names) }))).toMatchObject({ path: chromium });
    expect(chooseHeadless(machine([chromium], { onPath: onPath({ chromium }) }))).toMatchObject({
      path: chromium,
    });
    const refused = machine([chromium], { onPath: onPath({ chromium }), isRootOnDebian: true });
    expect(chooseHeadless(refused)).toMatchObject({ path: chromium });
    expect(chooseHeadless(machine([])).kind).toBe('missing');
  });
});

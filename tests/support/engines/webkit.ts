import { spawn } from 'node:child_process';
import { askDriver } from '../../../scripts/browser/ask-driver.ts';
import { freePort } from '../free-port.ts';
import { type Engine, type Look, SIZE, type Tab } from './engine.ts';
import { readProblems } from './watch.ts';

/** Programs that WebKitGTK needs, by their paths. */
export interface WebkitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Names of keys → the code points of the W3C's WebDriver, section "Keyboard actions". */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
};

/** By the W3C's WebDriver alone, on a display that nobody sees. */
export const startWebkit = async (programs: WebkitPrograms): Promise<Engine> => {
  const starts = new Map<boolean, Promise<Driver>>();
  const driverOf = (dark: boolean): Promise<Driver> => {
    const driver = starts.get(dark) ?? startDriver(programs, dark);
    starts.set(dark, driver);
    return driver;
  };
  const sessions: Session[] = [];
  const open = async ({ dark = false, width = SIZE.width }: Look = {}): Promise<Session> => {
    const begin = async (limit: number) =>
      openSession(await driverOf(dark), { binary: programs.browser, width, limit });
    const session = await begin(BEGIN_LIMIT).catch(async (error: unknown) => {
      if (!(error instanceof Error && error.cause instanceof DOMException)) throw error;
      // A browser that ends while it starts, as by a fault of what draws without a graphics card, is waited for for ever.
      console.warn(`${error.message} Another one is started.`);
      (await driverOf(dark)).stop();
      starts.delete(dark);
      return begin(LIMIT);
    });
    sessions.push(session);
    return session;
  };
  const clear = async (): Promise<void> => {
    for (const session of sessions.splice(0)) await session.end();
  };
  const { version } = await open();
  await clear();
  return {
    name: `WebKitGTK ${version}`,
    open,
    clear,
    close: async () => {
      await clear();
      for (const driver of starts.values()) (await driver).stop();
    },
  };
};

interface Driver {
  readonly url: string;
  readonly stop: () => void;
}

const startDriver = async ({ driver, display }: WebkitPrograms, dark: boolean): Promise<Driver> => {
  const port = await freePort();
  const child = spawn(display, ['-a', '-s', '-screen 0 1600x1200x24', driver, `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own, so that display, driver and browser end together.
    detached: true,
    env: { ...process.env, GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const stop = (): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, 'SIGTERM');
  };
  process.once('exit', stop);
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (
    !(await fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error('WebKitWebDriver did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop };
};

interface Session extends Tab {
  readonly version: string;
  readonly end: () => Promise<void>;
}

interface Beginning {
  readonly binary: string;
  readonly width: number;
  /** How long the browser may take to be there, in milliseconds. */
  readonly limit: number;
}

const openSession = async ({ url }: Driver, { binary, width, limit }: Beginning): Promise<Session> => {
  const send = <Value>(path: string, body?: object, method: 'GET' | 'POST' | 'DELETE' = 'POST') =>
    askDriver<Value>(url, {
      path: `/session${path}`,
      method,
      body,
      limit: path === '' ? limit : path.endsWith('/execute/async') ? SCRIPT_LIMIT + GRACE : LIMIT,
    });
  const wanted = {
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    // On a busy machine drawing by software takes its time.
    timeouts: { script: SCRIPT_LIMIT },
  };
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('', { capabilities: { alwaysMatch: wanted } });
  const tell = <Value>(path: string, body: object): Promise<Value> => send(`/${sessionId}${path}`, body);
  const run = async <Value>(inPage: unknown, ...given: readonly unknown[]): Promise<Value> => {
    const script =
      'const [given, done] = arguments; ' +
      `Promise.resolve().then(() => (${inPage})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await tell<{ value: Value; error?: string }>('/execute/async', {
      script,
      args: [given],
    });
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const act = (type: 'pointer' | 'key', actions: readonly object[]): Promise<unknown> =>
    tell('/actions', { actions: [{ type, id: type, ...(type === 'pointer' && POINTER), actions }] });
  const resize = async (): Promise<void> => {
    const [inner = 0, innerHeight = 0, outer = 0, outerHeight = 0] = await run<number[]>(() => [
      window.innerWidth,
      window.innerHeight,
      window.outerWidth,
      window.outerHeight,
    ]);
    const rect = { width: width + outer - inner, height: SIZE.height + outerHeight - innerHeight };
    await tell('/window/rect', rect);
  };
  await tell('/window/rect', { width: width + 100, height: SIZE.height + 100 });
  await resize();
  return {
    version: capabilities.browserVersion,
    goto: async (address) => void (await tell('/url', { url: address })),
    run,
    click: async ({ x, y }, { times = 1, pause = 0 } = {}) => {
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
      const second = times === 2 ? [{ type: 'pause', duration: pause }, ...press] : [];
      await act('pointer', [move, ...press, ...second]);
    },
    press: async (...keys) => {
      const actions = keys.flatMap((key) => {
        const value = KEYS[key] ?? key;
        return [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
      });
      await act('key', actions);
    },
    shot: () => send(`/${sessionId}/screenshot`, undefined, 'GET'),
    problems: () => run(readProblems),
    end: async () => void (await send(`/${sessionId}`, undefined, 'DELETE').catch(() => undefined)),
  };
};

/** What a script of a job may take, in milliseconds; the driver says itself that it took longer, unless it is stuck. */
const SCRIPT_LIMIT = 90_000;
const GRACE = 5_000;
/** The first browser of two. */
const BEGIN_LIMIT = 30_000;
/** All else. */
const LIMIT = 60_000;

const POINTER = { parameters: { pointerType: 'mouse' } };

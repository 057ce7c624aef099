import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of the app as a process of its own, with a configuration from `deploy/`. */
export interface WebServer {
  /** Without a slash at the end: `http://127.0.0.1:50123`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What a test chooses of a server; all else is as `deploy/` has it. */
export interface ServerChoice {
  /** The build that is served: an absolute path. */
  readonly site: string;
  /** What stands for the live origin, without a slash at the end. */
  readonly origin: string;
  /** Where the server may write. */
  readonly folder: string;
  /** How long it waits for an origin that says nothing. */
  readonly patience?: '1s' | '3s' | '30s';
  /** What else is another than in `deploy/`. */
  readonly edit?: (configuration: string) => string;
}

/**
 * Starts a program and waits until it answers at its address.
 * @throws Error with the program's own words where it ends before, or doesn't answer in time.
 */
export const startProgram = async (
  program: string,
  args: readonly string[],
  options: {
    readonly url: string;
    readonly signal: 'SIGQUIT' | 'SIGTERM';
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<WebServer> => {
  const child: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-3000);
  });
  const end = () => child.kill();
  process.once('exit', end);
  const deadline = Date.now() + 20_000;
  const answers = () =>
    fetch(options.url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      end();
      throw new Error(`${program} did not start at ${options.url}. It said:\n${said}`);
    }
    await pause(50);
  }
  return {
    url: options.url,
    stop: async () => {
      process.removeListener('exit', end);
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(options.signal);
      await ended;
    },
  };
};

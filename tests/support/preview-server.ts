import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const vite = resolve(import.meta.dirname, '../../node_modules/vite/bin/vite.js');

/** The server of `npm start`, as a process of its own. */
export interface PreviewServer {
  /** Without a slash at the end: `http://127.0.0.1:50123`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

/**
 * Serves a built folder (`dist` unless `folder` names another) with everything that `npm start` does to it:
 * headers, compression, addresses, and `/origin/` leading to `origin`.
 * @throws Error with the server's own words when it doesn't start.
 */
export const startPreviewServer = async (options: {
  readonly origin: string;
  readonly folder?: string;
  /** The one of before, for a server that comes back; a free one otherwise. */
  readonly port?: number;
  /** Another checkout whose server it is; this one otherwise. */
  readonly checkout?: string;
}): Promise<PreviewServer> => {
  const port = options.port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [
      vite,
      'preview',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--strictPort',
      '--logLevel',
      'warn',
    ].concat(options.folder === undefined ? [] : ['--outDir', options.folder]),
    {
      cwd: options.checkout ?? resolve(import.meta.dirname, '../..'),
      env: { ...process.env, PORT: String(port), PITH_ORIGIN: options.origin },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-4000);
    });
  }
  const end = () => child.kill();
  process.once('exit', end);

  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  while (!(await answers(`${url}/config.json`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      end();
      throw new Error(`The preview server did not start on port ${port}. It said:\n${said}`);
    }
    await pause(50);
  }
  return {
    url,
    stop: async () => {
      process.removeListener('exit', end);
      if (child.exitCode === null) {
        end();
        await once(child, 'exit');
      }
    },
  };
};

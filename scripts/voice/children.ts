import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Programs that run beside this one, each with all that it starts, and none longer than it. */
export class Children {
  readonly #all: ChildProcess[] = [];
  readonly #end = (): void => this.#signal('SIGKILL');

  constructor() {
    process.on('exit', this.#end);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  }

  /** Starts a program in a group of its own. What it says goes into a file; what it says on descriptor 3 is given back. */
  start(
    command: string,
    args: readonly string[],
    { env, output }: { readonly env: NodeJS.ProcessEnv; readonly output: string },
  ): ChildProcess {
    const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const file = createWriteStream(output, { flags: 'a' });
    child.stdout?.pipe(file, { end: false });
    child.stderr?.pipe(file, { end: false });
    child.on('error', () => undefined);
    this.#all.push(child);
    return child;
  }

  /** Ends one of them, and waits until it is gone. */
  async end(child: ChildProcess): Promise<void> {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      send(child, signal);
      for (let times = 0; times < 50; times += 1) {
        if (child.exitCode !== null || child.signalCode !== null) return;
        await pause(100);
      }
    }
  }

  /** Ends them, the last one first: politely, and after a while without asking. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const isGone = (): boolean =>
      this.#all.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null);
    for (let times = 0; times < 50 && !isGone(); times += 1) await pause(100);
    this.#signal('SIGKILL');
    process.off('exit', this.#end);
  }

  #signal(signal: NodeJS.Signals): void {
    for (const child of this.#all.toReversed()) send(child, signal);
  }
}

/** To a program and all that it started. */
const send = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Whoever has ended already needs no word.
  }
};

/** The first line that a program says on descriptor 3: the number of its display, the address of its bus. */
export const firstLine = async (child: ChildProcess): Promise<string> => {
  const stream = child.stdio[3];
  if (!stream || !('setEncoding' in stream)) throw new Error('The program was started without descriptor 3.');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnfile} ended at once, with ${code}.`);
  });
  const line = async (): Promise<string> => {
    let text = '';
    for await (const piece of stream) {
      text += String(piece);
      if (text.includes('\n')) break;
    }
    return text.split('\n')[0] ?? '';
  };
  return Promise.race([line(), ended]);
};

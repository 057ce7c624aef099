import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One thing that the screen reader had spoken. */
const SPOKEN = /SPEECH OUTPUT: '(.*)'\s*(?:\{.*\}.*)?$/;
/** A machine that does other things besides takes its time; what isn't said by then isn't said at all. */
const PATIENCE = 60_000;
/** After so many milliseconds without a word a sentence is over. */
const SILENCE = 700;

/** Listens to a screen reader by its debug log. */
export class Ear {
  readonly #log: string;
  /** How much of what was spoken has been heard. */
  #heard = 0;

  constructor(log: string) {
    this.#log = log;
  }

  /** Everything that was spoken so far, in order. */
  all(): readonly string[] {
    if (!existsSync(this.#log)) return [];
    return readFileSync(this.#log, 'utf8')
      .split('\n')
      .flatMap((line) => SPOKEN.exec(line)?.[1]?.trim() ?? [])
      .filter((text) => text !== '');
  }

  /** Waits for a phrase among what was spoken since the last one was heard, and hears everything up to the next silence. */
  async hear(phrase: RegExp, patience = PATIENCE): Promise<readonly string[]> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (phrase.test(this.#since().join('\n'))) return this.#rest();
      await pause(100);
    }
    throw new Deaf(phrase, await this.#rest());
  }

  #since(): readonly string[] {
    return this.all().slice(this.#heard);
  }

  async #rest(): Promise<readonly string[]> {
    let count = -1;
    while (count !== this.all().length) {
      count = this.all().length;
      await pause(SILENCE);
    }
    const said = this.#since();
    this.#heard += said.length;
    return said;
  }
}

/** What was expected was not said. */
export class Deaf extends Error {
  readonly said: readonly string[];

  constructor(phrase: RegExp, said: readonly string[]) {
    super(`${phrase} was not said`);
    this.said = said;
  }
}

import type { Examined } from '../../core/examination.ts';
import type { KeptText } from '../../sources/kept/kept-text.ts';
import { toKept } from './keep.ts';

/** So many texts are written at a time, all or none; fewer after so many milliseconds. */
export const MOST_TOGETHER = 50;
const LONGEST_WAIT_MS = 500;

interface Options {
  /** Writes texts by their keys. */
  readonly write: (texts: ReadonlyMap<string, KeptText>) => Promise<void>;
  /** Calls back later; returns what stops that. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Is told where writing fails. */
  readonly onTrouble: (cause: unknown) => void;
  /** So many wait at most; they are written some at a time. */
  readonly most?: number;
  /** Whether something goes on that writing would hold up: then it waits until so many are there. */
  readonly isBusy?: () => boolean;
}

/**
 * Keeps the texts of many records as `keepExamined` does, some together: each writing costs the browser as much as
 * examining several records does.
 */
export const makeKeeper = ({
  write,
  after,
  onTrouble,
  most = MOST_TOGETHER,
  isBusy = () => false,
}: Options): ((examined: Examined, corpus: string | null) => void) => {
  let waiting = new Map<string, KeptText>();
  let stopWaiting: (() => void) | null = null;
  const writeNow = (): void => {
    stopWaiting?.();
    stopWaiting = null;
    const texts = [...waiting];
    waiting = new Map();
    void (async () => {
      // Where there is no room for all of them there is for some.
      for (let at = 0; at < texts.length; at += MOST_TOGETHER)
        await write(new Map(texts.slice(at, at + MOST_TOGETHER)));
    })().catch(onTrouble);
  };
  const writeLater = (): void => {
    stopWaiting = after(LONGEST_WAIT_MS, () => (isBusy() ? writeLater() : writeNow()));
  };
  return (examined, corpus) => {
    const kept = toKept(examined, corpus);
    if (kept === null) return;
    waiting.set(...kept);
    if (waiting.size >= most) writeNow();
    else if (stopWaiting === null) writeLater();
  };
};

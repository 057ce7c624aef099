import type { Tally } from '../../core/bibliography/judge/tally.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import type { NotedRequest } from '../../core/requests/noted-request.ts';
import type { Config } from '../../sources/config/config.ts';
import type {
  BibliographyNews,
  BibliographyWish,
  CorrectedFile,
  ExportFormat,
  FileReading,
  Finding,
  Progress,
} from './messages.ts';

/** Reading takes no longer than this, in milliseconds: what does is given up and said. */
const LONGEST_READING_MS = 60_000;

export type BibliographyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'read';
      /** Counts up with every bibliography that is opened. */
      readonly run: number;
      /** How many entries there are. */
      readonly total: number;
      /** In the order of the files; they come in by and by. */
      readonly findings: readonly Finding[];
      readonly files: readonly FileReading[];
      readonly tally: Tally | null;
      readonly progress: Progress | null;
    };

export interface BibliographyInput {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly config: Config;
  readonly keys: readonly PinnedKey[];
  readonly page: string;
  readonly corpus: string | null;
  readonly turns: string;
  readonly most: number | null;
}

interface Options {
  readonly makeWorker: () => Worker;
  /** Calls back later; returns what stops that. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

const NONE: BibliographyState = { kind: 'none' };

/**
 * The one bibliography that is open in this tab, as a store that a page can subscribe to: it stays while the reader
 * looks at a record and comes back. Nothing of it leaves the tab but the questions for its papers.
 */
export const makeBibliography = ({ makeWorker, after }: Options) => {
  const listeners = new Set<() => void>();
  let state: BibliographyState = NONE;
  let worker: Worker | null = null;
  /** One that has begun to load, for the next bibliography. */
  let spare: Worker | null = null;
  let stopClock = (): void => {};
  let runs = 0;
  /** Findings of a round that has not come to its end. */
  let coming: Finding[] | null = null;
  let onFile: ((text: string) => void) | null = null;
  let onRequests: ((requests: readonly NotedRequest[]) => void) | null = null;
  let onCorrected: ((files: readonly CorrectedFile[]) => void) | null = null;

  const set = (next: BibliographyState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const end = (): void => {
    stopClock();
    worker?.terminate();
    worker = null;
    coming = null;
    onFile = null;
    onCorrected = null;
    onRequests?.([]);
    onRequests = null;
  };
  const fail = (message: string): void => {
    end();
    set({ kind: 'failed', message });
  };
  const hear = (news: BibliographyNews): void => {
    switch (news.kind) {
      case 'read':
        stopClock();
        runs += 1;
        set({ ...news, run: runs, findings: [], tally: null, progress: null });
        return;
      case 'said': {
        if (state.kind !== 'read') return;
        coming ??= [...state.findings];
        for (const finding of news.findings) coming[finding.index] = finding;
        for (const { index, said } of news.changes) {
          const known = coming[index];
          if (known !== undefined) coming[index] = { ...known, said };
        }
        if (news.isMore) return;
        const findings = coming;
        coming = null;
        set({ ...state, findings, tally: news.tally, progress: news.progress });
        return;
      }
      case 'requests':
        onRequests?.(news.requests);
        onRequests = null;
        return;
      case 'corrected':
        onCorrected?.(news.files);
        onCorrected = null;
        return;
      case 'file':
        onFile?.(news.text);
        onFile = null;
    }
  };
  const say = (wish: BibliographyWish): void => worker?.postMessage(wish);

  const open = (input: BibliographyInput): void => {
    end();
    set({ kind: 'reading', names: input.files.map(({ name }) => name) });
    const made = spare ?? makeWorker();
    spare = null;
    worker = made;
    made.addEventListener('message', ({ data }: MessageEvent<BibliographyNews>) => {
      if (worker === made) hear(data);
    });
    const broken = (): void => {
      if (worker === made)
        fail(
          'The bibliography could not be worked on: the part of this page that does it stopped. Open it again.',
        );
    };
    made.addEventListener('error', broken);
    made.addEventListener('messageerror', broken);
    stopClock = after(LONGEST_READING_MS, () =>
      fail(
        'Reading this took longer than a minute and was given up. Nothing of it was checked: split the file, or use pith-bibliography on the command line.',
      ),
    );
    made.postMessage(
      { kind: 'read', ...input } satisfies BibliographyWish,
      input.files.map(({ bytes }) => bytes.buffer),
    );
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: (): BibliographyState => state,
    /** Loads what will read the next bibliography, while its reader still looks for the file. */
    prepare: (): void => {
      if (worker !== null || spare !== null) return;
      const made = makeWorker();
      spare = made;
      // One that could not be loaded is none: the bibliography tries again, and says so then.
      made.addEventListener('error', () => {
        if (spare === made) spare = null;
      });
    },
    open,
    /** Gives it up altogether. */
    close: (): void => {
      end();
      set(NONE);
    },
    goOn: (): void => say({ kind: 'go-on' }),
    stop: (): void => say({ kind: 'stop' }),
    retry: (): void => say({ kind: 'retry' }),
    setKeys: (keys: readonly PinnedKey[]): void => say({ kind: 'keys', keys }),
    /** What was asked of the network for it so far; nothing while none is open. */
    listRequests: (): Promise<readonly NotedRequest[]> =>
      new Promise((resolve) => {
        if (worker === null) return resolve([]);
        onRequests?.([]);
        onRequests = resolve;
        say({ kind: 'requests' });
      }),
    /** What can be corrected with certainty in the files as they were given. */
    correct: (): Promise<readonly CorrectedFile[]> =>
      new Promise((resolve) => {
        onCorrected = resolve;
        say({ kind: 'correct' });
      }),
    /**
     * @param indexes which entries; null for all.
     * @param keysNote of when the accepted keys are, in sentences; null where they are those of now.
     * @returns the text of the file.
     */
    exportAs: (
      format: ExportFormat,
      indexes: readonly number[] | null,
      keysNote: string | null,
    ): Promise<string> =>
      new Promise((resolve) => {
        onFile = resolve;
        say({ kind: 'export', format, indexes, keysNote });
      }),
  };
};

/** The store of this tab. */
export const bibliography = makeBibliography({
  makeWorker: () => new Worker(new URL('./bibliography-worker.ts', import.meta.url), { type: 'module' }),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
});

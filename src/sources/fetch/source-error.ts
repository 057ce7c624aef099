import type { Attempt } from './attempt.ts';

/** What went wrong between here and a source. None of them says anything about the record. */
export type SourceErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'server-error'
  | 'refused'
  | 'not-json'
  | 'too-large'
  | 'no-pointer';

/** What the reader can do, by what happened. */
const ADVICE: Readonly<Record<SourceErrorCode, string>> = {
  unreachable: 'Check the connection and try again.',
  timeout: 'Try again later.',
  'rate-limited': 'Try again after that.',
  'server-error': 'Try again later.',
  refused: 'Trying again is not likely to help: ask whoever runs this site.',
  'not-json': 'Try again later, or ask whoever runs this site.',
  'too-large': 'The rest was not read: save it and check it with pith-verify.',
  'no-pointer': 'There may be no record, or it answers in a form that this page doesn’t know.',
};

const toSentences = (label: string, predicate: string, code: SourceErrorCode): string =>
  `${label.replace(/^the /, 'The ')} ${predicate}. ${ADVICE[code]}`;

interface Detail {
  readonly code: SourceErrorCode;
  readonly url: string;
  /** What the source did, to follow its name: "did not answer within 20 s". */
  readonly predicate: string;
  readonly status?: number | null;
  readonly retryAfter?: number | null;
  readonly attempts?: readonly Attempt[];
  readonly cause?: unknown;
}

/** For a part of this page that can't be loaded: throws what is said of that. @param label as of a source. */
export const sayUnloaded =
  (label: string) =>
  (cause: unknown): never => {
    throw new SourceError(
      { id: '', label },
      { code: 'unreachable', url: location.href, predicate: 'could not be loaded', cause },
    );
  };

/** Transport trouble, thrown. `message` is for people: what happened, where, what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly sourceId: string;
  /** The source as people know it, to stand inside a sentence. */
  readonly sourceLabel: string;
  readonly url: string;
  /** What the source did, to follow its name: "did not answer within 20 s". */
  readonly predicate: string;
  /** HTTP status, where one was received. */
  readonly status: number | null;
  /** Seconds to wait, from Retry-After; null where the source gave none. */
  readonly retryAfter: number | null;
  /** All sources asked so far, this one included; filled in by the first-of. */
  readonly attempts: readonly Attempt[];

  /** @param place the source that was asked; `label` as people know it, to stand inside a sentence. */
  constructor(place: { readonly id: string; readonly label: string }, detail: Detail) {
    super(toSentences(place.label, detail.predicate, detail.code), { cause: detail.cause });
    this.code = detail.code;
    this.sourceId = place.id;
    this.sourceLabel = place.label;
    this.url = detail.url;
    this.predicate = detail.predicate;
    this.status = detail.status ?? null;
    this.retryAfter = detail.retryAfter ?? null;
    this.attempts = detail.attempts ?? [];
  }
}

import type { Attempt } from './source.ts';

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

/** Transport trouble, thrown. `message` is a sentence for people: what, where, what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly sourceId: string;
  readonly url: string;
  /** HTTP status, where one was received. */
  readonly status: number | null;
  /** Seconds to wait, from Retry-After; null where the source gave none. */
  readonly retryAfter: number | null;
  /** All sources asked so far, this one included; filled in by the first-of. */
  readonly attempts: readonly Attempt[];

  constructor(
    message: string,
    detail: {
      readonly code: SourceErrorCode;
      readonly sourceId: string;
      readonly url: string;
      readonly status?: number | null;
      readonly retryAfter?: number | null;
      readonly attempts?: readonly Attempt[];
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: detail.cause });
    this.code = detail.code;
    this.sourceId = detail.sourceId;
    this.url = detail.url;
    this.status = detail.status ?? null;
    this.retryAfter = detail.retryAfter ?? null;
    this.attempts = detail.attempts ?? [];
  }
}

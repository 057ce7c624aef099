import type { Problem } from '../../core/base/result.ts';

/** This site's settings can't be used. `message` is for people: what is wrong, where, and who can mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** Everything that is wrong inside the file, by path; empty where there is no file to look into. */
  readonly problems: readonly Problem[];

  constructor(
    message: string,
    detail: { readonly problems?: readonly Problem[]; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: detail.cause });
    this.problems = detail.problems ?? [];
  }
}

/** Ends every sentence about them. */
export const MEND = 'Whoever runs this site can mend it.';

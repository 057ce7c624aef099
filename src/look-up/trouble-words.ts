import type { Attempt } from '../sources/fetch/attempt.ts';
import { SourceError, type SourceErrorCode } from '../sources/fetch/source-error.ts';
import { ConfigError } from '../sources/settings/config-error.ts';

/** Trouble on the way, in words: what happened, what it means for the record, whether trying again can help. */
export interface TroubleWords {
  readonly label: string;
  readonly headline: string;
  readonly lines: readonly string[];
  readonly attempts: readonly Attempt[];
  /** Seconds to wait before trying again, where the source said so. */
  readonly retryAfter: number | null;
}

const toHeadline = ({ code, sourceLabel }: SourceError): string => {
  const name = sourceLabel.replace(/^the /, 'The ');
  switch (code) {
    case 'unreachable':
      return `Could not reach ${sourceLabel}`;
    case 'timeout':
      return `${name} took too long to answer`;
    case 'rate-limited':
      return `${name} asks to wait`;
    case 'server-error':
      return `${name} is in trouble`;
    case 'refused':
      return `${name} refused to answer`;
    case 'not-json':
      return `${name} answered with something other than a record`;
    case 'too-large':
      return `The answer of ${sourceLabel} was too large`;
    case 'no-pointer':
      return `The answer of ${sourceLabel} names no record`;
  }
};

const LABELS: Partial<Readonly<Record<SourceErrorCode, string>>> = {
  unreachable: 'Could not reach',
  timeout: 'Could not reach',
  'rate-limited': 'Could not reach',
  'server-error': 'Could not reach',
};

const NOTHING_KNOWN = 'Whether there is a record, and whether it matches, is not known.';

/** The same beside a record that is open: it was examined, and nothing that fails later takes that back. */
export const RECORD_STANDS = 'What this page says of the record above stands as it was.';

/**
 * Any thrown thing → words. What is neither trouble on the way nor in the settings is a fault of this program.
 * @param meaning what trouble on the way means for the record that the page is about.
 */
export const toTroubleWords = (error: unknown, meaning = NOTHING_KNOWN): TroubleWords => {
  if (error instanceof ConfigError)
    return {
      label: 'Not checked',
      headline: 'This site’s configuration can’t be used',
      lines: [error.message, 'Without it nothing is looked up and nothing is checked.'],
      attempts: [],
      retryAfter: null,
    };
  return error instanceof SourceError
    ? {
        label: LABELS[error.code] ?? 'Not checked',
        headline: toHeadline(error),
        lines: [error.message, meaning],
        attempts: error.attempts,
        retryAfter: error.retryAfter,
      }
    : {
        label: 'Not checked',
        headline: 'This page has a fault',
        lines: [
          error instanceof Error ? error.message : String(error),
          'This says nothing about the record. Reloading may help; if it happens again, please report it.',
        ],
        attempts: [],
        retryAfter: null,
      };
};

import { formatIdentifier } from '../identifier.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { toNamedPapers } from '../mentions/named-papers.ts';
import { type Mistake, mistake } from './mistake.ts';

/** So many identifiers are offered; a longer text is a bibliography. */
export const MOST_OFFERED = 6;

/** A text that holds more than these identifiers. */
export const diagnoseMore = (identifiers: readonly string[]): Mistake =>
  mistake(
    'There is an identifier in this text, and more around it.',
    null,
    identifiers.slice(0, MOST_OFFERED),
  );

/**
 * The identifiers that stand in a longer text, canonical, each paper once with the version that is named for it, or once
 * for each version, in the order in which they stand.
 */
export const findIdentifiers = (text: string): readonly string[] =>
  toNamedPapers(findMentions(text)).flatMap(({ identifiers }) => identifiers.map(formatIdentifier));

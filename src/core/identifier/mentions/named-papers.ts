import { formatIdentifier } from '../identifier.ts';
import type { Identifier } from '../types.ts';
import type { IdentifierMention } from './find-mentions.ts';

/** A paper or record that a text names, perhaps in several places. */
export interface NamedPaper {
  /**
   * As what it can be asked for: one identifier, with the version where one is named anywhere; several where the text
   * names several versions, in the order in which they stand. Never empty.
   */
  readonly identifiers: readonly [Identifier, ...Identifier[]];
  readonly mentions: readonly IdentifierMention[];
}

/**
 * Puts together what names the same paper: an id with and without version, an id and its DOI, a pith number and its short
 * forms. An arXiv id and a pith number are two papers here: only a record says that they are one.
 * @param mentions as `findMentions` gives them.
 * @returns in the order of the first mention of each.
 */
export const toNamedPapers = (mentions: readonly IdentifierMention[]): readonly NamedPaper[] => {
  const wholes = mentions.flatMap(({ identifier }) =>
    identifier.kind === 'pith' ? [identifier.suffix] : [],
  );
  return group(mentions, ({ identifier }) => toKey(identifier, wholes)).flatMap((named) => {
    const [first, ...more] = toIdentifiers(named.map(({ identifier }) => identifier));
    return first === undefined ? [] : [{ identifiers: [first, ...more], mentions: named }];
  });
};

const toKey = (identifier: Identifier, wholes: readonly string[]): string => {
  switch (identifier.kind) {
    case 'arxiv':
      return identifier.id;
    case 'pith':
      return identifier.suffix;
    case 'short': {
      const { prefix } = identifier;
      return wholes.find((suffix) => suffix.startsWith(prefix)) ?? prefix;
    }
    case 'hash':
      return identifier.sha256;
  }
};

/** Those of one paper that say more than the others: each version once, or the whole number. */
const toIdentifiers = (all: readonly Identifier[]): readonly Identifier[] => {
  const versioned = all.filter((each) => each.kind === 'arxiv' && each.version !== null);
  if (versioned.length > 0) return group(versioned, formatIdentifier).flatMap((same) => same.slice(0, 1));
  const whole = all.find(({ kind }) => kind === 'pith');
  return whole === undefined ? all.slice(0, 1) : [whole];
};

/** In the order of the first of each; `Map.groupBy` is not everywhere yet. */
const group = <Value>(values: readonly Value[], toKey: (value: Value) => string): readonly Value[][] => {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = toKey(value);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return [...groups.values()];
};

import type { Examination, Origin } from '../../src/core/examination.ts';
import { toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { type Pack, PackTrouble } from '../pack/read-pack.ts';
import { toUnreadable } from './examine-entry.ts';
import { examineWithReports } from './node-verifier.ts';
import { NOT_UTF8, toText } from './to-text.ts';

/** The number that is meant; null where there is none here. @throws PackTrouble where there are several. */
const toNumber = (pack: Pack, identifier: Identifier): string | null => {
  switch (identifier.kind) {
    case 'arxiv':
      return pack.findPaper(identifier.id, identifier.version);
    case 'pith':
      return identifier.suffix;
    case 'hash':
      return toSuffix(identifier.sha256);
    case 'short': {
      const [only, second] = pack.findShort(identifier.prefix, 2);
      if (only === undefined || second === undefined) return only ?? null;
      throw new PackTrouble(`Several numbers begin so: ${only} and ${second} among them.`);
    }
  }
};

/**
 * Examines the record of a pack that somebody names, as an answer to that question.
 * @param label how the result is called.
 */
export const examinePicked = (
  pack: Pack,
  { identifier, label }: { readonly identifier: Identifier; readonly label: string },
  keys: readonly PinnedKey[],
): Examination => {
  const origin: Origin = { sourceId: 'file', label, kind: 'file', url: null };
  try {
    const number = toNumber(pack, identifier);
    const bytes = number === null ? null : pack.find(number);
    if (bytes === null) return toUnreadable('There is no record of this in the pack.', origin);
    const text = toText(bytes);
    if (text === null) return toUnreadable(NOT_UTF8, origin);
    const document = parseJson(text);
    if (document.kind === 'error') return toUnreadable(document.error.message, origin, text);
    return examineWithReports({ document: document.value, question: identifier, keys, origin });
  } catch (cause) {
    if (!(cause instanceof PackTrouble)) throw cause;
    return toUnreadable(cause.message, origin);
  }
};

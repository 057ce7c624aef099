import type { Examination, Origin } from '../../src/core/examination.ts';
import { heldAgainstVersion } from '../../src/core/held-version.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import type { Source } from '../../src/sources/places/source.ts';
import { PackTrouble } from '../pack/read-pack.ts';
import { toUnreadable } from '../pith-verify/examine-entry.ts';
import { examineWithReports } from '../pith-verify/node-verifier.ts';

const { signal } = new AbortController();

/** What went wrong on the way to a record, as a sentence. */
const toSentence = ({ sourceLabel, predicate, cause }: SourceError): string =>
  cause instanceof PackTrouble ? cause.message : `${sourceLabel.replace(/^the /, 'The ')} ${predicate}.`;

/** A pack is asked by its index, and that alone is what was looked at. */
const toAbsence = (label: string): string =>
  label.startsWith('the pack ')
    ? `The index of ${label} leads to no record of this.`
    : `There is no record of this in ${label}.`;

/**
 * Examines the record of a source that somebody names, as an answer to that question.
 * @param label how the result is called.
 */
export const examinePicked = async (
  source: Source,
  { identifier, label }: { readonly identifier: Identifier; readonly label: string },
  keys: readonly PinnedKey[],
): Promise<Examination> => {
  const origin: Origin = { sourceId: 'file', label, kind: 'file', url: null };
  try {
    const answer = await source.find(identifier, { signal });
    switch (answer.kind) {
      case 'no-record':
        return toUnreadable(toAbsence(source.label), origin);
      case 'several': {
        const [one, other] = answer.candidates;
        const what = identifier.kind === 'short' ? 'Several numbers begin so' : 'Several records are named';
        return toUnreadable(`${what}: ${one} and ${other} among them.`, origin);
      }
      case 'found': {
        const { document, at } = answer;
        const found = examineWithReports({ document, at, question: identifier, keys, origin });
        return heldAgainstVersion(found);
      }
    }
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    return toUnreadable(toSentence(cause), origin);
  }
};

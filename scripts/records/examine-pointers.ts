import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Examination, Origin } from '../../src/core/examination.ts';
import type { ArxivIdentifier } from '../../src/core/identifier/arxiv-id.ts';
import type { Identifier, Suffix } from '../../src/core/identifier/types.ts';
import type { JsonDocument } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import { findPointer } from '../../src/sources/places/pointer.ts';
import { toUnreadable } from '../pith-verify/examine-entry.ts';
import { examineWithReports } from '../pith-verify/node-verifier.ts';
import { toSentence } from '../pith-verify/read-input.ts';
import { NOT_UTF8, toText } from '../pith-verify/to-text.ts';
import { mirrorPointers } from './mirror-pointers.ts';
import type { NotedPapers } from './noted-papers.ts';

/** The JSON of a file, or a sentence that says why there is none; null where there is no such file. */
const readDocument = (path: string): JsonDocument | string | null => {
  try {
    const text = toText(readFileSync(path));
    if (text === null) return NOT_UTF8;
    const parsed = parseJson(text);
    return parsed.kind === 'ok' ? parsed.value : parsed.error.message;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    return toSentence(cause);
  }
};

const isContradicted = (examination: Examination): boolean =>
  examination.kind === 'examined' && examination.verdict.kind === 'contradicted';

/**
 * What in a mirror's `arxiv/` doesn't lead to a record of the paper that it is asked for: another paper's record, examined as
 * an answer to that question; none; or something that can't be read. What is wrong with a record itself is told with its own
 * file, and not once more here.
 * @param papers which paper each record of the mirror is signed for, as its examination said.
 */
export function* examinePointers(
  { folder, layout }: { readonly folder: string; readonly layout: Layout },
  papers: NotedPapers,
  keys: readonly PinnedKey[],
): Generator<Examination, void> {
  /** The record that is named, where it is another paper's; where it isn't right by itself that was told. */
  const examineNamed = (suffix: Suffix, paper: ArxivIdentifier, origin: Origin): Examination | null => {
    if (papers.has(suffix, paper.id)) return null;
    const document = readDocument(join(folder, layout.record(suffix)));
    if (document === null)
      return toUnreadable(`This names the record ${suffix}, which is not in this mirror.`, origin);
    if (typeof document === 'string') return null;
    const answer = (question: Identifier): Examination =>
      examineWithReports({ document, at: [], question, keys, origin });
    if (isContradicted(answer({ kind: 'pith', suffix, year: null }))) return null;
    const examination = answer(paper);
    return isContradicted(examination) ? examination : null;
  };
  const examineFile = (path: string, paper: ArxivIdentifier, origin: Origin): readonly Examination[] => {
    const document = readDocument(path);
    // It was taken away since its folder was listed.
    if (document === null) return [];
    if (typeof document === 'string') return [toUnreadable(document, origin)];
    const pointer = findPointer(document.value, '');
    if (pointer.kind === 'record')
      return [examineWithReports({ document, at: pointer.at, question: paper, keys, origin })];
    if (pointer.kind !== 'numbers') return [toUnreadable('This names no record.', origin)];
    return pointer.suffixes.flatMap((suffix) => examineNamed(suffix, paper, origin) ?? []);
  };
  for (const file of mirrorPointers(folder, layout)) {
    const path = join(folder, file.path);
    const origin: Origin = { sourceId: 'file', label: path, kind: 'file', url: null };
    if (file.kind === 'unlisted') yield toUnreadable(file.why, origin);
    else yield* examineFile(path, file.paper, origin);
  }
}

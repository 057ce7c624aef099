import type { Examination, Origin } from '../../src/core/examination.ts';
import { parseArxivId } from '../../src/core/identifier/arxiv-id.ts';
import type { Identifier, Suffix } from '../../src/core/identifier/types.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { type Pack, PackTrouble } from '../pack/read-pack.ts';
import { toUnreadable } from '../pith-verify/examine-entry.ts';
import { examineWithReports } from '../pith-verify/node-verifier.ts';
import { toText } from '../pith-verify/to-text.ts';
import type { NotedPapers } from './noted-papers.ts';

const isContradicted = (examination: Examination): boolean =>
  examination.kind === 'examined' && examination.verdict.kind === 'contradicted';

const toLeftOut = (count: number): string =>
  `The index of this pack has no paper for ${count} of its records, so that ${count === 1 ? 'it is not found by its paper' : 'they are not found by their papers'}.`;

/**
 * What in a pack's index of papers doesn't lead to a record of the paper that it is asked for, as `examinePointers` says it of
 * a folder: each line of the index is named behind the file, `all.pack 2503.11367v4`; and how many records no line leads to.
 * @param papers which paper each record of the pack is signed for, as its examination said.
 */
export function* examinePackPapers(
  pack: Pack,
  file: string,
  papers: NotedPapers,
  keys: readonly PinnedKey[],
): Generator<Examination, void> {
  const toOrigin = (label: string): Origin => ({ sourceId: 'file', label, kind: 'file', url: null });
  const examineNamed = (suffix: Suffix, id: string, origin: Origin): Examination | null => {
    const paper = parseArxivId(id);
    if (paper.kind === 'error') return toUnreadable('This is no arXiv id.', origin);
    const bytes = pack.find(suffix);
    if (bytes === null)
      return toUnreadable(`This names the record ${suffix}, which is not in this pack.`, origin);
    // What is wrong with the record itself was told with the record.
    const document = parseJson(toText(bytes) ?? '');
    if (document.kind === 'error') return null;
    const answer = (question: Identifier | null): Examination =>
      examineWithReports({ document: document.value, at: [], question, keys, origin });
    if (isContradicted(answer(null))) return null;
    const answers = [answer({ kind: 'pith', suffix, year: null }), answer(paper.value)];
    return answers.find(isContradicted) ?? null;
  };
  let isAstray = false;
  try {
    for (const { arxivId, version, suffix } of pack.papers()) {
      if (papers.has(suffix, arxivId)) continue;
      const found = examineNamed(suffix as Suffix, arxivId, toOrigin(`${file} ${arxivId}v${version}`));
      if (found === null) continue;
      isAstray = true;
      yield found;
    }
    // A line that leads astray is often the one that another record misses.
    const left = isAstray ? 0 : papers.countUnasked();
    if (left > 0) yield toUnreadable(toLeftOut(left), toOrigin(file));
  } catch (cause) {
    if (!(cause instanceof PackTrouble)) throw cause;
    yield toUnreadable(cause.message, toOrigin(file));
  }
}

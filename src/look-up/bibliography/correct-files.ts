import { applyToBytes } from '../../core/bibliography/corrected/apply.ts';
import { toCorrections } from '../../core/bibliography/corrected/corrections.ts';
import { toUnifiedDiff } from '../../core/bibliography/corrected/diff.ts';
import type { DecodedText } from '../../core/bibliography/decode.ts';
import type { Judgement } from '../../core/bibliography/judge/judgement.ts';
import type { CorrectedFile } from './messages.ts';

/** A file that was read: its bytes as they came, its text, and which of all entries are its own. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
  readonly from: number;
  readonly to: number;
}

/** What can be corrected with certainty, file by file; files without anything to correct are left out. */
export const correctFiles = (
  files: readonly KeptFile[],
  judged: readonly (Judgement | null)[],
): readonly CorrectedFile[] =>
  files.flatMap(({ name, bytes, decoded, from, to }) => {
    const corrections = toCorrections(judged.slice(from, to).filter((judgement) => judgement !== null));
    if (corrections.length === 0) return [];
    return [
      {
        name,
        changes: corrections.map(({ key, line, before, after, reason }) => ({
          key,
          line,
          before,
          after,
          reason,
        })),
        diff: toUnifiedDiff(decoded.text, corrections, name === '' ? 'pasted.bib' : name),
        bytes: new Uint8Array(applyToBytes(bytes, decoded, corrections)),
      },
    ];
  });

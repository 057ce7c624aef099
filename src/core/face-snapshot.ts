import { checkIntegrity } from './check-report.ts';
import { type FaceCheck, faceCheck, unknownRule } from './face-check.ts';
import type { FaceInput } from './face-input.ts';
import { checkSignedCopies, checkSnapshotParts, checkTitleField, inFace } from './face-parts.ts';
import { formatFound, formatPath, type JsonObject, type JsonPath, type JsonValue } from './json.ts';
import { toFieldReader } from './record-fields.ts';
import { readReport } from './record-wire-report.ts';

/** The integrity summary against the findings beside it, by the same check that records get. */
export const integritySummary = (integrity: JsonValue | undefined, place: string): FaceCheck => {
  const root: JsonObject = { graph_snapshot: { integrity: integrity ?? null } };
  const report = readReport(toFieldReader(root, []));
  return faceCheck('report-integrity', checkIntegrity({ record: { wire: { report } } }), place);
};

/** All that can be checked of a graph snapshot, wherever it stands. */
export const checkSnapshotAt = (input: FaceInput, path: JsonPath): readonly FaceCheck[] => [
  checkSignedCopies(input, path),
  ...checkTitleField(input, [...path, 'paper', 'title']),
  ...checkSnapshotParts(input, path),
  integritySummary(inFace(input, [...path, 'integrity']), formatPath([...path, 'integrity'])),
];

/** What the merge of events says of itself; the rules are UNKNOWN. */
export const mergeRules = (input: FaceInput): FaceCheck => {
  const version = inFace(input, ['merge_version']) ?? null;
  return faceCheck(
    'merge-rules',
    unknownRule(
      version === null
        ? 'The rules by which events are merged into a state are not known, so nothing was merged again here.'
        : `The rules of the merge that the face calls ${formatFound(version)} are not known, so nothing was merged again here.`,
    ),
    'merge_version',
  );
};

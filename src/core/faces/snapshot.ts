import type { Outcome } from '../checks/check.ts';
import { checkIntegrityReport } from '../checks/report.ts';
import { formatFound, formatPath, isJsonObject, type JsonPath } from '../json/json.ts';
import { toFieldReader } from '../record/fields.ts';
import { readIntegrity } from '../record/wire-report.ts';
import { type FaceCheck, faceCheck, unknownRule } from './check.ts';
import type { FaceInput } from './input.ts';
import { checkSignedCopies, checkSnapshotParts, checkTitleField, inFace, unreadable } from './parts.ts';

/** The integrity summary against the findings beside it, by the same check that records get. */
export const integritySummary = (input: FaceInput, path: JsonPath): FaceCheck => {
  const integrity = inFace(input, path);
  const give = (outcome: Outcome): FaceCheck => faceCheck('report-integrity', outcome, formatPath(path));
  if (!isJsonObject(integrity)) return give(unreadable(path, 'an object', integrity));
  const reader = toFieldReader(input.json, input.at, (place) => `There is no ${formatPath(place)}.`);
  return give(checkIntegrityReport(readIntegrity(reader, path)));
};

/** All that can be checked of a graph snapshot, wherever it stands. */
export const checkSnapshotAt = (input: FaceInput, path: JsonPath): readonly FaceCheck[] => [
  checkSignedCopies(input, path),
  ...checkTitleField(input, [...path, 'paper', 'title']),
  ...checkSnapshotParts(input, path),
  integritySummary(input, [...path, 'integrity']),
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

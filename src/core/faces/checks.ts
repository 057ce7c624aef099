import { unchecked } from '../checks/check.ts';
import { examine } from '../examine.ts';
import { inexactInside } from '../json/read.ts';
import { checkIntegritySnapshot } from '../report/snapshots.ts';
import { withReports } from '../with-reports.ts';
import { type FaceCheck, faceCheck, unknownRule } from './check.ts';
import type { FaceInput } from './input.ts';
import type { FaceKind } from './kind.ts';
import { checkManifest } from './manifest.ts';
import {
  checkCanonicalPart,
  checkListCount,
  checkNumberField,
  checkSnapshotParts,
  inFace,
  NO_RECORD,
  NOWHERE,
  paperOutcome,
} from './parts.ts';
import { checkSnapshotAt, integritySummary, mergeRules } from './snapshot.ts';
import { checkState } from './state.ts';

/** A record or a bundle by the same function that examines the record itself. */
const examineAgain = (input: FaceInput): readonly FaceCheck[] => {
  const { document, at, keys } = input;
  const examined = withReports(examine({ document, at, question: null, keys, origin: NOWHERE }));
  // Whatever makes it no record is a problem that was found before any check is asked for.
  if (examined.kind === 'unreadable') return [];
  return examined.checks
    .filter(({ id, weight }) => id !== 'answers-question' && (weight !== 'report' || input.face === 'record'))
    .map(({ id, outcome }) =>
      faceCheck(id, outcome, '', id === 'signing-key' || id === 'signature' ? examined.key : null),
    );
};

const EVENTS_UNKNOWN =
  'What the id of an event is a hash of is not known, so nobody here can tell whether the events are the original ones.';

const checkBundle = (input: FaceInput): readonly FaceCheck[] => [
  ...examineAgain(input),
  checkCanonicalPart(input, ['canonical_record']),
  ...checkNumberField(input, 'pith_number'),
  ...checkListCount(input, ['event_count'], ['events']),
  ...checkSnapshotParts(input, ['graph_snapshot']),
  faceCheck('event-ids', unknownRule(EVENTS_UNKNOWN), 'events'),
  mergeRules(input),
];

const checkRecord = (input: FaceInput): readonly FaceCheck[] => [
  ...examineAgain(input),
  checkCanonicalPart(input, ['canonical_record']),
  ...checkNumberField(input, 'pith_number'),
  ...checkSnapshotParts(input, ['graph_snapshot']),
];

const checkGraph = (input: FaceInput): readonly FaceCheck[] => [
  ...checkSnapshotAt(input, []),
  faceCheck('face-signature', unknownRule('Nothing signs a graph snapshot.')),
];

/** The name of the paper: integrity.json has the arXiv id in its field `pith_number` (docs/protocol.md "Oddities to survive"). */
const paperName = (input: FaceInput, name: string): readonly FaceCheck[] => {
  const value = inFace(input, [name]) ?? null;
  if (value === null) return [];
  if (typeof value === 'string' && value.startsWith('pith:')) return checkNumberField(input, name);
  return [faceCheck('same-paper', paperOutcome(input.record, [name], value), name)];
};

const checkIntegrityFace = (input: FaceInput): readonly FaceCheck[] => {
  const integrity = inFace(input, ['integrity']);
  const names = [...paperName(input, 'pith_number'), ...paperName(input, 'arxiv_id')];
  const snapshot = checkIntegritySnapshot(
    integrity,
    inexactInside(input.document, [...input.at, 'integrity']),
  );
  return [
    ...(names.length > 0
      ? names
      : [
          faceCheck(
            'same-paper',
            input.record === null
              ? NO_RECORD
              : unchecked('absent', 'The report doesn’t say which paper it is about.'),
          ),
        ]),
    faceCheck('snapshot-hash', snapshot.outcome, 'integrity'),
    integritySummary(input, ['integrity']),
    ...checkListCount(input, ['event_count'], ['events']),
    faceCheck(
      'face-signature',
      unknownRule(
        'Nothing known signs the report itself. Its events are signed, and how their payload hashes follow from the report is not known.',
      ),
    ),
  ];
};

const CHECKS: Readonly<Record<FaceKind, (input: FaceInput) => readonly FaceCheck[]>> = {
  record: checkRecord,
  bundle: checkBundle,
  state: checkState,
  graph: checkGraph,
  integrity: checkIntegrityFace,
  manifest: checkManifest,
};

/** Every check of a face, done or not, in the order in which a page lists them. */
export const checkFace = (input: FaceInput): readonly FaceCheck[] => CHECKS[input.face](input);

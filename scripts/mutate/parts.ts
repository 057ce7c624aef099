/** Some rooms of `src/core`, and the unit tests that answer for them. */
export interface Part {
  readonly name: string;
  /** Folders of `src/core` with all that is in them; `''` for the files at its root. */
  readonly rooms: readonly string[];
  /** Unit tests that answer for them beside those of these rooms: paths in `tests/unit` without `.test.ts`. */
  readonly tests: readonly string[];
}

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Every room of the core, once. A part is changed under its own tests alone: what they let through counts as survived,
 * even where a test elsewhere would notice, so a score can be too low, but not too high.
 */
export const PARTS: readonly Part[] = [
  { name: 'identifiers', rooms: ['identifier'], tests: [] },
  { name: 'json', rooms: ['json'], tests: names('core/bad-input core/examine') },
  {
    name: 'cryptography',
    rooms: ['base', 'keys'],
    tests: names(`
      core/bad-input core/checks/words core/checks/checks core/evidence/evidence-file core/examine core/examine-keys
      core/faces/face core/memory/memory core/record/text-digest`),
  },
  {
    name: 'record',
    rooms: ['record', 'report'],
    tests: names(`
      core/bad-input core/checks/copies core/checks/report core/checks/checks core/checks/verdict core/examine
      core/examine-bundle core/examine-keys core/examine-question core/faces/field-comparison features/depth/words`),
  },
  {
    name: 'checks',
    rooms: ['checks', ''],
    tests: names('core/faces/field-comparison core/report/other-fields features/depth/words'),
  },
  {
    name: 'faces',
    rooms: ['faces'],
    tests: names(`
      core/evidence/evidence-file core/evidence/ledger-text core/report/flag-evidence core/report/snapshots
      features/depth/words`),
  },
  { name: 'copies', rooms: ['copy', 'tex'], tests: [] },
  { name: 'bibliography', rooms: ['bibliography', 'title'], tests: [] },
  {
    name: 'returning',
    rooms: ['compare', 'csv', 'marks', 'mirror', 'requests', 'titles', 'trail', 'watch'],
    tests: [],
  },
  { name: 'evidence', rooms: ['evidence', 'memory', 'tamper'], tests: ['core/examined-document'] },
];

/** Tests that would take too long for every change: the commands themselves, records by the thousand, lists of 50 MB. */
const SLOW =
  /^core\/(?:bibliography\/bad-input|evidence\/commands|examine-(?:many-.*|properties)|tamper-matrix)$/;

const isIn = (path: string, room: string): boolean =>
  room === '' ? !path.includes('/') : path.startsWith(`${room}/`);

/** Those of the core's files that belong to a part. @param all paths in `src/core`, without `.ts`. */
export const filesOf = ({ rooms }: Part, all: readonly string[]): readonly string[] =>
  all.filter((path) => rooms.some((room) => isIn(path, room)));

/** Those of the unit tests that a part is changed under. @param all paths in `tests/unit`, without `.test.ts`. */
export const testsOf = ({ rooms, tests }: Part, all: readonly string[]): readonly string[] =>
  all.filter(
    (path) =>
      tests.includes(path) ||
      (path.startsWith('core/') &&
        !SLOW.test(path) &&
        rooms.some((room) => isIn(path.slice('core/'.length), room))),
  );

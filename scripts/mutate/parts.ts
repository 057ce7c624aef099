/** A part of `src/core`, and the unit tests that answer for it. */
export interface Part {
  readonly name: string;
  /** Names of files in `src/core`, without `.ts`. */
  readonly files: readonly string[];
  /** Names of files in `tests/unit`, without `.test.ts`. */
  readonly tests: readonly string[];
}

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Every file of the core, once. A part is changed under its own tests alone: what they let through counts as
 * survived, even where a test elsewhere would notice, so a score can be too low, but not too high.
 */
export const PARTS: readonly Part[] = [
  {
    name: 'identifiers',
    files: names(`
      arxiv-archives arxiv-date arxiv-id base32 corpus-name diagnose-address finding diagnose-arxiv
      diagnose-arxiv-parts diagnose-old-arxiv diagnose-pith identifier identifier-address
      identifier-diagnosis identifier-types pith-number sha256-hex`),
    tests: names(
      'arxiv-id arxiv-words base32 corpus-name finding identifier identifier-diagnosis pith-number',
    ),
  },
  {
    name: 'json',
    files: names('canonical-json json json-scan json-text result'),
    tests: names('bad-input canonical-json examine json json-text'),
  },
  {
    name: 'cryptography',
    files: names('base64 digest instant keys signature text-digest'),
    tests: names(`
      bad-input check-words checks evidence-file examine examine-keys face instant memory signature
      text-digest wycheproof`),
  },
  {
    name: 'record',
    files: names(`
      by-alias-kind examine record record-copies record-fields record-parse record-wire
      record-wire-lists record-wire-report report-shape shape`),
    tests: names(`
      bad-input check-copies check-report checks examine examine-bundle examine-keys examine-question
      field-comparison other-fields record-aliases record-copies record-fields record-parse
      record-report record-wire verdict`),
  },
  {
    name: 'checks',
    files: names(`
      check check-copies check-identity check-question check-report check-signature check-title
      check-words checks evidence field-comparison fiction-words other-fields state verdict`),
    tests: names(`
      bad-input check-copies check-question check-report check-words checks depth-words examine
      examine-bundle examine-keys examine-question field-comparison other-fields state-words verdict`),
  },
  {
    name: 'faces',
    files: names(`
      event-signature face face-check face-checks face-comparison face-events face-input face-kind
      face-manifest face-parts face-question face-snapshot face-state face-words flag-evidence
      ledger-text snapshots`),
    tests: names(`
      depth-words event-signature evidence-file face face-checks face-comparison face-events face-kind
      face-manifest face-parts face-question face-words flag-evidence ledger-text snapshots`),
  },
  {
    name: 'copies',
    files: names('copy copy-candidates tex tex-math tex-symbols word-difference'),
    tests: names('copy copy-candidates tex tex-math word-difference'),
  },
  {
    name: 'evidence',
    files: names(`
      commands evidence-file memory memory-compare memory-parse memory-values tamper examined-document
      json-items public-key-forms zip`),
    // The commands themselves are run by commands.test.ts, which would take too long for every change.
    tests: names(`
      command-text evidence-file evidence-readme examined-document json-items memory memory-compare
      memory-parse memory-values public-key-forms tamper zip`),
  },
];

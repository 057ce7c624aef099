/** A part of `src/core`, and the unit tests that answer for it. */
export interface Part {
  readonly name: string;
  /** Paths of files in `src/core`, without `.ts`. */
  readonly files: readonly string[];
  /** Paths of files in `tests/unit`, without `.test.ts`. */
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
      identifier/arxiv-archives identifier/arxiv-date identifier/arxiv-id base/base32
      identifier/corpus-name identifier/diagnosis/address identifier/diagnosis/finding
      identifier/diagnosis/arxiv identifier/diagnosis/arxiv-parts identifier/diagnosis/old-arxiv
      identifier/diagnosis/pith identifier/identifier identifier/address identifier/diagnosis/diagnosis
      identifier/types identifier/pith-number identifier/sha256-hex`),
    tests: names(`
      core/identifier/arxiv-id core/identifier/arxiv-words core/base/base32 core/identifier/corpus-name
      core/identifier/diagnosis/finding core/identifier/identifier core/identifier/diagnosis/diagnosis
      core/identifier/pith-number`),
  },
  {
    name: 'json',
    files: names(`
      json/canonical json/json json/scan json/text base/result`),
    tests: names(`
      core/bad-input core/json/canonical core/examine core/json/json core/json/text`),
  },
  {
    name: 'cryptography',
    files: names(`
      base/base64 base/digest base/instant keys/keys keys/signature record/text-digest`),
    tests: names(`
      core/bad-input core/checks/words core/checks/checks core/evidence/evidence-file core/examine
      core/examine-keys core/faces/face core/base/instant core/memory/memory core/keys/signature
      core/record/text-digest core/keys/wycheproof`),
  },
  {
    name: 'record',
    files: names(`
      record/by-alias-kind examine record/record record/copies record/fields record/parse record/wire
      record/wire-lists record/wire-report report/report-shape report/shape`),
    tests: names(`
      core/bad-input core/checks/copies core/checks/report core/checks/checks core/examine
      core/examine-bundle core/examine-keys core/examine-question core/faces/field-comparison
      core/report/other-fields core/record/aliases core/record/copies core/record/fields core/record/parse
      core/record/report core/record/wire core/checks/verdict`),
  },
  {
    name: 'checks',
    files: names(`
      checks/check checks/copies checks/identity checks/question checks/report checks/signature
      checks/title checks/words checks/checks checks/facts faces/field-comparison checks/fiction-words
      report/other-fields state-words checks/verdict`),
    tests: names(`
      core/bad-input core/checks/copies core/checks/question core/checks/report core/checks/words
      core/checks/checks features/depth/words core/examine core/examine-bundle core/examine-keys
      core/examine-question core/faces/field-comparison core/report/other-fields core/state-words
      core/checks/verdict`),
  },
  {
    name: 'faces',
    files: names(`
      faces/event-signature faces/face faces/check faces/checks faces/comparison faces/events faces/input
      faces/kind faces/manifest faces/parts faces/question faces/snapshot faces/state faces/words
      report/flag-evidence evidence/ledger-text report/snapshots`),
    tests: names(`
      features/depth/words core/faces/event-signature core/evidence/evidence-file core/faces/face
      core/faces/checks core/faces/comparison core/faces/events core/faces/kind core/faces/manifest
      core/faces/parts core/faces/question core/faces/words core/report/flag-evidence
      core/evidence/ledger-text core/report/snapshots`),
  },
  {
    name: 'copies',
    files: names(`
      copy/copy copy/candidates tex/tex tex/math tex/math-commands tex/symbols
      copy/word-difference`),
    tests: names(`
      core/copy/copy core/copy/candidates core/tex/tex core/tex/math core/copy/word-difference`),
  },
  {
    name: 'evidence',
    files: names(`
      evidence/commands evidence/evidence-file memory/memory memory/compare memory/parse memory/values
      tamper/tamper examined-document tamper/json-items keys/public-key-forms evidence/zip`),
    // The commands themselves are run by commands.test.ts, which would take too long for every change.
    tests: names(`
      core/evidence/command-text core/evidence/evidence-file core/evidence/evidence-readme
      core/examined-document core/tamper/json-items core/memory/memory core/memory/compare
      core/memory/parse core/memory/values core/keys/public-key-forms core/tamper/tamper core/evidence/zip`),
  },
];

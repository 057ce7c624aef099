import { anything, type Fields, fields, flag, list, number, type Read, text } from './shape.ts';

/** One sentence that a machine read out of the paper (docs/protocol.md "Snapshots"). */
export const claimShape = fields({
  kind: ['kind', text],
  text: ['text', text],
  source: ['source', text],
  status: ['status', text],
  claimId: ['claim_id', text],
  attestation: ['attestation', text],
});
export type Claim = Read<typeof claimShape>;

const claimsShape = fields({
  count: ['count', number],
  items: ['items', list(claimShape)],
  snapshotSha256: ['snapshot_sha256', text],
});

const verdictShape = fields({
  id: ['id', anything],
  modelSet: ['model_set', anything],
  createdAt: ['created_at', text],
  strongestClaim: ['strongest_claim', text],
  weakestAssumption: ['weakest_assumption', text],
  oneLineSummary: ['one_line_summary', text],
  headline: ['pith_extraction_headline', text],
  pipelineVersion: ['pipeline_version', text],
});
export type RegistryVerdict = Read<typeof verdictShape>;

const detectorShape = fields({
  name: ['name', text],
  version: ['version', text],
  status: ['status', text],
  ranAt: ['ran_at', text],
  findingsCount: ['findings_count', number],
});

const findingShape = fields({
  detector: ['detector', text],
  type: ['finding_type', text],
  severity: ['severity', text],
  verdictClass: ['verdict_class', text],
  note: ['note', text],
  doi: ['detected_doi', text],
  arxivId: ['detected_arxiv_id', text],
  refIndex: ['ref_index', number],
  auditedAt: ['audited_at', text],
});
export type Finding = Read<typeof findingShape>;

const integrityShape = fields({
  available: ['available', flag],
  clean: ['clean', flag],
  endpoint: ['endpoint', text],
  detectors: ['detectors_run', list(detectorShape)],
  findings: ['findings', list(findingShape)],
  summary: ['summary', anything],
  snapshotSha256: ['snapshot_sha256', text],
});
export type Integrity = Read<typeof integrityShape>;

const referencesShape = fields({
  count: ['count', number],
  resolved: ['resolved_work', number],
  internalAnchors: ['internal_anchors', number],
  sample: ['sample', list(anything)],
  snapshotSha256: ['snapshot_sha256', text],
});
export type References = Read<typeof referencesShape>;

const formalCanonShape = fields({
  evidenceCount: ['evidence_count', number],
  sample: ['sample', list(anything)],
  anchors: ['anchors', list(anything)],
  snapshotSha256: ['snapshot_sha256', text],
});

const authorClaimsShape = fields({
  count: ['count', number],
  strongCount: ['strong_count', number],
  sample: ['sample', list(anything)],
  snapshotSha256: ['snapshot_sha256', text],
});

/** The members of a record or bundle that `reportShape` reads. */
export const reportFields = {
  recordType: ['record_type', text],
  bundleType: ['bundle_type', text],
  bundleVersion: ['bundle_version', text],
  schemaUrl: ['schema_url', text],
  schemaVersion: ['schema_version', text],
  shortNumber: ['short_pith_number', text],
  flags: ['verification_status', anything],
  claims: ['paper_claims', list(claimShape)],
  formalCanon: ['formal_canon', formalCanonShape],
  events: ['events', list(anything)],
  eventSummary: ['event_summary', anything],
  links: ['links', anything],
  actions: ['agent_actions', anything],
  snapshot: [
    'graph_snapshot',
    fields({
      claims: ['claims', claimsShape],
      verdict: ['verdict', verdictShape],
      integrity: ['integrity', integrityShape],
      references: ['references', referencesShape],
      formalCanon: ['formal_canon', formalCanonShape],
      authorClaims: ['author_claims', authorClaimsShape],
      builderVersion: ['builder_version', text],
    }),
  ],
} as const satisfies Fields;

/**
 * The parts of a record or bundle that only the page reads: nothing here is signed and nothing decides a check
 * of the verdict. docs/protocol.md "Snapshots" and "Faces of a record".
 */
export const reportShape = fields(reportFields);
export type Report = Read<typeof reportShape>;

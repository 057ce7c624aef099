import { describe, expect, it } from 'vitest';
import { reportShape } from '../../../../src/core/report/report-shape.ts';

const CLAIM = {
  kind: 'strongest_claim',
  text: 'It is fast.',
  source: 'verdict.strongest_claim',
  status: 'machine_extracted',
  claim_id: 'C1',
  attestation: 'unclaimed',
};
const READ_CLAIM = {
  kind: 'strongest_claim',
  text: 'It is fast.',
  source: 'verdict.strongest_claim',
  status: 'machine_extracted',
  claimId: 'C1',
  attestation: 'unclaimed',
};

describe('the report of a record', () => {
  it('is read whole, under our names', () => {
    expect(
      reportShape.read({
        record_type: 'r',
        bundle_type: 'b',
        bundle_version: 'bv',
        schema_url: 'su',
        schema_version: 'sv',
        short_pith_number: 'sp',
        verification_status: { pith_receipt: true },
        paper_claims: [CLAIM],
        formal_canon: { evidence_count: 1, sample: ['s'], anchors: ['a'], snapshot_sha256: 'h1' },
        events: ['e'],
        event_summary: { e: 1 },
        links: { html: 'l' },
        agent_actions: { view: 'v' },
        graph_snapshot: {
          claims: { count: 2, items: [CLAIM], snapshot_sha256: 'h2' },
          verdict: {
            id: 3,
            model_set: { m: 1 },
            created_at: 'c',
            strongest_claim: 'sc',
            weakest_assumption: 'wa',
            one_line_summary: 'ol',
            pith_extraction_headline: 'ph',
            pipeline_version: 'pv',
          },
          integrity: {
            available: true,
            clean: false,
            endpoint: 'ep',
            detectors_run: [{ name: 'n', version: 'v', status: 's', ran_at: 'r', findings_count: 4 }],
            findings: [
              {
                detector: 'd',
                finding_type: 'ft',
                severity: 'advisory',
                verdict_class: 'incontrovertible',
                note: 'n',
                detected_doi: '10.1/x',
                detected_arxiv_id: '2503.11367',
                ref_index: 5,
                audited_at: 'aa',
              },
            ],
            summary: { advisory: 1 },
            snapshot_sha256: 'h3',
          },
          references: {
            count: 6,
            resolved_work: 7,
            internal_anchors: 8,
            sample: ['s2'],
            snapshot_sha256: 'h4',
          },
          formal_canon: { evidence_count: 9, sample: ['s3'], anchors: ['a3'], snapshot_sha256: 'h5' },
          author_claims: { count: 10, strong_count: 11, sample: ['s4'], snapshot_sha256: 'h6' },
          builder_version: 'bu',
        },
      }),
    ).toEqual({
      recordType: 'r',
      bundleType: 'b',
      bundleVersion: 'bv',
      schemaUrl: 'su',
      schemaVersion: 'sv',
      shortNumber: 'sp',
      flags: { pith_receipt: true },
      claims: [READ_CLAIM],
      formalCanon: { evidenceCount: 1, sample: ['s'], anchors: ['a'], snapshotSha256: 'h1' },
      events: ['e'],
      eventSummary: { e: 1 },
      links: { html: 'l' },
      actions: { view: 'v' },
      snapshot: {
        claims: { count: 2, items: [READ_CLAIM], snapshotSha256: 'h2' },
        verdict: {
          id: 3,
          modelSet: { m: 1 },
          createdAt: 'c',
          strongestClaim: 'sc',
          weakestAssumption: 'wa',
          oneLineSummary: 'ol',
          headline: 'ph',
          pipelineVersion: 'pv',
        },
        integrity: {
          available: true,
          clean: false,
          endpoint: 'ep',
          detectors: [{ name: 'n', version: 'v', status: 's', ranAt: 'r', findingsCount: 4 }],
          findings: [
            {
              detector: 'd',
              type: 'ft',
              severity: 'advisory',
              verdictClass: 'incontrovertible',
              note: 'n',
              doi: '10.1/x',
              arxivId: '2503.11367',
              refIndex: 5,
              auditedAt: 'aa',
            },
          ],
          summary: { advisory: 1 },
          snapshotSha256: 'h3',
        },
        references: {
          count: 6,
          resolved: 7,
          internalAnchors: 8,
          sample: ['s2'],
          snapshotSha256: 'h4',
        },
        formalCanon: { evidenceCount: 9, sample: ['s3'], anchors: ['a3'], snapshotSha256: 'h5' },
        authorClaims: { count: 10, strongCount: 11, sample: ['s4'], snapshotSha256: 'h6' },
        builderVersion: 'bu',
      },
    });
  });

  it.each([
    ['a flag', { available: 'yes' }, ['available'], 'yes'],
    ['a number', { detectors_run: [{ findings_count: '3' }] }, ['detectors_run', 0, 'findings_count'], '3'],
    ['a text', { detectors_run: [{ name: 7 }] }, ['detectors_run', 0, 'name'], 7],
    ['a list', { findings: {} }, ['findings'], {}],
  ])(
    'leaves what should be %s and is something else to those who show the rest',
    (_, integrity, path, value) => {
      const report = { graph_snapshot: { integrity } };
      expect(reportShape.rest(report, [])).toEqual([
        { path: ['graph_snapshot', 'integrity', ...path], value },
      ]);
      expect(JSON.stringify(reportShape.read(report))).not.toContain(JSON.stringify(value));
    },
  );
});

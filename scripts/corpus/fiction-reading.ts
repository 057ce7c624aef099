import type { JsonObject } from '../../src/core/json/json.ts';
import type { FictionPaper } from './fiction.ts';
import { hashSnapshot } from './hash-json.ts';
import type { Random } from './random.ts';

/** What a machine would have read out of the paper: claims, a verdict, an audit. Many records have none of it. */
export interface Reading {
  readonly claims: readonly JsonObject[];
  readonly verdict: JsonObject;
  readonly integrity: JsonObject;
}

export const toReading = (paper: FictionPaper, random: Random, builtAt: string): Reading => {
  const sentences = random.oneIn(3) ? toSentences(paper) : null;
  return {
    claims: sentences === null ? [] : toClaims(sentences),
    verdict: {
      id: null,
      model_set: {},
      created_at: sentences === null ? null : `${builtAt}+00:00`,
      strongest_claim: sentences?.strongest_claim ?? '',
      one_line_summary: sentences?.one_line_summary ?? '',
      pipeline_version: sentences === null ? null : 'demo',
      weakest_assumption: sentences?.weakest_assumption ?? '',
      pith_extraction_headline: '',
    },
    integrity: toIntegrity(paper, random, builtAt),
  };
};

const toSentences = (paper: FictionPaper) => ({
  strongest_claim: `The effect in "${paper.title}" holds in all cases but one, which is not named.`,
  weakest_assumption: 'That the paper exists.',
  one_line_summary: 'An invented paper reports an invented result.',
});

const toClaims = (sentences: ReturnType<typeof toSentences>): readonly JsonObject[] =>
  Object.entries(sentences).map(([kind, text], index) => ({
    kind,
    text,
    source: 'verdict',
    status: 'machine_extracted',
    claim_id: `C${index + 1}`,
    attestation: 'unclaimed',
  }));

/** Half the records had no detector run on them; of the others a third has a finding. */
const toIntegrity = (paper: FictionPaper, random: Random, builtAt: string): JsonObject => {
  const hasRun = random.oneIn(2);
  const hasFinding = hasRun && random.oneIn(3);
  const findings: readonly JsonObject[] = hasFinding ? [toFinding(random, builtAt)] : [];
  const detectors: readonly JsonObject[] = hasRun
    ? ['ai_meta_artifact', 'doi_compliance'].map((detector) => ({
        name: detector,
        version: '1.0.0',
        status: 'completed',
        ran_at: `${builtAt}Z`,
        findings_count: detector === 'doi_compliance' ? findings.length : 0,
      }))
    : [];
  const total = { total: 1, critical: 0, advisory: 1, informational: 0 };
  return {
    clean: !hasFinding,
    summary: {
      advisory: findings.length,
      critical: 0,
      by_detector: hasFinding ? { doi_compliance: total } : {},
      informational: 0,
    },
    endpoint: `/pith/${paper.arxivId}/integrity.json`,
    findings,
    available: true,
    detectors_run: detectors,
    snapshot_sha256: hashSnapshot({ detectors, findings }),
  };
};

const toFinding = (random: Random, builtAt: string): JsonObject => ({
  detector: 'doi_compliance',
  finding_type: 'recoverable_identifier',
  severity: 'advisory',
  verdict_class: 'incontrovertible',
  note: 'An invented DOI is broken over two lines in the printed bibliography of this invented paper.',
  detected_doi: '10.0000/fiction',
  detected_arxiv_id: null,
  ref_index: 1 + random.below(9),
  audited_at: `${builtAt}Z`,
});

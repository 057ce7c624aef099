import type { JsonObject, JsonValue } from '../../src/core/json/json.ts';
import { realRecord } from './examining.ts';

/**
 * Texts that do something where they are taken for markup, for an address or for a name: each calls `pwned()`, leads to
 * another machine or changes the page.
 */
export const hostileTexts: readonly string[] = [
  '<script>pwned()</script>',
  '<img src=x onerror=pwned()>',
  '"><svg onload=pwned()>',
  `'"><iframe srcdoc="<script>parent.pwned()</script>"></iframe>`,
  '</title></style></textarea></pre></bdi><script>pwned()</script>',
  '<a href="javascript:pwned()">here</a>',
  '<form action=javascript:pwned()><button autofocus onfocus=pwned()>here</button></form>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<style>*{display:none}</style><link rel=stylesheet href=https://evil.example/x.css>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>',
  '<details open ontoggle=pwned()><summary>here</summary></details>',
  '&lt;img src=x onerror=pwned()&gt;',
  '%3Cscript%3Epwned()%3C%2Fscript%3E',
  'javascript:pwned()',
  '\u0001JaVa\tScRiPt:pwned()//https://arxiv.org/',
  'javascript://arxiv.org/%0apwned()',
  'data:text/html,<script>pwned()</script>',
  'vbscript:pwned()',
  'blob:https://evil.example/0',
  '//evil.example/x',
  'https://arxiv.org/" onmouseover="pwned()',
  '{{constructor.constructor("pwned()")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that a template would run
  '`${pwned()}`',
  '__proto__',
  'constructor',
];

/** The real record with something in the parts that are empty in it, so that a page shows all that it has a place for. */
const fullRecord = (): JsonObject => {
  const real = realRecord() as JsonObject;
  const claims = [
    { kind: 'text', text: 'text', source: 'text', status: 'text', claim_id: 'text', attestation: 'text' },
  ];
  const work = [{ title: 'text', doi: 'text', url: 'text' }];
  return {
    ...real,
    paper_claims: claims,
    events: [{ event_type: 'text', payload: { relationship: 'text' }, event_id: 'text' }],
    event_summary: { latest: 'text' },
    formal_canon: { evidence_count: 1, sample: work, anchors: work },
    inbound_citations: {
      count: 2,
      internal_anchor_count: 1,
      sample: [
        { citing_arxiv_id: 'text', citing_title: 'text', ref_index: 1, is_internal_anchor: true },
        { citing_arxiv_id: '2605.18750', citing_title: 'text', ref_index: 2, is_internal_anchor: false },
      ],
    },
    graph_snapshot: {
      ...(real.graph_snapshot as JsonObject),
      claims: { count: 1, items: claims, snapshot_sha256: 'text' },
      verdict: {
        id: 'text',
        model_set: { reader: 'text' },
        created_at: 'text',
        strongest_claim: 'text',
        one_line_summary: 'text',
        pipeline_version: 'text',
        weakest_assumption: 'text',
        pith_extraction_headline: 'text',
      },
      integrity: {
        clean: false,
        available: true,
        endpoint: 'text',
        summary: { by_detector: { text: 'text' } },
        detectors_run: [{ name: 'text', version: 'text', status: 'text', ran_at: 'text', findings_count: 1 }],
        findings: [
          {
            detector: 'text',
            finding_type: 'text',
            severity: 'text',
            verdict_class: 'text',
            note: 'text',
            detected_doi: 'text',
            detected_arxiv_id: 'text',
            ref_index: 1,
            audited_at: 'text',
          },
        ],
        snapshot_sha256: 'text',
      },
      references: { count: 1, resolved_work: 1, internal_anchors: 1, sample: work, snapshot_sha256: 'text' },
      author_claims: { count: 1, strong_count: 1, sample: work, snapshot_sha256: 'text' },
    },
  };
};

/** A copy with every text replaced, and with one member more in every object, whose name is that text as well. */
const poison = (value: JsonValue, hostile: string): JsonValue => {
  if (typeof value === 'string') return hostile;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: JsonValue) => poison(each, hostile));
  const members = Object.entries(value as JsonObject).map(
    ([name, each]) => [name, poison(each, hostile)] as const,
  );
  // From entries, because a literal with `__proto__` would set a prototype.
  return Object.fromEntries([...members, [hostile, hostile]]) as JsonObject;
};

/** Every text of a record is hostile, and so is a name in every object: not even its numbers can be read. */
export const poisoned = (hostile: string): JsonObject => poison(fullRecord(), hostile) as JsonObject;

/** The same, but what tells a record from other JSON is left, so that it is read. Nothing in it matches. */
export const poisonedRecord = (hostile: string): JsonObject => {
  const { record_type, pith_number, canonical_sha256 } = realRecord() as JsonObject;
  return { ...poisoned(hostile), record_type, pith_number, canonical_sha256 } as JsonObject;
};

/** The same, with the time of submission left, from which the number's year comes: for signing anew. */
export const poisonedToSign = (hostile: string): JsonObject => {
  const record = poisonedRecord(hostile);
  const submitted_at = '2025-03-14T13:07:45Z';
  const canonical = record.canonical_record as JsonObject;
  return {
    ...record,
    paper: { ...(record.paper as JsonObject), submitted_at },
    canonical_record: { ...canonical, metadata: { ...(canonical.metadata as JsonObject), submitted_at } },
  };
};

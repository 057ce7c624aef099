import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../src/core/canonical-json.ts';
import { formatSha256, sha256OfText } from '../../src/core/digest.ts';
import type { JsonPath, JsonValue } from '../../src/core/json.ts';
import { examineJson, outcomeOf, outcomeWith, readReal, realRecordWith } from '../support/examining.ts';
import { realRecordText } from '../support/real-record.ts';

describe('reports', () => {
  const integrity = (
    findings: JsonValue,
    more: Record<string, JsonValue>,
  ): readonly (readonly [JsonPath, JsonValue])[] => [
    [['graph_snapshot', 'integrity', 'findings'], findings],
    [['graph_snapshot', 'integrity', 'detectors_run'], [{ name: 'x' }]],
    ...Object.entries(more).map(([name, value]): readonly [JsonPath, JsonValue] => [
      ['graph_snapshot', 'integrity', ...name.split('.')],
      value,
    ]),
  ];
  const finding = { severity: 'advisory', verdict_class: 'incontrovertible' };

  it.each([
    ['report-snapshot-copy', [[['graph_snapshot', 'paper', 'title'], 'x']], 'fail'],
    ['report-snapshot-copy', [[['graph_snapshot', 'source', 'version'], 5]], 'fail'],
    [
      'report-snapshot-copy',
      [[['graph_snapshot', 'paper', 'submitted_at'], '2025-03-14T13:07:45+00:00']],
      'pass',
    ],
    ['report-snapshot-copy', [[['graph_snapshot'], undefined]], 'unchecked'],
    ['report-citation-counts', [[['inbound_citations', 'count'], 0]], 'fail'],
    ['report-citation-counts', [[['inbound_citations', 'count'], 140]], 'pass'],
    ['report-citation-counts', [[['inbound_citations', 'internal_anchor_count'], 0]], 'fail'],
    ['report-citation-counts', [[['inbound_citations', 'internal_anchor_count'], undefined]], 'pass'],
    ['report-citation-counts', [[['inbound_citations', 'internal_anchor_count'], 'x']], 'unchecked'],
    ['report-citation-counts', [[['inbound_citations'], undefined]], 'unchecked'],
    ['report-receipt-flag', [[['receipt'], undefined]], 'fail'],
    ['report-receipt-flag', [[['verification_status', 'pith_receipt'], false]], 'fail'],
    [
      'report-receipt-flag',
      [
        [['verification_status', 'pith_receipt'], false],
        [['receipt'], undefined],
      ],
      'pass',
    ],
    ['report-address-flag', [[['canonical_sha256'], 'd'.repeat(64)]], 'fail'],
    ['report-address-flag', [[['verification_status', 'content_addressed'], false]], 'fail'],
    ['report-address-flag', [[['canonical_record', 'x'], 1.5]], 'unchecked'],
    ['report-integrity', integrity([finding], { clean: true }), 'fail'],
    ['report-integrity', integrity([finding], { clean: true, 'summary.advisory': 1 }), 'fail'],
    ['report-integrity', integrity([finding], { clean: false, 'summary.advisory': 1 }), 'pass'],
    ['report-integrity', integrity([finding], { clean: false, 'summary.advisory': 0 }), 'fail'],
    ['report-integrity', integrity([finding], { clean: false, 'summary.advisory': 2 }), 'fail'],
    [
      'report-integrity',
      integrity([finding], { clean: false, 'summary.advisory': 1, 'summary.critical': 1 }),
      'fail',
    ],
    [
      'report-integrity',
      integrity([{ ...finding, verdict_class: 'rescinded' }], { clean: true, 'summary.advisory': 0 }),
      'pass',
    ],
    [
      'report-integrity',
      integrity([{ ...finding, verdict_class: 'rescinded' }], { clean: true, 'summary.advisory': 1 }),
      'pass',
    ],
    ['report-integrity', integrity([], { clean: true }), 'pass'],
    ['report-integrity', integrity('x', { clean: true }), 'unchecked'],
    ['report-integrity', [[['graph_snapshot', 'integrity'], undefined]], 'unchecked'],
  ] as const)('%s with %j: %s', (id, changes, expected) => {
    expect(outcomeWith(id, ...changes).kind).toBe(expected);
  });

  it.each(
    readReal<{ snapshot_sha256: string; detectors_run: JsonValue; findings: JsonValue }[]>(
      'integrity-vectors',
    ),
  )('the real integrity snapshot $snapshot_sha256 agrees with itself, and has its hash', (snapshot) => {
    const json = realRecordWith(['graph_snapshot', 'integrity'], snapshot as unknown as JsonValue);
    expect(outcomeOf(examineJson(json), 'report-integrity').kind).toBe('pass');
    const payload = { detectors: snapshot.detectors_run, findings: snapshot.findings };
    const canonical = toCanonicalJson({ payload });
    expect(canonical.kind === 'ok' && formatSha256(sha256OfText(canonical.value))).toBe(
      snapshot.snapshot_sha256,
    );
  });

  it('the empty snapshots of the real record have their hashes', () => {
    const hashOf = (payload: JsonValue): unknown => {
      const canonical = toCanonicalJson({ payload });
      return canonical.kind === 'ok' && formatSha256(sha256OfText(canonical.value));
    };
    expect(realRecordText()).toContain(String(hashOf([])));
    expect(realRecordText()).toContain(String(hashOf({ detectors: [], findings: [] })));
  });
});

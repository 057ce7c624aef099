import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../../../src/core/base/digest.ts';
import { formatSha256 } from '../../../../src/core/base/hex.ts';
import { fail, type Outcome, pass, unchecked } from '../../../../src/core/checks/check.ts';
import { toCanonicalJson } from '../../../../src/core/json/canonical.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { examineJson, outcomeOf, outcomeWith, readReal, realRecordWith } from '../../../support/examining.ts';
import { realRecordText } from '../../../support/real-record.ts';

type Changes = readonly (readonly [JsonPath, JsonValue | undefined])[];

const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const NO_COPY = unchecked('absent', 'The record has no snapshot that repeats its paper or source.');

describe('reports', () => {
  it.each<readonly [string, Changes, Outcome]>([
    [
      'another title',
      [[['graph_snapshot', 'paper', 'title'], 'x']],
      fail(`paper.title "${TITLE}"`, 'paper.title "x"'),
    ],
    [
      'another title and version',
      [
        [['graph_snapshot', 'source', 'version'], 5],
        [['graph_snapshot', 'paper', 'title'], null],
      ],
      fail(`paper.title "${TITLE}"; source.version 4`, 'paper.title null; source.version 5'),
    ],
    [
      'a time in another spelling',
      [[['graph_snapshot', 'paper', 'submitted_at'], '2025-03-14T13:07:45+00:00']],
      pass,
    ],
    ['a member that only the copy has', [[['graph_snapshot', 'paper', 'more'], 'x']], pass],
    ['a member that only the paper has', [[['paper', 'more'], 'x']], pass],
    [
      'a long name',
      [
        [['paper', 'n'.repeat(101)], 1],
        [['graph_snapshot', 'paper', 'n'.repeat(101)], 2],
      ],
      fail(`paper.${'n'.repeat(100)} 1`, `paper.${'n'.repeat(100)} 2`),
    ],
    ['no snapshot', [[['graph_snapshot'], undefined]], NO_COPY],
    [
      'copies of nothing',
      [
        [['paper'], undefined],
        [['source'], undefined],
      ],
      NO_COPY,
    ],
    [
      'copies without a member in common',
      [
        [['graph_snapshot', 'paper'], { x: 1 }],
        [['graph_snapshot', 'source'], { x: 1 }],
      ],
      NO_COPY,
    ],
  ])('report-snapshot-copy with %s', (_, changes, expected) => {
    expect(outcomeWith('report-snapshot-copy', ...changes)).toEqual(expected);
  });

  const citations = (value: JsonValue | undefined): Changes => [[['inbound_citations'], value]];
  const sample = [
    { citing_arxiv_id: '2605.18750', is_internal_anchor: true },
    { citing_arxiv_id: '2605.18751', is_internal_anchor: false },
    { citing_arxiv_id: '2605.18752' },
  ];

  it.each<readonly [string, Changes, Outcome]>([
    ['as many as listed', citations({ count: 3, internal_anchor_count: 1, sample }), pass],
    ['more than listed', citations({ count: 140, internal_anchor_count: 12, sample }), pass],
    ['no count of anchors', citations({ count: 3, sample }), pass],
    ['no citations', citations({ count: 0, internal_anchor_count: 0, sample: [] }), pass],
    [
      'fewer than listed',
      citations({ count: 2, internal_anchor_count: 1, sample }),
      fail('a count of at least 3, as many as the sample lists', '2'),
    ],
    [
      'fewer than listed, where not all can be read',
      citations({ count: 3, internal_anchor_count: 1, sample: [...sample, 7] }),
      fail('a count of at least 4, as many as the sample lists', '3'),
    ],
    [
      'fewer anchors than listed',
      citations({ count: 3, internal_anchor_count: 0, sample }),
      fail('an anchor count of at least 1, as many as the sample lists', '0'),
    ],
    [
      'more anchors than citing papers',
      citations({ count: 3, internal_anchor_count: 4, sample }),
      unchecked(
        'irreproducible',
        'More anchors are counted, 4, than citing papers, 3: what is counted isn’t known.',
      ),
    ],
    [
      'a count of anchors that is none',
      citations({ count: 3, internal_anchor_count: 'x', sample }),
      unchecked(
        'malformed',
        'The field inbound_citations.internal_anchor_count should be a whole number, but it is the text "x".',
      ),
    ],
    ['no count', citations({ sample }), unchecked('absent', 'The record has no inbound_citations.count.')],
    [
      'no sample',
      citations({ count: 3 }),
      unchecked('absent', 'The record has no inbound_citations.sample.'),
    ],
    ['nothing', citations(undefined), unchecked('absent', 'The record has no inbound_citations.')],
  ])('report-citation-counts with %s', (_, changes, expected) => {
    expect(outcomeWith('report-citation-counts', ...changes)).toEqual(expected);
  });

  const noReceipt = [['receipt'], undefined] as const;
  const receiptFlag = (value: JsonValue | undefined) =>
    [['verification_status', 'pith_receipt'], value] as const;

  it.each<readonly [string, Changes, Outcome]>([
    ['true, and a receipt', [], pass],
    ['false, and no receipt', [receiptFlag(false), noReceipt], pass],
    ['true, and no receipt', [noReceipt], fail('false', 'true')],
    ['false, and a receipt', [receiptFlag(false)], fail('true', 'false')],
    [
      'missing',
      [receiptFlag(undefined)],
      unchecked('absent', 'The record has no verification_status.pith_receipt.'),
    ],
    [
      'missing, and no receipt',
      [receiptFlag(undefined), noReceipt],
      unchecked('absent', 'The record has no verification_status.pith_receipt.'),
    ],
    [
      'a text',
      [receiptFlag('true')],
      unchecked(
        'malformed',
        'The field verification_status.pith_receipt should be true or false, but it is the text "true".',
      ),
    ],
  ])('report-receipt-flag that is %s', (_, changes, expected) => {
    expect(outcomeWith('report-receipt-flag', ...changes)).toEqual(expected);
  });

  const addressFlag = (value: JsonValue | undefined) =>
    [['verification_status', 'content_addressed'], value] as const;
  const otherHash = [['canonical_sha256'], 'd'.repeat(64)] as const;

  it.each<readonly [string, Changes, Outcome]>([
    ['true, and the hash fits', [], pass],
    ['false, and the hash does not', [addressFlag(false), otherHash], pass],
    ['true, and the hash does not', [otherHash], fail('false', 'true')],
    ['false, and the hash fits', [addressFlag(false)], fail('true', 'false')],
    [
      'missing',
      [addressFlag(undefined)],
      unchecked('absent', 'The record has no verification_status.content_addressed.'),
    ],
    [
      'true, and there is no hash',
      [[['canonical_record', 'x'], 1.5]],
      unchecked('blocked', 'This builds on the hash of the signed part, which could not be recomputed here.'),
    ],
  ])('report-address-flag that is %s', (_, changes, expected) => {
    expect(outcomeWith('report-address-flag', ...changes)).toEqual(expected);
  });

  const integrity = (
    findings: JsonValue,
    clean: JsonValue,
    summary: JsonObject = {},
    detectors_run: JsonValue = [{ name: 'x' }],
  ): Changes => [[['graph_snapshot', 'integrity'], { findings, clean, summary, detectors_run }]];
  const finding = { severity: 'advisory', verdict_class: 'incontrovertible' };
  const grave = { severity: 'critical', verdict_class: 'cross_source' };
  const rescinded = { severity: 'advisory', verdict_class: 'rescinded' };

  it.each<readonly [string, Changes, Outcome]>([
    ['clean, and nothing found', integrity([], true), pass],
    [
      'clean, and findings that are counted only',
      integrity([], true, {}, [{ name: 'x', findings_count: 3 }]),
      unchecked('absent', 'By the detectors’ own counts there are 3 findings, and 0 are listed.'),
    ],
    [
      'not clean, and fewer listed than counted',
      integrity([finding], false, {}, [{ name: 'x', findings_count: 1 }, { findings_count: 1 }, 'y']),
      unchecked('absent', 'By the detectors’ own counts there are 2 findings, and 1 is listed.'),
    ],
    [
      'clean, and no detector that completed',
      integrity([], true, {}, [{ name: 'x', status: 'failed', findings_count: 0 }, { status: 'skipped' }]),
      unchecked('absent', 'No detector completed, so “clean” says nothing about the paper.'),
    ],
    [
      'clean, and one detector that completed',
      integrity([], true, {}, [{ status: 'failed' }, { status: 'completed', findings_count: 0 }]),
      pass,
    ],
    ['clean, and all that was found rescinded', integrity([rescinded], true), pass],
    ['not clean, and something found', integrity([finding], false), pass],
    [
      'clean, and nothing that ran',
      integrity([], true, {}, []),
      unchecked('absent', 'No detector ran, so “clean” says nothing about the paper.'),
    ],
    ['clean, and one finding', integrity([finding], true), fail('not clean, findings: 1', 'clean')],
    [
      'clean, and two findings that stand',
      integrity([finding, rescinded, grave], true, { advisory: 1, critical: 1 }),
      fail('not clean, findings: 2', 'clean'),
    ],
    [
      'not clean, and nothing found',
      integrity([], false),
      unchecked('absent', 'It is not called clean, but no finding stands.'),
    ],
    [
      'not clean, and all that was found rescinded',
      integrity([rescinded], false),
      unchecked('absent', 'It is not called clean, but no finding stands.'),
    ],
    [
      'counts that fit',
      integrity([finding, grave], false, { advisory: 1, critical: 1, informational: 0 }),
      pass,
    ],
    ['a count too small', integrity([finding], false, { advisory: 0 }), fail('advisory 1', 'advisory 0')],
    ['a count too large', integrity([finding], false, { advisory: 2 }), fail('advisory 1', 'advisory 2')],
    [
      'the count of something else',
      integrity([finding], false, { advisory: 1, critical: 1 }),
      fail('critical 0', 'critical 1'),
    ],
    ['a count without the rescinded', integrity([finding, rescinded], false, { advisory: 1 }), pass],
    ['a count with the rescinded', integrity([finding, rescinded], false, { advisory: 2 }), pass],
    [
      'a count of more than the rescinded',
      integrity([finding, rescinded], false, { advisory: 3 }),
      fail('advisory 2', 'advisory 3'),
    ],
    ['no counts', integrity([finding], false), pass],
    [
      'a count that is none beside one that differs',
      integrity([finding], false, { advisory: 'x', informational: 1 }),
      fail('informational 0', 'informational 1'),
    ],
    [
      'a count that is none',
      integrity([finding], false, { advisory: 'x' }),
      unchecked(
        'malformed',
        'The field graph_snapshot.integrity.summary.advisory should be a whole number, but it is the text "x".',
      ),
    ],
    [
      'findings that are none',
      integrity('x', true),
      unchecked(
        'malformed',
        'The field graph_snapshot.integrity.findings should be an array, but it is the text "x".',
      ),
    ],
    [
      'findings, and no word of clean',
      integrity([finding], null),
      unchecked('absent', 'The record has no graph_snapshot.integrity.clean.'),
    ],
    [
      'findings, and no word of detectors',
      integrity([finding], false, {}, null),
      unchecked('absent', 'The record has no graph_snapshot.integrity.detectors_run.'),
    ],
    [
      'nothing',
      [[['graph_snapshot', 'integrity'], undefined]],
      unchecked('absent', 'The record has no graph_snapshot.integrity.'),
    ],
  ])('report-integrity with %s', (_, changes, expected) => {
    expect(outcomeWith('report-integrity', ...changes)).toEqual(expected);
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

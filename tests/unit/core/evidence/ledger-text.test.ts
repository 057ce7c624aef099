import { describe, expect, it } from 'vitest';
import { formatLedger, toPlainLine } from '../../../../src/core/evidence/ledger-text.ts';
import type { Examined } from '../../../../src/core/examine.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toExamined,
} from '../../../support/examining.ts';

const real = toExamined(examineJson(realRecord()));

describe('a line that reads as it is', () => {
  it.each([
    ['plain words, “quoted”, ∑ and 中', 'plain words, “quoted”, ∑ and 中'],
    ['', ''],
    ['a\u0000b\nc\u001b[2J\u007f\u0085', 'a\\u{0}b\\u{a}c\\u{1b}[2J\\u{7f}\\u{85}'],
    ['soft\u00adhyphen', 'soft\\u{ad}hyphen'],
    ['\u202eright to left\u2066', '\\u{202e}right to left\\u{2066}'],
    ['no\u200bwidth\ufeff', 'no\\u{200b}width\\u{feff}'],
    ['line\u2028paragraph\u2029', 'line\\u{2028}paragraph\\u{2029}'],
    ['half \ud800 \udc00', 'half \\u{d800} \\u{dc00}'],
    ['whole \u{1d400}', 'whole \u{1d400}'],
    ['a tag \u{e0041}', 'a tag \\u{e0041}'],
    ['two \u200d\u200d', 'two \\u{200d}\\u{200d}'],
  ])('%j', (text, plain) => {
    expect(toPlainLine(text)).toBe(plain);
  });
});

describe('the ledger of a record', () => {
  it('is the whole of what was checked, in lines', () => {
    expect(formatLedger(real).split('\n')).toEqual([
      'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      'Checked. Signed record, checked in your browser.',
      'Signed by pith.science with key pith-v1-2026-05, on 26 May 2026 by the receipt’s own date. This doesn’t say that the paper is right or that its authors took part.',
      'What is not signed may have been changed by anyone who handled this file.',
      '',
      'Source: a file',
      'Key accepted there: pith-v1-2026-05 of pith.science, pinned as a registry key, b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
      '',
      'matches        Hash of the signed part (canonical-hash; needed for the verdict)',
      '               The SHA-256 that the record names, and the one computed here from canonical_record.',
      '',
      'matches        Pith number (pith-number; needed for the verdict)',
      '               The number that follows from the computed hash and the year of submission, and the one that the record has.',
      '',
      'matches        Hash in the receipt (receipt-hash; needed for the verdict)',
      '               The computed hash, and the one that the receipt is for.',
      '',
      'matches        Signing key (signing-key; needed for the verdict)',
      '               The keys accepted here, and the key id and fingerprint that the receipt names.',
      '',
      'matches        Signature (signature; needed for the verdict)',
      '               The Ed25519 signature in the receipt, over the 32 bytes of the computed hash.',
      '',
      'matches        Title (title-digest; needed for the verdict)',
      '               The signed digest of the title, and the one computed here from the title that is shown.',
      '',
      'matches        Short number (short-number; must not contradict)',
      '               The beginning of the computed number, and the short number that the record has.',
      '',
      'matches        Other names (aliases; must not contradict)',
      '               The signed source and the computed number, and the arXiv ids, arXiv DOI and short forms listed as aliases.',
      '',
      'matches        Paper named again (unsigned-copies; must not contradict)',
      '               The signed source, and what names a paper or a hash outside the signed part.',
      '',
      'not checked    What was asked for (answers-question; must not contradict)',
      '               The identifier asked for, and the paper (of any version) or number of this record.',
      '               Nothing in particular was asked for.',
      '',
      "matches        Repeated values (report-repeated-values; the registry's own report, not part of the verdict)",
      '               The signed version, licence, categories and date, and their copies outside the signed part.',
      '',
      "matches        Snapshot of the paper (report-snapshot-copy; the registry's own report, not part of the verdict)",
      '               The paper and source of the record, and their copies in the graph snapshot.',
      '',
      "matches        Citation counts (report-citation-counts; the registry's own report, not part of the verdict)",
      '               The citing papers listed in the sample, and the counts reported beside it.',
      '',
      "matches        Flag: receipt (report-receipt-flag; the registry's own report, not part of the verdict)",
      '               Whether a receipt is there, and what the flag pith_receipt reports.',
      '',
      "matches        Flag: addressed by content (report-address-flag; the registry's own report, not part of the verdict)",
      '               Whether the computed hash is the one named, and what the flag content_addressed reports.',
      '',
      "not checked    Integrity summary (report-integrity; the registry's own report, not part of the verdict)",
      '               The findings listed, and the summary reported beside them.',
      '               No detector ran, so “clean” says nothing about the paper.',
      '',
    ]);
  });

  it('says of a mismatch what was expected and what was found, and of the record that it doesn’t match', () => {
    const lines = formatLedger(
      toExamined(examineJson(realRecordWith(['short_pith_number'], 'pith:AAAAAAAA\u00a0'))),
    ).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      'Doesn’t match. The record contradicts its own signed part.',
      'Nothing below should be relied on.',
      '',
    ]);
    const at = lines.findIndex((line) => line.startsWith("doesn't match"));
    expect(lines.slice(at - 1, at + 5)).toEqual([
      '',
      "doesn't match  Short number (short-number; must not contradict)",
      '               The beginning of the computed number, and the short number that the record has.',
      '               expected  pith:2W3F2J6X',
      '               found     pith:AAAAAAAA\u00a0',
      '',
    ]);
  });

  it('has no mark in what comes from the record or the site that would change how it reads', () => {
    const mark = '\u202e';
    const spelled = '\\u{202e}';
    const marked: Examined = {
      ...real,
      // Of something that is no record there is no report to check.
      record: { ...real.record, pithNumber: `pith:${mark}`, json: {} },
      key: { ...REGISTRY_KEY, signer: `me${mark}` },
      origin: { sourceId: 'x', label: `Mirror${mark}`, kind: 'mirror', url: `https://example.org/${mark}` },
      checks: [
        { id: 'aliases', weight: 'consistency', outcome: { kind: 'fail', expected: mark, actual: mark } },
        {
          id: 'signature',
          weight: 'required',
          outcome: { kind: 'unchecked', why: 'malformed', reason: `Why${mark}` },
        },
      ],
    };
    expect(formatLedger(marked).split('\n')).toEqual([
      `pith:${spelled}`,
      'Checked. Signed record, checked in your browser.',
      `Signed by me${spelled} with key pith-v1-2026-05, on 26 May 2026 by the receipt’s own date. This doesn’t say that the paper is right or that its authors took part.`,
      'What is not signed may have been changed by anyone who handled this copy.',
      '',
      `Source: Mirror${spelled}, https://example.org/${spelled}`,
      `Key accepted there: pith-v1-2026-05 of me${spelled}, pinned as a registry key, b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3`,
      '',
      "doesn't match  Other names (aliases; must not contradict)",
      '               The signed source and the computed number, and the arXiv ids, arXiv DOI and short forms listed as aliases.',
      `               expected  ${spelled}`,
      `               found     ${spelled}`,
      '',
      'not checked    Signature (signature; needed for the verdict)',
      '               The Ed25519 signature in the receipt, over the 32 bytes of the computed hash.',
      `               Why${spelled}`,
      '',
    ]);
  });

  it.each([
    ['registry', 'pinned as a registry key'],
    ['demo', 'a demo key, for fiction'],
    ['user', 'added by hand'],
  ] as const)('says of a %s key whose it is', (trust, words) => {
    const examined = toExamined(examineJson(realRecord(), { keys: [{ ...REGISTRY_KEY, trust }] }));
    expect(formatLedger(examined).split('\n')).toContain(
      `Key accepted there: pith-v1-2026-05 of pith.science, ${words}, b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3`,
    );
  });

  it('says where no key was used', () => {
    const lines = formatLedger(toExamined(examineJson(realRecord(), { keys: [] }))).split('\n');
    expect(lines[lines.indexOf('Source: a file') + 1]).toBe('No accepted key was used.');
  });
});

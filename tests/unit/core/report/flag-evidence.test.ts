import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { type FlagEvidence, toFlagEvidence } from '../../../../src/core/report/flag-evidence.ts';
import { examineJson, REGISTRY_KEY, realRecord, toExamined, withValue } from '../../../support/examining.ts';

type Changes = readonly (readonly [JsonPath, JsonValue | undefined])[];

const evidence = (changes: Changes, keys = [REGISTRY_KEY]): readonly FlagEvidence[] =>
  toFlagEvidence(
    toExamined(
      examineJson(
        changes.reduce((json, [path, change]) => withValue(json, path, change), realRecord()),
        { keys },
      ),
    ),
  );

/** Each sentence with what it does: `+` supports, `-` contradicts, `?` says what nobody knows. */
const sentences = (found: FlagEvidence | undefined): readonly string[] => [
  ...(found?.supports ?? []).map((sentence) => `+ ${sentence}`),
  ...(found?.contradicts ?? []).map((sentence) => `- ${sentence}`),
  ...(found?.unknown ?? []).map((sentence) => `? ${sentence}`),
];

const flag = (name: string, value: JsonValue, changes: Changes = [], keys = [REGISTRY_KEY]) =>
  sentences(
    evidence([[['verification_status', name], value], ...changes], keys).find((each) => each.flag === name),
  );

const snapshot = (...path: readonly string[]): JsonPath => ['graph_snapshot', ...path];

const HASH_FITS =
  'The hash computed here from the signed part is the one that the record names, and its number follows from it.';
const HASH_DIFFERS = 'The hash computed here from the signed part is not the one that the record names.';
const NUMBER_DIFFERS = 'The number of the record is not the one that follows from the hash computed here.';
const RECEIPT = 'The record holds a receipt.';
const NO_RECEIPT = 'The record holds no receipt.';
const SIGNED =
  'Its signature is one of the hash computed here, by the key pith-v1-2026-05 that is accepted here.';
const NOT_SIGNED = 'Its signature does not match the hash computed here.';
const SNAPSHOT = 'The record holds a graph snapshot. Nothing signs it.';
const NO_SNAPSHOT = 'The record holds no graph snapshot.';

const noEvents = (what: string): string => `The record lists no events, so it shows no ${what}.`;
const unknownForm = (what: string): string =>
  `How the record would show ${what} is not known, so nothing here was checked against the flag.`;
const bothNumbers = (count: number, counted: string): string =>
  `The snapshot in the record counts ${count} ${counted}. Both numbers are only reported.`;
const ownCount = (count: number, counted: string): string =>
  `The record counts ${count} ${counted}. That count is only reported, too.`;
const noCount = (counted: string): string =>
  `The record has no count of ${counted} that the flag could be held against.`;

describe('the flags of the real record', () => {
  it('are all there, in its order, and nothing contradicts them', () => {
    const supported = (name: string, value: JsonValue, ...supports: readonly string[]): FlagEvidence => ({
      flag: name,
      value,
      supports,
      contradicts: [],
      unknown: [],
    });
    expect(evidence([])).toEqual([
      supported('content_addressed', true, HASH_FITS),
      supported('pith_receipt', true, RECEIPT, SIGNED),
      supported('author_attested', false, 'The snapshot in the record counts no author claims.'),
      supported('weak_author_claims', 0, bothNumbers(0, 'weak author claims')),
      supported('strong_author_claims', 0, bothNumbers(0, 'strong author claims')),
      supported('externally_anchored', false, noEvents('anchor outside the registry')),
      supported('storage_verified', false, noEvents('attestation of storage')),
      supported('citation_signatures', 0, noEvents('signed citation')),
      supported('replication_records', 0, noEvents('replication')),
      supported('graph_snapshot', true, SNAPSHOT),
      supported('references_resolved', false, ownCount(0, 'resolved references')),
      supported('formal_links_present', false, ownCount(0, 'pieces of formal evidence')),
    ]);
  });
});

describe('a flag of the wrong type', () => {
  it.each<readonly [string, JsonValue, string]>([
    ...[
      'content_addressed',
      'pith_receipt',
      'graph_snapshot',
      'author_attested',
      'references_resolved',
      'formal_links_present',
    ].flatMap((name) => [
      [name, 'true', 'The flag should be true or false, but it is the text "true".'] as const,
      [name, 0, 'The flag should be true or false, but it is the number 0.'] as const,
      [name, null, 'The flag should be true or false, but it is null.'] as const,
    ]),
    ...['strong_author_claims', 'weak_author_claims'].flatMap((name) => [
      [name, false, 'The flag should be a whole number, but it is false.'] as const,
      [name, 0.5, 'The flag should be a whole number, but it is the number 0.5.'] as const,
      [name, [], 'The flag should be a whole number, but it is an array.'] as const,
    ]),
    ...['externally_anchored', 'storage_verified', 'citation_signatures', 'replication_records'].flatMap(
      (name) => [
        [name, 'x', 'The flag should be true, false or a whole number, but it is the text "x".'] as const,
        [name, 0.5, 'The flag should be true, false or a whole number, but it is the number 0.5.'] as const,
      ],
    ),
  ])('%s %j says so and nothing else', (name, value, sentence) => {
    expect(flag(name, value)).toEqual([`? ${sentence}`]);
  });
});

describe('each flag against its evidence', () => {
  const version: Changes = [[['canonical_record', 'source', 'version'], 5]];
  const fraction: Changes = [[['canonical_record', 'more'], 0.5]];
  const otherYear: Changes = [[['pith_number'], 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF']];
  // Hash and number of what is left, by Python's hashlib and base64; its year can't be told without a time.
  const noTime: Changes = [
    [['canonical_record', 'metadata', 'submitted_at'], undefined],
    [['canonical_sha256'], '743ea875db92fa9eb58fe75c3dff1eac3c3ff28111a0fe1d97a3a17b19f3133d'],
    [['pith_number'], 'pith:2025:OQ7KQ5O3SL5J5NMP45OD37Y6VQ'],
  ];
  const noReceipt: Changes = [[['receipt'], undefined]];
  const badSignature: Changes = [[['receipt', 'signature_b64'], `${'A'.repeat(86)}==`]];
  const claims = (count: JsonValue, strong?: JsonValue): Changes => [
    [snapshot('author_claims', 'count'), count],
    [snapshot('author_claims', 'strong_count'), strong],
  ];
  const unattested = (reported: string): string =>
    `? The record holds nothing signed by an author that could be checked here.${reported} How the flag follows from claims is not known.`;
  const resolved = (count: JsonValue | undefined): Changes => [
    [snapshot('references', 'resolved_work'), count],
  ];
  const formal = (count: JsonValue | undefined): Changes => [
    [snapshot('formal_canon', 'evidence_count'), count],
  ];

  it.each<readonly [string, JsonValue, Changes, readonly string[]]>([
    ['content_addressed', false, [], [`- ${HASH_FITS}`]],
    ['content_addressed', true, version, [`- ${HASH_DIFFERS}`]],
    ['content_addressed', false, version, [`+ ${HASH_DIFFERS}`]],
    ['content_addressed', true, otherYear, [`- ${NUMBER_DIFFERS}`]],
    ['content_addressed', false, otherYear, [`+ ${NUMBER_DIFFERS}`]],
    [
      'content_addressed',
      true,
      fraction,
      [
        '? The hash of the signed part cannot be recomputed here: the number at more is not a plain integer, and programs print such numbers in different ways.',
      ],
    ],
    ['content_addressed', false, noTime, ['? The record has no canonical_record.metadata.submitted_at.']],
    ['pith_receipt', false, [], [`- ${RECEIPT}`, `- ${SIGNED}`]],
    ['pith_receipt', true, noReceipt, [`- ${NO_RECEIPT}`]],
    ['pith_receipt', false, noReceipt, [`+ ${NO_RECEIPT}`]],
    ['pith_receipt', true, badSignature, [`+ ${RECEIPT}`, `- ${NOT_SIGNED}`]],
    ['pith_receipt', false, badSignature, [`+ ${NOT_SIGNED}`, `- ${RECEIPT}`]],
    ['graph_snapshot', false, [], [`- ${SNAPSHOT}`]],
    ['graph_snapshot', true, [[snapshot(), undefined]], [`- ${NO_SNAPSHOT}`]],
    ['graph_snapshot', false, [[snapshot(), null]], [`+ ${NO_SNAPSHOT}`]],
    [
      'graph_snapshot',
      true,
      [[snapshot(), 'x']],
      ['? The graph_snapshot of the record is the text "x", where an object should be.'],
    ],
    ['author_attested', true, [], [unattested(' The snapshot counts 0 author claims.')]],
    ['author_attested', false, claims(2), [unattested(' The snapshot counts 2 author claims.')]],
    ['author_attested', true, claims(2), [unattested(' The snapshot counts 2 author claims.')]],
    ['author_attested', false, [[snapshot('author_claims'), undefined]], [unattested('')]],
    ['author_attested', false, claims('0'), [unattested('')]],
    ['strong_author_claims', 1, [], [`- ${bothNumbers(0, 'strong author claims')}`]],
    ['strong_author_claims', 2, claims(5, 2), [`+ ${bothNumbers(2, 'strong author claims')}`]],
    ['strong_author_claims', 0, claims(0), [`? ${noCount('strong author claims')}`]],
    ['strong_author_claims', 0, claims(0, 0.5), [`? ${noCount('strong author claims')}`]],
    ['strong_author_claims', 0, claims(0, '0'), [`? ${noCount('strong author claims')}`]],
    ['weak_author_claims', 1, [], [`- ${bothNumbers(0, 'weak author claims')}`]],
    ['weak_author_claims', 0, claims(0), [`+ ${bothNumbers(0, 'weak author claims')}`]],
    ['weak_author_claims', 0, claims(0, 1), [`? ${noCount('weak author claims')}`]],
    ['weak_author_claims', 1, claims(2, 1), [`? ${noCount('weak author claims')}`]],
    ['weak_author_claims', 1, claims(2, 0), [`? ${noCount('weak author claims')}`]],
    [
      'weak_author_claims',
      0,
      [[snapshot('author_claims'), undefined]],
      [`? ${noCount('weak author claims')}`],
    ],
    ['references_resolved', true, [], [`- ${ownCount(0, 'resolved references')}`]],
    ['references_resolved', true, resolved(4), [`+ ${ownCount(4, 'resolved references')}`]],
    [
      'references_resolved',
      false,
      resolved(4),
      [
        `? ${ownCount(4, 'resolved references')} From how many on the registry calls them resolved is not known.`,
      ],
    ],
    ['references_resolved', false, resolved(undefined), [`? ${noCount('resolved references')}`]],
    ['references_resolved', true, resolved(4.5), [`? ${noCount('resolved references')}`]],
    ['formal_links_present', true, [], [`- ${ownCount(0, 'pieces of formal evidence')}`]],
    ['formal_links_present', true, formal(1), [`+ ${ownCount(1, 'pieces of formal evidence')}`]],
    [
      'formal_links_present',
      false,
      formal(1),
      [
        `? ${ownCount(1, 'pieces of formal evidence')} Which of them the registry calls formal links is not known.`,
      ],
    ],
    ['formal_links_present', false, formal(undefined), [`? ${noCount('pieces of formal evidence')}`]],
    ...(
      [
        ['externally_anchored', 'anchor outside the registry'],
        ['storage_verified', 'attestation of storage'],
        ['citation_signatures', 'signed citation'],
        ['replication_records', 'replication'],
      ] as const
    ).flatMap(([name, what]) => [
      [name, false, [], [`+ ${noEvents(what)}`]] as const,
      [name, 0, [], [`+ ${noEvents(what)}`]] as const,
      [name, true, [], [`? ${noEvents(what)} It may stand elsewhere, such as in the bundle.`]] as const,
      [name, 3, [], [`? ${noEvents(what)} It may stand elsewhere, such as in the bundle.`]] as const,
      [name, false, [[['events'], [{}]]] as Changes, [`? ${unknownForm(what)}`]] as const,
      [name, false, [[['events'], undefined]] as Changes, [`? ${unknownForm(what)}`]] as const,
      [name, false, [[['events'], {}]] as Changes, [`? ${unknownForm(what)}`]] as const,
    ]),
    ...['a_flag_of_tomorrow', 'toString', '__proto__'].map(
      (name) =>
        [
          name,
          true,
          [],
          ['? This program doesn’t know this flag, so nothing was checked against it.'],
        ] as const,
    ),
  ])('%s %j with %j: %s', (name, value, changes, expected) => {
    expect(flag(name, value, changes)).toEqual(expected);
  });

  it('a receipt whose key is not pinned is there, and not checked', () => {
    const open = '? Its signature was not checked. Without an accepted key the signature cannot be checked.';
    expect(flag('pith_receipt', true, [], [])).toEqual([`+ ${RECEIPT}`, open]);
    expect(flag('pith_receipt', false, [], [])).toEqual([`- ${RECEIPT}`, open]);
  });
});

describe('a record without flags', () => {
  it.each([undefined, null, 'x', []])('(%j) has no evidence for any', (status) => {
    expect(evidence([[['verification_status'], status]])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { formatPath, type JsonObject } from '../../../../src/core/json/json.ts';
import type { RecordView } from '../../../../src/core/record/record.ts';
import { leavesOf, withValue } from '../../../support/examining.ts';
import {
  bundleFace,
  examineFaceJson,
  graphFace,
  integrityFace,
  integrityView,
  kindsOf,
  manifestFace,
  realView,
  stateFace,
} from '../../../support/examining-faces.ts';
import { CHANGES, changedLeaf } from '../../../support/leaf-changes.ts';

/*
 * Every leaf of every face, changed one at a time in four ways (shaped, longer, type, removed), with what must become
 * of each check: F fails, N is not checked, P passes, - is not there, . as before. `*` is the face as a whole: U
 * unreadable. A check that no class names must stay as it was: whatever is not bound may never fail.
 */
type Effects = Readonly<Record<string, string>>;
type Class = readonly [path: RegExp, effects: Effects];

const LETTERS: Readonly<Record<string, string>> = { pass: 'P', fail: 'F', unchecked: 'N' };

/** What a graph snapshot at a place binds. */
const snapshotClasses = (place: string): readonly Class[] => {
  const inside = place === '' ? '' : `${place}.`;
  const at = `^${inside.replace(/[.[\]]/g, '\\$&')}`;
  return [
    [new RegExp(`${at}paper\\.title$`), { [`title-digest@${inside}paper.title`]: 'FFN-' }],
    [
      new RegExp(`${at}(paper\\.(license|cross_cats|primary_cat|submitted_at)|source\\.(kind|id))$`),
      { [`signed-copies@${place}`]: 'FFF.' },
    ],
    // A text that holds the number may be the same version.
    [new RegExp(`${at}source\\.version$`), { [`signed-copies@${place}`]: 'FFN.' }],
    // An empty list is empty by its count or by the list itself.
    [new RegExp(`${at}claims\\.(count|items)$`), { [`snapshot-hash@${inside}claims`]: 'NNN.' }],
    [new RegExp(`${at}references\\.sample$`), { [`snapshot-hash@${inside}references`]: 'NNN.' }],
    ...(
      [
        ['references', 'count'],
        ['formal_canon', 'evidence_count'],
        ['author_claims', 'count'],
      ] as const
    ).map(
      ([part, count]): Class => [
        new RegExp(`${at}${part}\\.${count}$`),
        { [`snapshot-hash@${inside}${part}`]: 'NNNN' },
      ],
    ),
    ...['claims', 'references', 'formal_canon', 'author_claims', 'integrity'].map(
      (part): Class => [
        new RegExp(`${at}${part}\\.snapshot_sha256$`),
        { [`snapshot-hash@${inside}${part}`]: 'FNNN' },
      ],
    ),
    [
      new RegExp(`${at}integrity\\.summary\\.(advisory|critical|informational)$`),
      { [`report-integrity@${inside}integrity`]: 'FFN.' },
    ],
    [
      new RegExp(`${at}integrity\\.findings$`),
      { [`snapshot-hash@${inside}integrity`]: 'FFNN', [`report-integrity@${inside}integrity`]: 'FF..' },
    ],
    // A detector that ran and found nothing is what "clean" means.
    [
      new RegExp(`${at}integrity\\.detectors_run$`),
      { [`snapshot-hash@${inside}integrity`]: 'FFNN', [`report-integrity@${inside}integrity`]: 'PP..' },
    ],
  ];
};

const PAYLOAD = '@events[0].payload';
const EVERY_SIGNED = {
  'canonical-hash@': 'FFFF',
  'pith-number@': 'FFFF',
  'receipt-hash@': 'FFFF',
  'signature@': 'FFFF',
  'short-number@': 'FFFF',
  'aliases@': 'FFFF',
  'unsigned-copies@': 'FFFF',
  'same-signed-part@canonical_record': 'FFFF',
};

const bundleClasses: readonly Class[] = [
  [/^bundle_type$/, { '*': 'UUUU' }],
  [
    /^pith_number$/,
    {
      'pith-number@': 'F...',
      'same-number@pith_number': 'F...',
      [`pith-number${PAYLOAD}`]: 'F...',
      '*': '.UUU',
    },
  ],
  [/^short_pith_number$/, { 'short-number@': 'FNNN' }],
  [
    /^canonical_record\.source\.version$/,
    // The copy in the event has the number where the signed part has a text.
    { ...EVERY_SIGNED, 'unsigned-copies@': 'FFNF' },
  ],
  [/^canonical_record\.(?!source\.version)/, EVERY_SIGNED],
  [/^canonical_sha256$/, { 'canonical-hash@': 'F...', 'unsigned-copies@': 'F...', '*': '.UUU' }],
  [/^source\.kind$/, { 'unsigned-copies@': 'FFN.' }],
  [/^source\.id$/, { 'unsigned-copies@': 'FNN.' }],
  [/^source_aliases\[\d\]\.alias_kind$/, { 'aliases@': '..NN' }],
  [/^source_aliases\[[0345]\]\.alias_value$/, { 'aliases@': 'FNNN' }],
  // There is no version 0, and a DOI that names no paper of arXiv may be that of a journal.
  [/^source_aliases\[1\]\.alias_value$/, { 'aliases@': 'NNNN' }],
  [/^source_aliases\[2\]\.alias_value$/, { 'aliases@': 'F.NN' }],
  [/^event_count$/, { 'list-count@event_count': 'NNN-' }],
  [
    /^events\[0\]\.event_type$/,
    {
      'receipt-hash@': 'NNNN',
      'signing-key@': 'NNNN',
      'signature@': 'NNNN',
      ...Object.fromEntries(
        ['canonical-hash', 'pith-number', 'receipt-hash', 'signing-key', 'signature'].map((id) => [
          `${id}${PAYLOAD}`,
          '----',
        ]),
      ),
    },
  ],
  ...(['(?=source\\.version$)', '(?!source\\.version$)'] as const).map(
    (place): Class => [
      new RegExp(`^events\\[0\\]\\.payload\\.canonical_record\\.${place}`),
      {
        'unsigned-copies@': place.startsWith('(?=') ? 'FFNF' : 'FFFF',
        ...Object.fromEntries(
          ['canonical-hash', 'pith-number', 'receipt-hash', 'signature'].map((id) => [
            `${id}${PAYLOAD}`,
            'FFFF',
          ]),
        ),
      },
    ],
  ),
  [
    /^events\[0\]\.payload\.canonical_sha256$/,
    {
      'unsigned-copies@': 'FNN.',
      [`canonical-hash${PAYLOAD}`]: 'F---',
      [`pith-number${PAYLOAD}`]: '.---',
      [`receipt-hash${PAYLOAD}`]: '.---',
      [`signing-key${PAYLOAD}`]: '.---',
      [`signature${PAYLOAD}`]: '.NNN',
    },
  ],
  ...(
    [
      [/receipt\.(kind|algorithm|signed_message|signature_status)$/, ['signature'], 'NNN.'],
      [/receipt\.key_id$/, ['signing-key', 'signature'], 'NNNN'],
      [/receipt\.signature_b64$/, ['signature'], 'FNNN'],
      [/receipt\.canonical_sha256$/, ['receipt-hash'], 'FNNN'],
      [/receipt\.public_key_fingerprint$/, ['signing-key'], 'FNN.'],
    ] as const
  ).map(
    ([path, ids, effect]): Class => [
      path,
      Object.fromEntries(ids.flatMap((id) => [`${id}@`, `${id}${PAYLOAD}`].map((name) => [name, effect]))),
    ],
  ),
];

const stateClasses: readonly Class[] = [
  // What a state calls its type is not known; that it names one is.
  [/^state_type$/, { '*': '...U' }],
  [/^pith_number$/, { 'same-number@pith_number': 'FNN-', 'pith-number@pith_number': 'F---' }],
  [/^event_count$/, { 'state-counts@event_count': 'NNNN' }],
  [/^(in)?valid_event_count$/, { 'state-counts@event_count': 'FFNN' }],
  [/^equivocation_count$/, { 'state-counts@event_count': '..N.' }],
  [
    /^current\.canonical_record\./,
    {
      'same-signed-part@current.canonical_record': 'FFFF',
      'pith-number@pith_number': 'FFFF',
      'aliases@current.source_aliases': 'FFFF',
    },
  ],
  [/^current\.source_aliases\[\d\]\.alias_kind$/, { 'aliases@current.source_aliases': '..NN' }],
  [/^current\.source_aliases\[[0345]\]\.alias_value$/, { 'aliases@current.source_aliases': 'FNNN' }],
  [/^current\.source_aliases\[1\]\.alias_value$/, { 'aliases@current.source_aliases': 'NNNN' }],
  [/^current\.source_aliases\[2\]\.alias_value$/, { 'aliases@current.source_aliases': 'F.NN' }],
  ...snapshotClasses('current.graph_snapshots[0]'),
];

const integrityClasses: readonly Class[] = [
  [/^pith_number$/, { 'same-paper@pith_number': 'FNN-', 'same-paper@': '...N' }],
  [/^integrity\.summary\.(critical|advisory|informational)$/, { 'report-integrity@integrity': 'FFN.' }],
  [/^integrity\.clean$/, { 'report-integrity@integrity': 'FFNN' }],
  [
    /^integrity\.findings\[0\]\.severity$/,
    { 'snapshot-hash@integrity': 'FFFF', 'report-integrity@integrity': 'FFFF' },
  ],
  // Counted by the detectors and not listed: what is listed isn't all then.
  [
    /^integrity\.detectors_run\[\d\]\.findings_count$/,
    { 'snapshot-hash@integrity': 'FFFF', 'report-integrity@integrity': 'NN..' },
  ],
  [/^integrity\.(findings|detectors_run)\[/, { 'snapshot-hash@integrity': 'FFFF' }],
  [/^integrity\.snapshot_sha256$/, { 'snapshot-hash@integrity': 'FNNN' }],
  [/^events\[0\]\.arxiv_id$/, { 'event-paper@events[0]': 'FNN-' }],
  [
    /^events\[0\]\.event_type$/,
    {
      'event-signature@events[0]': 'NNNN',
      'event-payload@events[0]': '----',
      'event-id@events[0]': 'NNNN',
    },
  ],
  [/^events\[0\]\.payload_sha256$/, { 'event-signature@events[0]': 'FNNN' }],
  [/^events\[0\]\.signature_b64$/, { 'event-signature@events[0]': 'FNNN' }],
  [/^events\[0\]\.signing_key_id$/, { 'event-signature@events[0]': 'NNNN' }],
];

const KEY = 'mirrors[0].public_key';
const manifestClasses: readonly Class[] = [
  [/^manifest_type$/, { '*': 'UUUU' }],
  [/key_id$/, { [`manifest-key@${KEY}`]: 'NNNN', 'manifest-names-key@mirrors': 'NNNN' }],
  [/\.(algorithm|format)$/, { [`manifest-key@${KEY}`]: 'NNN.' }],
  [/(_b64|_b32_first128bits|_sha256_hex)$/, { [`manifest-key-spellings@${KEY}`]: 'FFN.' }],
  [/public_key_hex$/, { [`manifest-key@${KEY}`]: 'FNNN', [`manifest-key-spellings@${KEY}`]: 'FNNN' }],
];

const FACES: readonly (readonly [
  'bundle' | 'state' | 'graph' | 'integrity' | 'manifest',
  JsonObject,
  RecordView,
  readonly Class[],
])[] = [
  ['bundle', bundleFace, realView(), bundleClasses],
  ['state', stateFace, realView(), stateClasses],
  ['graph', graphFace, realView(), snapshotClasses('')],
  ['integrity', integrityFace, integrityView(), integrityClasses],
  ['manifest', manifestFace, realView(), manifestClasses],
];

describe.each(FACES)('a changed leaf of the %s', (face, json, record, classes) => {
  const examine = (value: JsonObject) => examineFaceJson(face, value, { record });
  const before = kindsOf(examine(json));
  const leaves = leavesOf(json);

  it('starts from a face in which nothing fails', () => {
    expect(Object.values(before)).not.toContain('fail');
    expect(Object.values(before)).toContain('pass');
    for (const [path] of classes)
      expect(
        leaves.some(([each]) => path.test(formatPath(each))),
        String(path),
      ).toBe(true);
  });

  it.each(leaves.map(([path, value]) => ({ place: formatPath(path), path, value })))(
    '$place',
    ({ place, path, value }) => {
      const effects = classes.find(([pattern]) => pattern.test(place))?.[1] ?? {};
      CHANGES.forEach((change, index) => {
        const changed = withValue(json, path, changedLeaf(value, change)) as JsonObject;
        const examination = examine(changed);
        const isUnreadable = effects['*']?.[index] === 'U';
        expect(examination.kind, change).toBe(isUnreadable ? 'unreadable' : 'face');
        if (isUnreadable) return;
        const after = kindsOf(examination);
        for (const name of new Set([
          ...Object.keys(before),
          ...Object.keys(after),
          ...Object.keys(effects),
        ])) {
          if (name === '*') continue;
          const letter = effects[name]?.[index] ?? '.';
          const expected = letter === '.' ? (LETTERS[before[name] ?? ''] ?? '-') : letter;
          expect(LETTERS[after[name] ?? ''] ?? '-', `${change}: ${name}`).toBe(expected);
        }
      });
    },
  );
});

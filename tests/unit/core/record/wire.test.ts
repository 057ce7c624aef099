import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { examineJson, outcomeOf, realRecordWith } from '../../../support/examining.ts';
import { LEAST, parsed } from '../../../support/parsing.ts';

const BUNDLE = { ...LEAST, bundle_type: 'pith_open_graph_bundle' };
const receipt = { key_id: 'inside' };
const created = { event_type: 'record_created', payload: { receipt } };

describe('the receipt', () => {
  it.each<readonly [string, JsonValue, JsonPath, string]>([
    ['the first event', [created], ['events', 0, 'payload'], 'inside'],
    [
      'an event whose type says so',
      [{ ...created, event_type: 'x', type: 'record_created' }],
      ['events', 0, 'payload'],
      'inside',
    ],
    [
      'an event whose kind says so',
      [{ payload: { receipt }, kind: 'record_created' }],
      ['events', 0, 'payload'],
      'inside',
    ],
    ['a later event', [null, 'x', { event_type: 'x' }, created], ['events', 3, 'payload'], 'inside'],
    [
      'the first of two such events',
      [{ type: 'x' }, created, { ...created, payload: { receipt: { key_id: 'again' } } }],
      ['events', 1, 'payload'],
      'inside',
    ],
  ])('of a bundle is in the event that created it: %s', (_, events, payload, keyId) => {
    const { wire, view } = parsed({ ...BUNDLE, events, receipt: { key_id: 'outside' } });
    expect(wire.payload).toEqual(payload);
    expect(wire.receiptWhole).toEqual({ kind: 'value', value: receipt });
    expect(view.reported.receipt?.keyId).toBe(keyId);
    expect(view.malformed).toEqual([]);
  });

  it.each<readonly [string, JsonValue]>([
    ['no events', null],
    ['an empty list', []],
    ['an object', { 0: created }],
    ['a text', 'record_created'],
    ['none that created it', [{ event_type: 'x', payload: { receipt } }, { payload: { receipt } }, null]],
    ['one that only resembles it', [{ event_type: 'record_created_2' }, { name: 'record_created' }]],
  ])('of a bundle without such an event stands where a record has it: %s', (_, events) => {
    const without = parsed({ ...BUNDLE, events });
    expect(without.wire.payload).toBeNull();
    expect(without.wire.receiptWhole).toEqual({ kind: 'absent', reason: 'The record has no receipt.' });
    expect(without.view.reported.receipt).toBeNull();
    expect(without.view.malformed).toEqual([]);
    expect(parsed({ ...BUNDLE, events, receipt }).view.reported.receipt?.keyId).toBe('inside');
  });

  it('of a bundle is missing where the event has none', () => {
    expect(parsed({ ...BUNDLE, events: [{ event_type: 'record_created' }] }).wire.receiptWhole).toEqual({
      kind: 'absent',
      reason: 'The record has no events[0].payload.',
    });
  });

  it('of a record never comes from its events', () => {
    const { wire, view } = parsed({ ...LEAST, events: [created] });
    expect(wire.payload).toBeNull();
    expect(view.reported.receipt).toBeNull();
  });
});

describe('the aliases', () => {
  const aliases = [{ alias_kind: 'doi', alias_value: '10.1/a' }];
  const source_aliases = [{ alias_kind: 'doi', alias_value: '10.1/b', created_at: '2026-05-26' }];

  it.each([
    [LEAST, [{ kind: 'doi', value: '10.1/a', createdAt: null }]],
    [BUNDLE, [{ kind: 'doi', value: '10.1/b', createdAt: '2026-05-26' }]],
  ])('stand where the face keeps them', (face, expected) => {
    expect(parsed({ ...face, aliases, source_aliases }).view.reported.aliases).toEqual(expected);
  });

  it.each([{ citing_arxiv_id: null }, {}])(
    'without an id but with a title are as with an empty id: %j',
    (id) => {
      const { view } = parsed({ ...LEAST, inbound_citations: { sample: [{ ...id, citing_title: 'T' }] } });
      expect(view.reported.inboundCitations?.sample).toEqual([
        { rawId: '', arxivId: null, title: 'T', refIndex: null, isInternalAnchor: null },
      ]);
      expect(view.malformed).toEqual([]);
    },
  );

  it('that cannot be read are left out, counted, and named with what they lack', () => {
    const { wire, view } = parsed({
      ...LEAST,
      aliases: [
        { alias_kind: 'doi', alias_value: '10.1/a', created_at: 7 },
        { alias_value: '10.1/b' },
        { alias_kind: 'doi' },
        { alias_kind: 7, alias_value: '10.1/c' },
        null,
        'doi',
        { alias_kind: '', alias_value: '' },
      ],
    });
    const elements = [
      { kind: 'doi', value: '10.1/a', createdAt: null },
      { kind: '', value: '', createdAt: null },
    ];
    expect(wire.aliases).toEqual({ kind: 'value', value: { elements, total: 7 } });
    expect(view.reported.aliases).toEqual(elements);
    const message = 'This should be an object with the texts alias_kind and alias_value.';
    expect(view.malformed).toEqual([
      { path: 'aliases[0].created_at', message: 'This should be text, but it is the number 7.' },
      { path: 'aliases[1]', message },
      { path: 'aliases[2]', message },
      { path: 'aliases[3].alias_kind', message: 'This should be text, but it is the number 7.' },
      { path: 'aliases[3]', message },
      { path: 'aliases[4]', message },
      { path: 'aliases[5]', message },
    ]);
  });

  it('that are no list have no elements', () => {
    const { wire, view } = parsed({ ...LEAST, aliases: 'x' });
    const sentence = 'should be an array, but it is the text "x".';
    expect(wire.aliases).toEqual({ kind: 'malformed', reason: `The field aliases ${sentence}` });
    expect(view.reported.aliases).toBeNull();
    expect(view.malformed).toEqual([{ path: 'aliases', message: `This ${sentence}` }]);
  });
});

describe('the inbound citations', () => {
  const citing = (citing_arxiv_id: string) => ({ citing_arxiv_id });

  it.each([
    ['2605.18750', '2605.18750'],
    ['2605.18750v2', '2605.18750'],
    ['arXiv:2605.18750', '2605.18750'],
    ['ARXIV:hep-lat/0305021', 'hep-lat/0305021'],
    ['arXiv: 2605.18750', '2605.18750'],
    ['  2605.18750\n', '2605.18750'],
    ['10.48550/arXiv.2605.18750', '2605.18750'],
    ['https://doi.org/10.48550/arxiv.2605.18750v3', '2605.18750'],
    ['https://arxiv.org/abs/2605.18750v1', '2605.18750'],
    ['http://arxiv.org/pdf/hep-lat/0305021', 'hep-lat/0305021'],
    // A short number is one of a record, not of a paper.
    ['2W3F2J6X', null],
    ['26arXiv:05.18750', null],
    ['2605.18750arXiv:', null],
    ['10.1/x', null],
    ['', null],
  ])('%j are by the arXiv paper %j, and keep what was written', (rawId, arxivId) => {
    const { inboundCitations } = parsed({
      ...LEAST,
      inbound_citations: { sample: [citing(rawId)] },
    }).view.reported;
    expect(inboundCitations).toEqual({
      count: null,
      internalAnchorCount: null,
      sample: [{ rawId, arxivId, title: null, refIndex: null, isInternalAnchor: null }],
    });
  });

  it('that cannot be read are left out or null, counted, and named with what they lack', () => {
    const { wire, view } = parsed(
      {
        ...LEAST,
        inbound_citations: {
          count: '9',
          internal_anchor_count: true,
          sample: [
            { ...citing('2605.18750'), citing_title: 1, ref_index: 1.5, is_internal_anchor: 'yes' },
            { citing_title: 7 },
            { citing_arxiv_id: 2605.1875 },
            [],
          ],
        },
      },
      [1],
    );
    const here = '[1].inbound_citations';
    const message = 'This should be an object with the text citing_arxiv_id.';
    const elements = [
      { rawId: '2605.18750', arxivId: '2605.18750', title: null, refIndex: null, isInternalAnchor: null },
    ];
    expect(wire.citations.sample).toEqual({ kind: 'value', value: { elements, total: 4 } });
    expect(view.reported.inboundCitations).toEqual({
      count: null,
      internalAnchorCount: null,
      sample: elements,
    });
    expect(view.malformed).toEqual([
      { path: `${here}.sample[0].citing_title`, message: 'This should be text, but it is the number 1.' },
      {
        path: `${here}.sample[0].ref_index`,
        message: 'This should be a whole number, but it is the number 1.5.',
      },
      {
        path: `${here}.sample[0].is_internal_anchor`,
        message: 'This should be true or false, but it is the text "yes".',
      },
      {
        path: `${here}.sample[1].citing_title`,
        message: 'This should be text, but it is the number 7.',
      },
      { path: `${here}.sample[1]`, message },
      {
        path: `${here}.sample[2].citing_arxiv_id`,
        message: 'This should be text, but it is the number 2605.1875.',
      },
      { path: `${here}.sample[2]`, message },
      { path: `${here}.sample[3]`, message },
      { path: `${here}.count`, message: 'This should be a whole number, but it is the text "9".' },
      {
        path: `${here}.internal_anchor_count`,
        message: 'This should be a whole number, but it is true.',
      },
    ]);
  });
});

describe('a part of another type', () => {
  it.each<readonly [JsonPath, JsonValue, string, string]>([
    [['canonical_record', 'source'], 'x', 'canonical_record.source', 'an object, but it is the text "x"'],
    [['canonical_record', 'metadata'], [], 'canonical_record.metadata', 'an object, but it is an array'],
    [['paper'], 'x', 'paper', 'an object, but it is the text "x"'],
    [['source'], 'x', 'source', 'an object, but it is the text "x"'],
    [['receipt'], 7, 'receipt', 'an object, but it is the number 7'],
    [['inbound_citations'], 7, 'inbound_citations', 'an object, but it is the number 7'],
    [['verification_status'], [], 'verification_status', 'an object, but it is an array'],
    [
      ['verification_status', 'pith_receipt'],
      1,
      'verification_status.pith_receipt',
      'true or false, but it is the number 1',
    ],
    [['graph_snapshot'], [], 'graph_snapshot', 'an object, but it is an array'],
    [['graph_snapshot', 'integrity'], 'x', 'graph_snapshot.integrity', 'an object, but it is the text "x"'],
    [
      ['graph_snapshot', 'integrity', 'summary', 'critical'],
      '0',
      'graph_snapshot.integrity.summary.critical',
      'a whole number, but it is the text "0"',
    ],
    [['short_pith_number'], 7, 'short_pith_number', 'text, but it is the number 7'],
    [['attestation_state'], {}, 'attestation_state', 'text, but it is an object'],
    [['updated_at'], false, 'updated_at', 'text, but it is false'],
  ])('(%j as %j) is named, and nothing else is', (path, change, place, expected) => {
    expect(parsed(realRecordWith(path, change)).view.malformed).toEqual([
      { path: place, message: `This should be ${expected}.` },
    ]);
  });

  it('is the reason why a check is not done, in a sentence', () => {
    expect(outcomeOf(examineJson(realRecordWith(['paper'], 'x')), 'title-digest')).toEqual({
      kind: 'unchecked',
      why: 'malformed',
      reason: 'The field paper should be an object, but it is the text "x".',
    });
    expect(outcomeOf(examineJson(realRecordWith(['paper'], undefined)), 'title-digest')).toEqual({
      kind: 'unchecked',
      why: 'absent',
      reason: 'The record has no paper.',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SORT, type RowSort, SORT_KEYS } from '../../../../src/graph/citation-view.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { NOT_ASKED, type PaperLook } from '../../../../src/graph/paper-look.ts';
import { foldText } from '../../../../src/graph/rows/fold-text.ts';
import { type PaperRow, sortRows, toFolded, toRows } from '../../../../src/graph/rows/rows.ts';
import { makeNetwork, toLooks, toRoot } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';

const SAMPLE = [
  citing('2103.00001', 'Zeta functions of K\\"ahler manifolds', 4, true),
  citing('2101.00002', 'alpha $\\eta^\\prime$ decays', null, false),
  citing('2101.00001', "\\v{S}ilhav\\'y on Bounds", 12, null),
  citing('cs/0512068', null, 4, true),
  citing('no id', 'Éléments', 1, null),
];
const look = (known: Partial<PaperLook>): PaperLook => ({ ...NOT_ASKED, kind: 'checked', ...known });
const rows = toRows(
  toCitationGraph(citedRecord(SAMPLE)),
  new Map([
    ['2103.00001', look({ kind: 'checked', category: 'math.NT' })],
    ['2101.00001', look({ kind: 'mismatch' })],
  ]),
);
const ids = (some: readonly PaperRow[]): readonly string[] => some.map(({ paper }) => paper.id);

describe('sorting by who cites a paper', () => {
  const grown = (sample: readonly string[], count: number | null, arxivId: string) =>
    look({
      graph: toCitationGraph(
        citedRecord(
          sample.map((id) => citing(id)),
          { arxivId, count },
        ),
      ),
    });
  const looks = new Map([
    ['2103.00001', grown(['2205.00001'], 7, '2103.00001')],
    ['2101.00002', grown([], 0, '2101.00002')],
    ['2101.00001', grown(['2205.00001', '2205.00002'], null, '2101.00001')],
  ]);
  const { graph } = toGrownGraph(toCitationGraph(citedRecord(SAMPLE)), looks, [...looks.keys()], 99);

  it.each([true, false])(
    'goes by the registry’s count, what nobody knows last (descending: %s)',
    (descending) => {
      const sorted = ids(sortRows(toRows(graph, looks), { key: 'citedBy', descending }));
      const known = ['2101.00002', '2103.00001'];
      expect(sorted.slice(0, 2)).toEqual(descending ? known.reverse() : known);
    },
  );
});

describe('toRows', () => {
  it('holds every paper but the focus, with its numbers in the reference list', () => {
    expect(rows.map(({ paper, citesAs }) => [paper.id, citesAs])).toEqual([
      ['2103.00001', [4]],
      ['2101.00002', []],
      ['2101.00001', [12]],
      ['cs/0512068', [4]],
      ['raw:no id', [1]],
    ]);
  });

  it('counts citations within the graph, and the steps to the focus', () => {
    const second = toCitationGraph(
      citedRecord([citing('2103.00001'), citing('2205.00001'), citing('2001.00001')], {
        arxivId: '2101.00001',
      }),
    );
    const looks = new Map([['2101.00001', look({ kind: 'partial', graph: second })]]);
    const { graph } = toGrownGraph(toCitationGraph(citedRecord(SAMPLE)), looks, ['2101.00001'], 99);
    const found = toRows(graph, looks).map((row) => [row.paper.id, row.distance, row.citedBy, row.cites]);
    expect(found).toEqual([
      ['2103.00001', 1, 0, 2],
      ['2101.00002', 1, 0, 1],
      ['2101.00001', 1, 3, 1],
      ['cs/0512068', 1, 0, 1],
      ['raw:no id', 1, 0, 1],
      ['2205.00001', 2, 0, 1],
    ]);
    expect(toRows(graph, looks).map(({ counted }) => counted?.known)).toEqual([
      undefined,
      undefined,
      3,
      undefined,
      undefined,
      undefined,
    ]);
    expect(toRows(graph, looks).map((row) => row.look.kind)).toEqual([
      'not-asked',
      'not-asked',
      'partial',
      'not-asked',
      'not-asked',
      'not-asked',
    ]);
  });

  it('knows no distance of a paper from which no chain leads to the focus', () => {
    const graph = toCitationGraph(citedRecord(SAMPLE));
    expect(
      toRows({ ...graph, citations: new Map() }).map(({ distance, citesAs }) => [distance, citesAs]),
    ).toEqual(SAMPLE.map(() => [null, null]));
  });

  it('takes a category from the look, else from an id of the old form', () => {
    const graph = toCitationGraph(
      citedRecord([citing('hep-th/9901001'), citing('2103.00001'), citing('no id')]),
    );
    expect(toRows(graph).map(({ category }) => category)).toEqual(['hep-th', null, null]);
    const looks = new Map([
      ['hep-th/9901001', look({ category: 'math.AG' })],
      ['2103.00001', look({ category: 'cs.DL' })],
      ['no id', look({ category: 'never' })],
    ]);
    expect(toRows(graph, looks).map(({ category }) => category)).toEqual(['math.AG', 'cs.DL', null]);
  });
});

describe('sortRows', () => {
  it.each<[RowSort, readonly string[]]>([
    [DEFAULT_SORT, ['2103.00001', '2101.00001', '2101.00002', 'cs/0512068', 'raw:no id']],
    [
      { key: 'date', descending: false },
      ['cs/0512068', '2101.00001', '2101.00002', '2103.00001', 'raw:no id'],
    ],
    [
      { key: 'title', descending: false },
      ['2101.00002', 'raw:no id', '2101.00001', '2103.00001', 'cs/0512068'],
    ],
    [
      { key: 'title', descending: true },
      ['2103.00001', '2101.00001', 'raw:no id', '2101.00002', 'cs/0512068'],
    ],
    [
      { key: 'citesAs', descending: false },
      ['raw:no id', '2103.00001', 'cs/0512068', '2101.00001', '2101.00002'],
    ],
    [
      { key: 'record', descending: true },
      ['2103.00001', 'cs/0512068', '2101.00002', '2101.00001', 'raw:no id'],
    ],
    [
      { key: 'state', descending: false },
      ['2101.00001', '2103.00001', '2101.00002', 'cs/0512068', 'raw:no id'],
    ],
    [
      { key: 'category', descending: true },
      ['2103.00001', 'cs/0512068', '2101.00001', '2101.00002', 'raw:no id'],
    ],
    [
      { key: 'distance', descending: true },
      ['2101.00001', '2101.00002', '2103.00001', 'cs/0512068', 'raw:no id'],
    ],
  ])('by %j, with what has no value last', (sort, expected) => {
    expect(ids(sortRows(rows, sort))).toEqual(expected);
  });

  it('gives the same table for the same rows in any order, and leaves its input alone', () => {
    const before = [...rows];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
        fc.constantFrom(...SORT_KEYS),
        fc.boolean(),
        (shuffled, key, descending) => {
          expect(sortRows(shuffled, { key, descending })).toEqual(sortRows(rows, { key, descending }));
        },
      ),
    );
    expect(rows).toEqual(before);
  });
});

describe('foldText', () => {
  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
    const unit = fc.constantFrom(...'-–‐−\'`’"“_^{}$\\!?<>,oΛß\u00ad\u200b'.split(''), '\\o', '\\Lambda ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 10 }), (text) => {
        expect(foldText(foldText(text)), text).toBe(foldText(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('folds plain text as it folds text with TeX in it', () => {
    const unit = fc.constantFrom(...' -\'"#%&()*+,./:;<=>?@[]^_|!ABcd09é\n\t`~'.split(''), '  ', '--', "''");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        // The empty group makes it TeX and prints nothing.
        expect(foldText(`${text} x`)).toBe(foldText(`${text} x{}`));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [
      'a dash as one types it',
      'navier-stokes',
      ['Navier--Stokes', 'Navier–Stokes', 'Navier‐Stokes', 'Navier−Stokes'],
    ],
    ['an apostrophe', "noether's", ["Noether's", 'Noether’s', 'Noether`s', 'NOETHER′S']],
    ['quotation marks', '"dark"', ["``dark''", '“dark”', '‘‘dark’’', '"Dark"']],
    ['a letter with a stroke', 'moller', ['Møller', 'M{\\o}ller', 'MØLLER']],
    ['letters that are two', 'ss ae oe th', ['ß æ œ þ', '\\ss{} \\ae{} \\oe{} \\th']],
    ['other letters of TeX', 'lodz, dokovic, hi, i', ['Łódź, Đoković, ħı, \\i']],
    ['Greek by its names', 'lambdacdm', ['ΛCDM', '$\\Lambda$CDM', 'λcdm', 'LambdaCDM']],
    ['the other shapes of Greek letters', 'phi epsilon theta sigma', ['ϕ ϵ ϑ ς', 'Φ Ε Θ Σ']],
    ['indices', 'h2o and bs0', ['H$_2$O and $B_s^0$', 'H₂O and B_s^0']],
    [
      'what nobody sees',
      'selfenergy',
      ['self\u00adenergy', 'self\u200benergy', '\u202aself\u2060energy\u202c'],
    ],
  ])('%s', (_, folded, texts) => {
    for (const text of texts) expect(foldText(text), text).toBe(folded);
  });

  it('folds each paper once', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('there are rows');
    expect(toFolded(row.paper)).toBe('zeta functions of kahler manifolds 2103.00001');
    let reads = 0;
    const paper = new Proxy(row.paper, {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
    const once = toFolded(paper);
    const before = reads;
    expect(toFolded(paper)).toBe(once);
    expect(reads).toBe(before);
  });
});

describe('rows of a graph that goes on growing', () => {
  const network = makeNetwork(60, 300);
  const root = toRoot(network);
  const all = [...toLooks(network)];
  const wanted = all.map(([id]) => id);
  const rowsAfter = (count: number) => {
    const looks = new Map(all.slice(0, count));
    const { graph } = toGrownGraph(root, looks, wanted, 99);
    return { graph, looks, rows: toRows(graph, looks) };
  };

  it('are the same objects where nothing has changed, and say the same as if made anew', () => {
    let kept = 0;
    let before: readonly PaperRow[] = [];
    for (let count = 0; count <= all.length; count += 7) {
      const { graph, looks, rows: now } = rowsAfter(count);
      kept += now.filter((row, at) => row === before[at]).length;
      const focus = graph.papers.get(graph.focus);
      // Nobody has asked for the rows of this one.
      const papers = new Map([...graph.papers].map(([id, one]) => [id, one === focus ? { ...one } : one]));
      const anew = toRows({ ...graph, papers, citations: new Map(graph.citations) }, looks);
      expect(now).toEqual(anew);
      before = now;
    }
    expect(kept).toBeGreaterThan(60);
  });

  it('have the numbers of their own arrows to the focus, however the arrows are held', () => {
    const records = new Map(
      ['2101.00001', '2103.00001'].map((arxivId) => [
        arxivId,
        look({
          graph: toCitationGraph(
            citedRecord([citing('2103.00001', null, 7), citing('cs/0512068', null, 9)], { arxivId }),
          ),
        }),
      ]),
    );
    const { graph } = toGrownGraph(toCitationGraph(citedRecord(SAMPLE)), records, [...records.keys()], 99);
    expect(toRows(graph).map(({ paper, citesAs }) => [paper.id, citesAs])).toEqual(
      rows.map(({ paper, citesAs }) => [paper.id, citesAs]),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { looksLikeBibliography } from '../../../../src/core/bibliography/looks-like.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { splitRows } from '../../../../src/core/bibliography/table/rows.ts';
import { formatCsv } from '../../../../src/core/csv/csv.ts';
import { formatIdentifier } from '../../../../src/core/identifier/identifier.ts';
import { arrivingFiles } from '../../../support/arriving-files.ts';
import { ARRIVING } from '../../../support/arriving-source.ts';

/* Tables of papers, as Zotero, spreadsheets and this page's own export and list give them. */

const read = (text: string, file = ''): readonly unknown[] => {
  const result = readBibliography(text, file);
  if (result.kind === 'error') throw new Error(result.error);
  return result.value.entries.map(({ format, key, line, title, mentions, span, raw, problem }) => {
    expect(text.replace('\ufeff', ' ').slice(span.start, span.end)).toBe(raw);
    expect([format, problem]).toEqual(['table', null]);
    const ids = new Set(mentions.map(({ identifier }) => formatIdentifier(identifier)));
    return [
      line,
      key,
      title.kind === 'marked' ? title.texts[0] : title.kind === 'none' ? null : title.likely,
      [...ids],
    ];
  });
};

const ZOTERO = [
  '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Extra"',
  '"ABCD2345","preprint","2025","Doe, Jane","Cornstarch: ""Distributed"" Training","","10.48550/arXiv.2503.11367","http://arxiv.org/abs/2503.11367","arXiv:2503.11367 [cs]"',
  '"ABCE2345","preprint","2025","Doe, Jane","A title',
  'over two lines","","","http://arxiv.org/abs/hep-th/9711200",""',
  '"ABCF2345","book","1999","Roe, J.","A book","","","",""',
];
const ROWS = [
  [2, 'ABCD2345', 'Cornstarch: "Distributed" Training', ['2503.11367']],
  [3, 'ABCE2345', 'A title\nover two lines', ['hep-th/9711200']],
  [5, 'ABCF2345', 'A book', []],
];

describe('Zotero’s CSV', () => {
  test.each(['\n', '\r\n'])('has an entry for each row, with lines ending %j', (ending) => {
    const expected = ROWS.map(([line, key, title, ids]) => [
      line,
      key,
      String(title).replace('\n', ending),
      ids,
    ]);
    expect(read(ZOTERO.join(ending))).toEqual(expected);
    expect(read(`\ufeff${ZOTERO.join(ending)}${ending}${ending}`, 'My Library.csv')).toEqual(expected);
  });
});

test.each([';', '\t'])('a table of one’s own, with %j between cells', (separator) => {
  const text = [
    ['ID', 'Title', 'Notes', 'arXiv id'],
    ['1', 'A title, with a comma', 'compare 0704.0010', '2503.11367v2'],
    ['2', "'=1+1 and other sums", '', 'arXiv:hep-th/9711200'],
  ]
    .map((row) => row.join(separator))
    .join('\n');
  expect(read(text)).toEqual([
    [2, null, 'A title, with a comma', expect.arrayContaining(['2503.11367v2'])],
    [3, null, '=1+1 and other sums', ['hep-th/9711200']],
  ]);
});

test('an id that a spreadsheet took for a number is said to be almost one', () => {
  const result = readBibliography('title,arxiv_id\nA title,2503.1136\n', '');
  // Of two readings none is better.
  expect(result.kind === 'ok' && result.value.entries[0]?.almost).toEqual([
    {
      field: 'arxivid',
      raw: '2503.1136',
      message: expect.stringContaining('has five digits; this has 4'),
      suggestion: null,
    },
  ]);
});

test('rows copied out of the list, without a head', () => {
  const text = [
    'The Large $N$ limit of things\tarXiv:hep-th/9711200\t1997-11\t[3]\t\tprobably',
    'Cornstarch: Distributed Multimodal Training\tarXiv:2503.11360\t2025-03\t[4]\t\tprobably',
  ].join('\n');
  expect(read(text)).toEqual([
    [1, null, 'The Large $N$ limit of things', ['hep-th/9711200']],
    [2, null, 'Cornstarch: Distributed Multimodal Training', ['2503.11360']],
  ]);
});

test('of rows in another order nothing is taken for a title', () => {
  expect(
    read('arXiv:2503.11360\tread this before the meeting\narXiv:2503.11361\tand this one after it'),
  ).toEqual([
    [1, null, null, ['2503.11360']],
    [2, null, null, ['2503.11361']],
  ]);
});

test('this page’s own tables', () => {
  const files = arrivingFiles();
  const papers = read(files.get('papers.csv') ?? '', 'papers.csv');
  expect(papers.slice(1).map((row) => (row as unknown[]).slice(2))).toEqual(
    ARRIVING.map(([id, title]) => [title, [id]]),
  );
  const findings = read(files.get('bibliography.csv') ?? '', 'bibliography.csv');
  expect(findings.map((row) => (row as unknown[]).slice(2))).toEqual(
    ARRIVING.map(([id, title]) => [title, [id]]),
  );
});

test.each([
  ['My Library.csv', ZOTERO.join('\n'), true],
  ['', 'ID\ttitle\tarXiv id\n1\tA title\t2503.11367', true],
  ['numbers.csv', 'title,value\na,1\n', false],
  ['', 'Title, url and DOI of papers', false],
  // A line for each record, each with the members that a head of a table would have.
  ['records.jsonl', '{"pith_number":"","source":{"kind":"arxiv"},"paper":{"title":"A"}}\n'.repeat(2), false],
  ['edges.csv', 'Source,Target\narXiv:2503.11367,arXiv:2503.11360', false],
])('what is dropped: %s %j', (name, text, isOne) => {
  expect(looksLikeBibliography(name, text)).toBe(isOne);
});

test('text with commas is no table', () => {
  const result = readBibliography(
    'Title, url and DOI of papers\n[1] J. Doe, A title, arXiv:2503.11367\n',
    '',
  );
  expect(result.kind === 'ok' && result.value.format).toBe('text');
});

test.each([
  ['a.csv', 'title,doi,constructor,toString\nA Title,10.48550/arXiv.2401.00010,x,y\n'],
  [
    'a.json',
    '[{"title": "A Title", "DOI": "10.48550/arXiv.2401.00010", "constructor": "x", "toString": "y"}]',
  ],
])('names that every object of a program has are names like others, in %s', (file, text) => {
  const result = readBibliography(text, file);
  const [entry, ...more] = result.kind === 'ok' ? result.value.entries : [];
  expect([entry?.problem, entry?.mentions.length, more.length]).toEqual([null, 1, 0]);
  expect(entry?.fields.map(({ name }) => typeof name)).toEqual(['string', 'string', 'string', 'string']);
  // A worker hands them to the page.
  expect(structuredClone(entry)).toEqual(entry);
  const alone = readBibliography('[{"constructor": "x"}]', 'b.json');
  expect(alone.kind === 'ok' && alone.value.entries[0]?.problem?.message).toContain('has no title');
});

it('gives back the cells of any table that is written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '\t', 'é') });
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          cell.map((text) => `x${text}`),
          { minLength: 1, maxLength: 4 },
        ),
        { maxLength: 5 },
      ),
      (rows) => {
        expect(splitRows(formatCsv(rows), ',').map(({ cells }) => cells)).toEqual(rows);
      },
    ),
  );
});

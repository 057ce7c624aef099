import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnoseIdentifier } from '../../../../../src/core/identifier/diagnosis/diagnosis.ts';
import { parseIdentifier } from '../../../../../src/core/identifier/identifier.ts';
import { anyUnlucky } from '../../../../support/identifier-arbitraries.ts';
import { readVectors } from '../../../../support/read-vectors.ts';
import { REAL_SHA256 } from '../../../../support/real-record.ts';

describe('every text of identifiers-invalid.txt', () => {
  const vectors = readVectors('identifiers-invalid.txt');

  it('is at least 80, and each has four columns', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(80);
    expect(vectors.filter((columns) => columns.length !== 4)).toEqual([]);
  });

  it.each(vectors)('%j: %s', (input = '', fragment = '', marked, suggestion) => {
    const problem = diagnoseIdentifier(input);
    expect(problem.message).toContain(fragment);
    expect(problem.at === null ? '-' : input.slice(problem.at.start, problem.at.end)).toBe(marked);
    expect(problem.suggestions.join(' or ') || '-').toBe(suggestion);
    expect(problem.looksLikeRecord).toBe(fragment.includes('record in JSON'));
  });
});

/** What is said when nothing more is known. */
const isNothing = (text: string) =>
  `“${text}” is not an arXiv id (as 2503.11367), a pith number (as pith:2W3F2J6X) or the address of a paper.`;
const isOtherHost = (host: string) =>
  `Addresses of “${host}” are not known here. Known are those of arXiv, ar5iv, alphaXiv, doi.org and pith.science.`;
const isNoArchive = (name: string, end = '.') =>
  `“${name}” is not an archive of arXiv that has ids of this form${end}`;
const isCategory = (text: string) =>
  `“${text}” names a whole category of arXiv. The id of a paper has digits, as in hep-th/9901001 or 2503.11367.`;
const isUnused = (character: string) =>
  `${character} is not used in pith numbers, which have the letters A–Z and the digits 2–7.`;
const hasCharacters = (length: number) =>
  `A pith number has 26 characters, and its short forms 8, 12 or 16; this has ${length}.`;
const hasDigits = (length: number) => `A SHA-256 hash has 64 hexadecimal digits; this has ${length}.`;
const isFive = (length: number) =>
  `From January 2015 (1501) on, the number after the dot of an arXiv id has five digits; this has ${length}.`;
const isFour = (length: number) =>
  `Until December 2014 (1412), the number after the dot of an arXiv id has four digits; this has ${length}.`;
const IS_ID = 'An arXiv id has four digits, a dot and four or five digits, as in 2503.11367.';
const IS_MORE = 'There is an identifier in this text, and more around it.';
const IS_TEXT =
  'This is not an identifier. Records are looked up by arXiv id, pith number, DOI, address or hash; by title only where one is known here.';
const IS_LATER =
  'The archive stat began after ids of this form had ended, in March 2007. Its papers have ids such as 2503.11367.';
const IS_OTHER_PATH =
  'This path names no paper. Those that do begin with /pith/, /abs/, /pdf/, /html/, /p/, /paper/ or /doi/.';
const IS_OTHER_ADDRESS = 'This address of a paper is not known here, but there is an identifier in it.';
const endsBefore = (rest: string): string =>
  `The pith number ends before “${rest}”, which is not understood.`;
const WHOLE = '2W3F2J6XVHMDI3LFEUIZOILSTF';
const HAS_SPACES = 'A pith number is written without spaces and hyphens.';
const HAS_NO_SLASH = 'A slash stands between the archive and the digits.';
const HAS_NO_NAME = 'The address ends before the id of a paper.';
const HAS_NO_ID = 'The id is missing after arXiv, as in arXiv:2503.11367.';
const HAS_NO_YEAR = 'The year of a pith number has four digits, as in pith:2025:2W3F2J6X.';

/** Of several suggestions, ` or ` stands between them. */
type Said = readonly [input: string, message: string, marked: string | null, suggestions: string | null];

describe('what is said, word for word', () => {
  const ids: readonly Said[] = [
    ['2503.1', isFive(1), '1', null],
    ['9012.0001', isFive(4), '0001', '9012.00001 or 9012.00010'],
    ['1412.00001', isFour(5), '00001', '1412.0001'],
    ['0704.00001', isFour(5), '00001', '0704.0001'],
    ['1203.10617', isFour(5), '10617', null],
    ['2503.v2', 'The number after the dot is missing: five digits, as in 2503.11367.', '2503', null],
    ['1307.v2', 'The number after the dot is missing: four digits, as in 1307.2269.', '1307', null],
    ['2503v12', IS_ID, null, null],
    ['2503-113', IS_ID, null, null],
    ['arXiv:1', IS_ID, null, null],
    ['arXiv:v4', isNothing('arXiv:v4'), null, null],
    ['arXiv_2503', isNothing('arXiv_2503'), null, null],
    ['arXiv_2503.1', isNothing('arXiv_2503.1'), null, null],
    ['arXiv-', HAS_NO_ID, null, null],
    ['_arXiv', isNothing('_arXiv'), null, null],
    ['arxiv cs', isCategory('arxiv cs'), null, null],
    ['arXiv_cs', isNothing('arXiv_cs'), null, null],
    ['_cs', isNothing('_cs'), null, null],
    ['cs_', isNothing('cs_'), null, null],
    ['hep-th/', isCategory('hep-th/'), null, null],
    ['2503.11367 v', 'The id ends before “v”, which is not understood.', ' v', '2503.11367'],
    ['2503.11367vv4', 'The id ends before “vv4”, which is not understood.', 'vv4', '2503.11367'],
    ['2503.11367 v123', 'The version follows the id as v and a number, as in v2.', ' v123', '2503.11367v123'],
    ['2503.1136/', isFive(4), '1136', null],
    ['1501.0001v12/', isFive(4), '0001', null],
    ['2503.11367v4/', 'The id ends before “/”, which is not understood.', '/', '2503.11367v4'],
    ['25031.1367/', isOtherHost('25031.1367'), '25031.1367', null],
  ];

  const oldIds: readonly Said[] = [
    ['foo/9901001', isNoArchive('foo'), 'foo', null],
    ['foo/9901001.pdf', isNothing('foo/9901001.pdf'), null, null],
    ['_foo/9901001', isNothing('_foo/9901001'), null, null],
    ['www.cs/0512068', isNothing('www.cs/0512068'), null, null],
    ['arXivcs/0512068', isNoArchive('arXivcs'), 'arXivcs', null],
    ['arXiv:stat.ML/0701001', IS_LATER, 'stat', null],
    ['ast-roph/0412001', isNoArchive('ast-roph', '; did you mean astro-ph?'), 'ast-roph', 'astro-ph/0412001'],
    ['cs9107001', HAS_NO_SLASH, 'cs', 'cs/9107001'],
    ['cs0703001', HAS_NO_SLASH, 'cs', 'cs/0703001'],
    ['c1', isNothing('c1'), null, null],
    ['1cs.AI/0001001', isOtherHost('1cs.AI'), '1cs.AI', null],
    ['www.cs.AI/0001001', isOtherHost('www.cs.AI'), 'www.cs.AI', null],
  ];

  const pithNumbers: readonly Said[] = [
    ['ABCDE', hasCharacters(5), 'ABCDE', null],
    ['MAHT23456', hasCharacters(9), 'MAHT23456', 'MAHT2345'],
    ['2345672345', hasCharacters(10), '2345672345', '23456723'],
    ['pith:2025:234', hasCharacters(3), '234', null],
    ['2W3F9J6X', isUnused('9'), '9', null],
    ['ABCDEF12', '1 is not used in pith numbers; did you mean I or L?', '1', 'ABCDEFI2 or ABCDEFL2'],
    ['pith:2W3F 2J6', hasCharacters(7), '2W3F 2J6', null],
    ['pith:2W3F-2J6X-V', hasCharacters(9), '2W3F-2J6X-V', 'pith:2W3F2J6X'],
    ['pith:2W3F 2J9', isUnused('9'), '9', null],
    ['pith:2W3F_2J6', isUnused('“_”'), '_', null],
    [`pith:${WHOLE}7`, hasCharacters(27), `${WHOLE}7`, 'pith:2W3F2J6XVHMDI3LF'],
    [`pith:${WHOLE}9`, isUnused('9'), '9', null],
    ['2W3F 2J6', hasCharacters(7), '2W3F 2J6', null],
    ['ABCD EFG', hasCharacters(7), 'ABCD EFG', null],
    ['2W3F 2J', IS_TEXT, null, null],
    ['2W3F _2J6', IS_TEXT, null, null],
    ['Llama 2', IS_TEXT, null, null],
    ['Llama 2 and GPT 4', IS_TEXT, null, null],
    ['GPT 4', IS_TEXT, null, null],
    [REAL_SHA256.slice(0, 26), isUnused('9'), '9', null],
    ['pith:2W3F-2J6X-VHMD-I3LF', HAS_SPACES, null, 'pith:2W3F2J6XVHMDI3LF'],
    ['2W3F2J6XVHMDI 3LFEUIZOILSTF', HAS_SPACES, null, '2W3F2J6XVHMDI3LFEUIZOILSTF'],
    ['pith:2025: abcd-efgh', HAS_SPACES, null, 'pith:2025:abcdefgh'],
    ['pith:2025: abcdefgh', HAS_SPACES, null, 'pith:2025:abcdefgh'],
    ['12025:2W3F2J6X', HAS_NO_YEAR, '12025', '2W3F2J6X'],
    ['20255:2W3F2J6X', HAS_NO_YEAR, '20255', '2W3F2J6X'],
    ['12 345678', IS_TEXT, null, null],
    ['pith-', isNothing('pith-'), null, null],
    ['_pith', isNothing('_pith'), null, null],
    ['v4', isNothing('v4'), null, null],
    ['abc', isNothing('abc'), null, null],
  ];

  const hashes: readonly Said[] = [
    ['sha256', hasDigits(0), null, null],
    ['sha256:abc', hasDigits(3), 'abc', null],
    ['_sha256', isNothing('_sha256'), null, null],
    [`${REAL_SHA256}0`, hasDigits(65), `${REAL_SHA256}0`, null],
    [`sha256:${REAL_SHA256}0`, hasDigits(65), `${REAL_SHA256}0`, null],
    [`-${REAL_SHA256.slice(1)}`, isNothing(`-${REAL_SHA256.slice(1, 38)}…`), null, null],
    [`${REAL_SHA256.slice(1)}-`, isNothing(`${REAL_SHA256.slice(1, 39)}…`), null, null],
    [
      `x${REAL_SHA256}`,
      '“x” is not a hexadecimal digit. A SHA-256 hash has 64 of them, 0–9 and a–f.',
      'x',
      null,
    ],
  ];

  const addresses: readonly Said[] = [
    [
      'arxiv.org',
      'This address of arxiv.org names no single paper, as arxiv.org/abs/2503.11367 does.',
      null,
      null,
    ],
    [
      'pith.science/docs',
      'This address of pith.science names no single paper, as pith.science/paper/2W3F2J6X does.',
      'docs',
      null,
    ],
    ['arxiv.org.uk', isNothing('arxiv.org.uk'), null, null],
    ['awww.com', isNothing('awww.com'), null, null],
    ['//nowhere', isOtherHost('nowhere'), 'nowhere', null],
    ['example.org/', isOtherHost('example.org'), 'example.org', null],
    ['example.org/v2', isOtherHost('example.org'), 'example.org', null],
    ['3210.99.example.org/a', isOtherHost('3210.99.example.org'), '3210.99.example.org', null],
    ['example.org:8080/papers', isOtherHost('example.org:8080'), 'example.org:8080', null],
    ['example.org:x/papers', isNothing('example.org:x/papers'), null, null],
    ['_example.org/papers', isNothing('_example.org/papers'), null, null],
    ['https://example.org/paper/abc', isOtherHost('example.org'), 'example.org', null],
    ['/paper/abc', hasCharacters(3), 'abc', null],
    ['/paper/abc def', IS_OTHER_PATH, null, null],
    ['/paper/2W3F2J6X_', endsBefore('_'), '_', 'pith:2W3F2J6X'],
    ['/paper/2W3F2J6XVHMD}}', endsBefore('}}'), '}}', 'pith:2W3F2J6XVHMD'],
    ['/paper/2W3F2J6X_VHMD', isUnused('“_”'), '_', null],
    [`/pith/${WHOLE}*`, endsBefore('*'), '*', `pith:${WHOLE}`],
    [
      `https://viewer.example.org/pith/${WHOLE}&amp;tab=citations`,
      endsBefore('&amp;tab=citations'),
      '&amp;tab=citations',
      `pith:${WHOLE}`,
    ],
    [`/pith/${WHOLE}%3Ftab%3Dcitations`, endsBefore('?tab=citations'), null, `pith:${WHOLE}`],
    [`/pith/${WHOLE}\\`, endsBefore('\\'), '\\', `pith:${WHOLE}`],
    [`/pith/${WHOLE}%7D`, endsBefore('}'), null, `pith:${WHOLE}`],
    ['https://pith.science/paper/%61bc', hasCharacters(3), null, null],
    ['/api/pith-number/resolve', HAS_NO_NAME, null, null],
    ['/api/pith-number/resolve?json=true', HAS_NO_NAME, null, null],
    ['/api/pith-number/resolve?arxiv=abc', '“abc” is not an arXiv id, as 2503.11367 is.', 'abc', null],
    [
      '/abs/2W3F2J6X',
      '“2W3F2J6X” is not an arXiv id. It has the form of a pith number.',
      '2W3F2J6X',
      'pith:2W3F2J6X',
    ],
    [
      'https://example.org/p/AAAAAAAA?in=demo',
      '“AAAAAAAA” is not an arXiv id. It has the form of a pith number.',
      'AAAAAAAA',
      'pith:AAAAAAAA',
    ],
    ['/abs/abstract', '“abstract” is not an arXiv id, as 2503.11367 is.', 'abstract', null],
    ['/abs/pith:2W3F', '“pith:2W3F” is not an arXiv id, as 2503.11367 is.', 'pith:2W3F', null],
    ['https://arxiv.org/abs/foo', '“foo” is not an arXiv id, as 2503.11367 is.', 'foo', null],
    ['https://arxiv.org/abs/%66oo', '“foo” is not an arXiv id, as 2503.11367 is.', null, null],
    [
      'https://arxiv.org/pdf/x/2503.11367',
      '“x/2503.11367” is not an arXiv id, as 2503.11367 is.',
      'x/2503.11367',
      '2503.11367',
    ],
    ['https://example.org/abs/foo', isOtherHost('example.org'), 'example.org', null],
    [
      'xhttp://arxiv.org/abs/2503.11367',
      'Addresses begin with https:// or http://, not xhttp://.',
      'xhttp:',
      '2503.11367',
    ],
    ['https://huggingface.co/papers/2503.11367v14', IS_OTHER_ADDRESS, null, '2503.11367v14'],
    ['https://arxiv.org/abs/2503.11367 by Doe', IS_MORE, null, '2503.11367'],
    ['see https://arxiv.org/abs/2503.11367', IS_MORE, null, '2503.11367'],
  ];

  const dois: readonly Said[] = [
    ['10.48550/arXiv.2503.11367 by Doe', IS_MORE, null, '2503.11367'],
    ['see 10.48550/arXiv.2503.11367v2, p. 3', IS_MORE, null, '2503.11367v2'],
    ['see 10.48550/arXiv.hep-th%2F9901001', IS_MORE, null, 'hep-th/9901001'],
    ['https://example.org/x/10.48550/arXiv.2503.11367', IS_MORE, null, '2503.11367'],
    [
      '10.48550/2503.11367arXiv',
      'The id ends before “arXiv”, which is not understood.',
      'arXiv',
      '10.48550/arXiv.2503.11367',
    ],
    ['x10.48550/arXiv.2503.11367', IS_OTHER_ADDRESS, null, '2503.11367'],
    ['x10.1103/PhysRevD.76', isOtherHost('x10.1103'), 'x10.1103', null],
  ];

  const others: readonly Said[] = [
    [
      'hep-th/9901001, cs/0512068',
      'These are 2 identifiers; one is looked up at a time.',
      null,
      'hep-th/9901001 or cs/0512068',
    ],
    [
      'hep-th\u22159901001',
      '“\u2215” (U+2215) only looks like a character that identifiers have.',
      '\u2215',
      'hep-th/9901001',
    ],
    [
      '2503.11367\u200bv4',
      '“\u200b” (U+200B) only looks like a character that identifiers have.',
      '\u200b',
      '2503.11367v4',
    ],
  ];

  it.each([...[...ids, ...oldIds, ...pithNumbers, ...hashes], ...[...addresses, ...dois, ...others]])(
    '%j: %s',
    (input, message, marked, suggestion) => {
      const problem = diagnoseIdentifier(input);
      expect(parseIdentifier(input)).toEqual({ kind: 'error', error: 'unrecognised' });
      const suggestions = suggestion?.split(' or ') ?? [];
      expect(problem).toEqual({ message, at: problem.at, suggestions, looksLikeRecord: false });
      expect(problem.at && input.slice(problem.at.start, problem.at.end)).toBe(marked);
    },
  );
});

describe('the place of a mistake', () => {
  it('counts from the beginning of the text as it was given', () => {
    expect(diagnoseIdentifier('  "2513.11367" ').at).toEqual({ start: 5, end: 7 });
    expect(diagnoseIdentifier('https://arxiv.org/pdf/2503.1136.pdf').at).toEqual({ start: 27, end: 31 });
    expect(diagnoseIdentifier('2W3F.example.org/pith/2W3F').at).toEqual({ start: 22, end: 26 });
  });
});

describe('long texts', () => {
  it('say how long they are', () => {
    expect(diagnoseIdentifier('x'.repeat(12_345))).toEqual({
      message: 'This text has 12,345 characters; an identifier has at most 2,000.',
      at: null,
      suggestions: [],
      looksLikeRecord: false,
    });
  });

  it('are those of more than 2,000 characters', () => {
    expect(diagnoseIdentifier('x'.repeat(2001)).message).toBe(
      'This text has 2,001 characters; an identifier has at most 2,000.',
    );
    expect(diagnoseIdentifier('x'.repeat(2000)).message).toBe(isNothing(`${'x'.repeat(38)}…`));
  });

  it('are still told to be records', () => {
    expect(diagnoseIdentifier(`\ufeff \n{"a":"${'x'.repeat(12_345)}"}`).looksLikeRecord).toBe(true);
  });
});

describe('properties', () => {
  it('says something of any text, marks a place within it, and suggests only what parses', () => {
    fc.assert(
      fc.property(anyUnlucky, (text) => {
        const { message, at, suggestions } = diagnoseIdentifier(text);
        expect(message).toMatch(/^\S.*[.?]$/s);
        expect(message.length).toBeLessThan(300);
        if (at !== null) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        for (const suggestion of suggestions) expect(parseIdentifier(suggestion).kind).toBe('ok');
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('time', () => {
  const pieces = (
    ' ¦\t¦.¦-¦/¦:¦0¦1¦9¦a¦A¦a-¦a.¦a ¦a/¦0 ¦0.¦%2F¦%¦(¦)¦"¦[¦]¦\u200b¦é¦{¦v¦v1¦2503.11367¦2503.11367 ¦10.1103/¦' +
    '/abs/¦/pith/¦//¦arxiv:¦arxiv ¦pith:¦doi:¦sha256:¦arxiv=&¦.json¦.pdf/¦hep-th/¦hep-th.¦&¦?¦#'
  ).split('¦');
  const starts =
    '¦arXiv:¦arXiv:2503.11367¦2503.11367 [¦pith:¦https://arxiv.org/abs/¦https://¦10.48550/'.split('¦');

  // A piece repeated and a wrong end make a careless pattern try every split, which takes seconds. 100 ms is many times
  // what it takes here; the best of three counts, because the machine may be busy with other things.
  it.each(pieces)('%j repeated up to the limit takes none', (piece) => {
    for (const start of starts) {
      const text = `${(start + piece.repeat(2000)).slice(0, 1999)}×`;
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        parseIdentifier(text);
        diagnoseIdentifier(text);
        return performance.now() - started;
      });
      expect(Math.min(...times), start).toBeLessThan(100);
    }
  });

  it.each([' ', 'x', '[', '[ ', '2503.11367 '])('ten million characters of %j take no time', (piece) => {
    const text = piece.repeat(10_000_000 / piece.length);
    const started = performance.now();
    expect(parseIdentifier(text).kind).toBe('error');
    expect(diagnoseIdentifier(text).suggestions).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIdentifier } from '../../../../../src/core/identifier/identifier.ts';
import { findMentions } from '../../../../../src/core/identifier/mentions/find-mentions.ts';
import { toNamedPapers } from '../../../../../src/core/identifier/mentions/named-papers.ts';
import { anyIdentifier } from '../../../../support/identifier-arbitraries.ts';

const HASH = 'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d';

const found = (text: string): string[] =>
  findMentions(text).map(({ identifier }) => formatIdentifier(identifier));

/** Text, and the identifiers that it names. */
type Named = readonly [text: string, ...identifiers: string[]];

const repositories: readonly Named[] = [
  ['oai:arXiv.org:hep-th/9901001', 'hep-th/9901001'],
  ['oai:arXiv.org:2503.11367', '2503.11367'],
  ['http://arxiv.org/PS_cache/hep-th/pdf/9901/9901001v3.pdf', 'hep-th/9901001v3'],
  ['http://arxiv.org/PS_cache/arxiv/pdf/0704/0704.0001v1.pdf', '0704.0001v1'],
  ['http://xxx.lanl.gov/abs/hep-th/9711200', 'hep-th/9711200'],
  ['2025arXiv250311367X', '2503.11367'],
  ['2013arXiv1307.2269F', '1307.2269'],
  ['https://ui.adsabs.harvard.edu/abs/2025arXiv250311367X/abstract', '2503.11367'],
  ['1997hep.th...11200M', 'hep-th/9711200'],
  ['1998astro.ph..5201G', 'astro-ph/9805201'],
  ['2002math.....11159P', 'math/0211159'],
  ['DBLP:journals/corr/abs-2503-11367', '2503.11367'],
  ['https://dblp.org/rec/journals/corr/abs-1307-2269.html', '1307.2269'],
  ['journals/corr/abs-cs-0512068', 'cs/0512068'],
  ['journals/corr/cs-DC-0512068', 'cs/0512068'],
  ['arXiv.2503.11367', '2503.11367'],
  ['10.48550/arXiv.2503.11367v4', '2503.11367v4'],
  ['https://doi.org/10.48550%2FarXiv.hep-th%2F9901001', 'hep-th/9901001'],
  ['CoRR abs/2503.11367', '2503.11367'],
  ['https://huggingface.co/papers/2503.11367', '2503.11367'],
  ['https://www.semanticscholar.org/arxiv/2503.11367', '2503.11367'],
  ['arXiv:math.GT/0309136v2', 'math/0309136v2'],
];

const files: readonly Named[] = [
  ['2503.11367v4.pdf', '2503.11367v4'],
  ['2503.11367_v4.pdf', '2503.11367v4'],
  ['2503.11367v4 (1).pdf', '2503.11367v4'],
  ['arXiv-2503.11367v4.tar.gz', '2503.11367v4'],
  ['Jang et al. - 2025 - Cornstarch_2503.11367.pdf', '2503.11367'],
  ['hep-th9901001.pdf', 'hep-th/9901001'],
  ['hep-th_9901001v2.pdf', 'hep-th/9901001v2'],
  ['2W3F2J6XVHMDI3LFEUIZOILSTF.json', 'pith:2W3F2J6XVHMDI3LFEUIZOILSTF'],
];

const versions: readonly Named[] = [
  ['2503.11367 (v4)', '2503.11367v4'],
  ['2503.11367 v4', '2503.11367v4'],
  ['2503.11367, version 4', '2503.11367v4'],
  ['arXiv:2503.11367 [cs.DC] (v4)', '2503.11367v4'],
  ['2503.11367 ver. 4', '2503.11367v4'],
  ['2503.11367v04', '2503.11367v4'],
  ['arxiv:2503.11367 v4 · 2025-03-14 · cs.DC', '2503.11367v4'],
  ['hep-th/9901001 (version 12)', 'hep-th/9901001v12'],
  ['2503.11367 vs 1307.2269', '2503.11367', '1307.2269'],
  ['2503.11367 v0', '2503.11367'],
  ['2503.11367 v4000', '2503.11367'],
];

const links: readonly Named[] = [
  ['https://urldefense.com/v3/__https://arxiv.org/abs/2503.11367v4__;!!D9dNQwwGXtA!abc', '2503.11367v4'],
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2Fhep-th%2F9901001&data=05',
    'hep-th/9901001',
  ],
  ['https://www.google.com/url?q=https://arxiv.org/pdf/2503.11367v4&sa=D', '2503.11367v4'],
  ['https://l.example/?u=https%253A%252F%252Farxiv.org%252Fabs%252F2503.11367', '2503.11367'],
  ['<https://arxiv.org/abs/2503.\n11367>', '2503.11367'],
  ['https://arxiv.org/abs/2503.1=\r\n1367v4', '2503.11367v4'],
  ['> https://arxiv.org/abs/\n> 2503.11367', '2503.11367'],
  ['> https://arxiv.org/abs/hep-\n> th/9901001', 'hep-th/9901001'],
];

const broken: readonly Named[] = [
  ['2503.\n11367', '2503.11367'],
  ['arXiv:2503.11\n367', '2503.11367'],
  ['arXiv:2503.11367\nv4', '2503.11367v4'],
  ['arXiv:\n2503.11367', '2503.11367'],
  ['hep-\nth/9901001', 'hep-th/9901001'],
  ['hep-th/\n9901001', 'hep-th/9901001'],
  ['pith:2025:2W3F2J6XVHMD\nI3LFEUIZOILSTF', 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  ['2W3F2J6XVHMDI3LF\nEUIZOILSTF', 'pith:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  [`${HASH.slice(0, 40)}\n${HASH.slice(40)}`, HASH],
  // What is whole before a line break is not made longer.
  ['1412.8318\n2 more', '1412.8318'],
  ['hep-th/9901001\n2 more', 'hep-th/9901001'],
  ['arXiv:2503.11367\n1307.2269', '2503.11367', '1307.2269'],
  ['see 2503.1136\n7 dwarfs'],
  ['2503.11367\nversion of the sea', '2503.11367'],
];

const numbers: readonly Named[] = [
  [String.raw`\pithnumber{2W3F2J6XVHMDI3LFEUIZOILSTF}`, 'pith:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  ['pith:2025:2w3f2j6xvhmdi3lfeuizoilstf', 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  ['pith_short_12: 2W3F2J6XVHMD', 'pith:2W3F2J6XVHMD'],
  ['see pith:2W3F2J6X, and', 'pith:2W3F2J6X'],
  ['https://pith.science/paper/2W3F2J6X', 'pith:2W3F2J6X'],
  ['https://pith.science/pith/2W3F2J6XVHMDI3LFEUIZOILSTF.json', 'pith:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  ['the record 2W3F2J6X there', 'pith:2W3F2J6X'],
  [`sha256:${HASH}`, HASH],
  [`"canonical_sha256": "${HASH.toUpperCase()}"`, HASH],
];

const nothing: readonly Named[] = [
  [''],
  ['no id at all'],
  ['10.1103/PhysRevD.1203.45678'],
  ['https://doi.org/10.1016/2503.11367'],
  ['12503.11367'],
  ['2503.113678'],
  ['2513.11367'],
  ['1.2503.11367'],
  ['foo/9901001'],
  ['figure22 and figure23'],
  ['ABCDEFGH'],
  ['23456723'],
  [`${HASH}0`],
  ['the 1998 paper, vol. 2503'],
  ['xhep-th/9901001'],
];

describe('findMentions', () => {
  it.each([...repositories, ...files, ...versions])('%s', (text, ...identifiers) => {
    expect(found(text)).toEqual(identifiers);
    expect(found(`See (${text}), p. 3.`)).toEqual(identifiers);
    expect(found(`“${text}”\n\n${text}`)).toEqual([...identifiers, ...identifiers]);
  });

  it.each([...links, ...broken, ...numbers, ...nothing])('%j', (text, ...identifiers) => {
    expect(found(text)).toEqual(identifiers);
    expect(found(`${text}\nand so on`)).toEqual(identifiers);
  });

  it('says where each stands, what says that it is one, and whether a line break parted it', () => {
    const text = 'Cf. arXiv:2503.11367 (v4), 1307.2269,\nhttps://arxiv.org/abs/hep-\nth/9901001.';
    expect(
      findMentions(text).map(({ start, end, isSaid, isJoined }) => [
        text.slice(start, end),
        isSaid,
        isJoined,
      ]),
    ).toEqual([
      ['2503.11367 (v4)', true, false],
      ['1307.2269', false, false],
      ['hep-\nth/9901001', true, true],
    ]);
  });

  it('finds any identifier in any surroundings, at its place', () => {
    const around = fc.constantFrom('', ' ', '\n', '(', ', ', '“', ' see ', '\u00a0', '; ', '<', '> ');
    fc.assert(
      fc.property(anyIdentifier, around, around, (identifier, before, after) => {
        const written = formatIdentifier(identifier);
        const text = `${before}${written}${after}`;
        const [first, ...more] = findMentions(text);
        expect(more).toEqual([]);
        expect(first?.identifier).toEqual(identifier);
        expect(written.endsWith(text.slice(first?.start, first?.end))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives places within the text, in order, that never overlap', () => {
    const piece = fc.constantFrom(
      ...'arXiv: ¦2503.11367¦2503.1136¦hep-th/9901001¦hep-¦th/¦9901001¦\n¦=\n¦> ¦ ¦v4¦ (v4)¦pith:¦2W3F2J6X¦VHMD¦/abs/¦%2F¦10.1103/¦.¦-¦_¦{¦}'.split(
        '¦',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let behind = 0;
        for (const { start, end } of findMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
  });

  const pieces =
    ' ¦\t¦.¦-¦/¦0¦9¦a¦A¦2¦a-¦0.¦%2F¦%25¦%¦(¦\n¦=\n¦> \n¦v¦v1¦1307.¦2503.11367¦2503.11367 ¦2503.11367\n¦10.1103/¦/abs/¦/pith/¦arxiv:¦arxiv ¦arxiv¦pith:¦hep-th/¦hep-th.¦hep-¦math.....¦corr/¦2503.11367 [a'.split(
      '¦',
    );
  // What is repeated makes a careless pattern try every split: minutes. The best of three counts, as a machine may be busy.
  it.each(pieces)('takes no longer for 200,000 characters of %j than for others', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      findMentions(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(4000);
  });
});

describe('toNamedPapers', () => {
  const named = (text: string): string[][] =>
    toNamedPapers(findMentions(text)).map(({ identifiers }) => identifiers.map(formatIdentifier));

  it.each<readonly [string, string[][]]>([
    [
      'Cite as:\tarXiv:2503.11367 [cs.DC]\n \t(or arXiv:2503.11367v4 [cs.DC] for this version)\n \thttps://doi.org/10.48550/arXiv.2503.11367\nFocus to learn more',
      [['2503.11367v4']],
    ],
    ['arXiv:1312.6114 [cs, stat]', [['1312.6114']]],
    ['arXiv:2503.11367v1 and 2503.11367v4', [['2503.11367v1', '2503.11367v4']]],
    ['2503.11367v4, 2503.11367v4', [['2503.11367v4']]],
    ['pith:2W3F2J6X is pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF', [['pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF']]],
    ['2503.11367, hep-th/9901001, arXiv:2503.11367', [['2503.11367'], ['hep-th/9901001']]],
    [`${HASH} ${HASH.toUpperCase()}`, [[HASH]]],
    ['nothing', []],
  ])('%j', (text, papers) => {
    expect(named(text)).toEqual(papers);
  });
});

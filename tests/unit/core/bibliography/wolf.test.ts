import { describe, expect, test } from 'vitest';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';
import { recordOf, TEST_REGISTRY, toRecord } from '../../../support/bibliography/papers.ts';
import { examineText, toExamined } from '../../../support/examining.ts';

/*
 * Entries that a careless reading would accuse, and those that it would let pass.
 */
const [first, second] = [paperOf('1905.07556'), paperOf('1903.11145')];

const stateOf = (text: string, file = 'a.bib'): string | undefined => judgeText(text, file)[0]?.state;

describe('is not accused', () => {
  test.each([
    ['a comment on another paper', `@misc{a, title={A Comment}, note={Comment on arXiv:${first.id}}}`],
    [
      'an erratum',
      `@misc{a, title={${first.title}}, eprint={${first.id}}, note={Erratum: arXiv:${second.id}}}`,
    ],
    [
      'a remark about another paper',
      `@misc{a, title={${first.title}}, eprint={${first.id}}, annote={Builds on arXiv:${second.id}. See also arXiv:2503.11367}}`,
    ],
    [
      'a remark on where it is done alike',
      `@misc{a, title={A Thing}, note={As in \\texttt{arXiv:${first.id}}}}`,
    ],
    [
      'a remark on what it comes with',
      `@misc{a, title={A Data Set}, note={Available with arXiv:${first.id}}}`,
    ],
    ['an abstract with ids', `@misc{a, title={A Thing}, abstract={We extend arXiv:${first.id}}}`],
    ['a title with an id', `@misc{a, title={A Comment on arXiv:${first.id}}}`],
    [
      'a chapter of a volume with an id',
      `@inproceedings{a, title={A Chapter}, crossref={p}}\n@proceedings{p, title={${first.title}}, eprint={${first.id}}, archiveprefix={arXiv}}`,
    ],
    ['an eprint of another archive', `@misc{a, title={A Thing}, eprint={${first.id}}, eprinttype={jstor}}`],
    ['a DOI with the form of an id', `@misc{a, title={A Thing}, doi={10.1234/${first.id}}}`],
    [
      'an address with words of eight letters',
      '@misc{a, title={A Thing}, url={https://example.org/paper/training/of/models}}',
    ],
    ['a title that is cut off', `@misc{a, title={The Next Generation Celestial...}, eprint={${second.id}}}`],
    ['a title of a macro', `@misc{a, title = mytitle, eprint={${first.id}}}`],
    ['a title with a macro in it', `@misc{a, title = mytitle # " of Things", eprint={${first.id}}}`],
    ['a title with a subtitle of a macro', `@misc{a, title={A}, subtitle = mine # "", eprint={${first.id}}}`],
    [
      'a title with a hyphen for a space',
      `@misc{a, title={High-Definition Astrometry}, eprint={${first.id}}}`,
    ],
    [
      'mathematics in another writing',
      `@article{a, title={Search for D⁰ decays to invisible final states at Belle}, eprint={1611.09455}}`,
    ],
    ['mathematics left out', `@article{a, title={Entropy and escape of mass for}, eprint={0912.0475}}`],
    [
      'mathematics as letters',
      '@article{a, title={Distribution of orbits in R² of a finitely generated group of SL(2,R)}, eprint={1204.5158}}',
    ],
  ])('%s', (_, text) => {
    expect(['another-title', 'two-papers']).not.toContain(stateOf(text));
    for (const { state, also } of judgeText(text, 'a.bib'))
      expect([state, ...also].filter((each) => each === 'another-title' || each === 'two-papers')).toEqual(
        [],
      );
  });

  test.each([
    [
      'several papers in one reference',
      `\\bibitem{a} A.~Author, Phys. Rev. D {\\bf 1}, 2 (2000) [arXiv:${first.id}]; B.~Other, JHEP {\\bf 1} (2001) 3 [arXiv:${second.id}].`,
    ],
    ['two papers by the same', `\\bibitem{a} A.~Author, [arXiv:${first.id}], [arXiv:${second.id}].`],
    [
      'a reference without a title',
      `\\bibitem{a} A.~Author and B.~Other, Phys. Rev. D {\\bf 12}, 345 (2010), arXiv:${first.id} [hep-th].`,
    ],
    [
      'one with an erratum',
      `\\bibitem{a} A.~Author, Phys. Rev. D {\\bf 12}, 345 (2010), erratum ibid. 13, 1 (2011), arXiv:${first.id}.`,
    ],
    [
      'a journal in italics',
      `\\bibitem{a} A.~Author, \\emph{Annals of Mathematics}, to appear, arXiv:${first.id}.`,
    ],
    ['a footnote', `\\bibitem{a} In this work the convention of arXiv:${first.id} is used throughout.`],
    [
      'a footnote with quotes',
      `\\bibitem{a} What we call “a free field” is called otherwise in arXiv:${first.id}.`,
    ],
    [
      'another remark',
      `\\bibitem{a} A.~Author, Nature 12, 3 (2010). See also the discussion in arXiv:${first.id}.`,
    ],
    [
      'a web page',
      `\\bibitem{a}\nThe catalogue of all of these things.\n\\newblock Accessed in 2020.\n\\newblock arXiv:${first.id}.`,
    ],
    [
      'REVTeX without titles',
      `\\bibitem [{\\citenamefont {Author}(2000)}]{a}\\BibitemOpen \\bibfield {author} {\\bibinfo {author} {\\bibfnamefont {A.}~\\bibnamefont {Author}},\\ }\\href {https://doi.org/10.1103/x} {\\bibfield {journal} {\\bibinfo {journal} {Phys. Rev. D}\\ }\\textbf {\\bibinfo {volume} {12}},\\ \\bibinfo {pages} {345} (\\bibinfo {year} {2010})},\\ \\Eprint {http://arxiv.org/abs/${first.id}} {arXiv:${first.id} [hep-th]} \\BibitemShut {NoStop}`,
    ],
  ])('%s', (_, text) => {
    for (const { state, also, reason } of judgeText(text, 'a.bbl'))
      expect(
        [state, ...also].filter((each) => each === 'another-title' || each === 'two-papers'),
        reason,
      ).toEqual([]);
  });

  test('by a record that is not verified, or not by a registry', () => {
    const text = `@misc{a, title={Another Thing}, eprint={${first.id}}}`;
    const record = recordOf(first).text;
    const keys = [
      [],
      [{ ...TEST_REGISTRY, trust: 'user' as const }],
      [{ ...TEST_REGISTRY, trust: 'demo' as const }],
    ];
    for (const accepted of keys) {
      const examined = toExamined(examineText(record, { keys: accepted }));
      const [judged] = judgeText(text, 'a.bib', new Map([[first.id, { kind: 'examined', examined }]]));
      expect(judged?.state).toBe('not-comparable');
      const [right] = judgeText(
        text.replace('Another Thing', first.title),
        'a.bib',
        new Map([[first.id, { kind: 'examined', examined }]]),
      );
      expect(right?.state).toBe('not-comparable');
    }
    const spoiled = toExamined(
      examineText(record.replace('"schema_version":"1.0","source"', '"schema_version":"1.1","source"'), {
        keys: [TEST_REGISTRY],
      }),
    );
    const changed = toExamined(
      examineText(record.replaceAll(first.title, 'Another Thing'), { keys: [TEST_REGISTRY] }),
    );
    for (const examined of [spoiled, changed].filter(({ verdict }) => verdict.kind !== 'verified')) {
      const [judged] = judgeText(text, 'a.bib', new Map([[first.id, { kind: 'examined', examined }]]));
      expect(judged).toMatchObject({ state: 'not-comparable', verdict: 'contradicted' });
    }
    expect(changed.verdict.kind).toBe('contradicted');
  });
});

describe('is found', () => {
  test.each([
    [
      'two ids in two fields',
      'two-papers',
      `@misc{a, title={${first.title}}, eprint={${first.id}}, url={https://arxiv.org/abs/${second.id}}}`,
    ],
    [
      'two ids, the title of neither',
      'another-title',
      `@misc{a, title={Another Thing}, eprint={${first.id}}, note={arXiv:${second.id} [cs]}}`,
    ],
    [
      'two ids, one without a record',
      'two-papers',
      `@misc{a, title={Another Thing}, eprint={${first.id}}, url={https://arxiv.org/abs/2401.00001}}`,
    ],
    [
      'a number off',
      'almost-id',
      `@misc{a, title={${first.title}}, eprint={1913.07556}, archiveprefix={arXiv}}`,
    ],
    [
      'an old id by its class',
      'signed-title',
      `@misc{a, title={Introduction to String Theory}, eprint={0207249}, archiveprefix={arXiv}, primaryclass={hep-th}}`,
    ],
    [
      'an old id with its subject class',
      'signed-title',
      `@misc{a, title={Introduction to String Theory}, journal={arXiv:hep-th.XX/0207249}, note={hep-th/0207249}}`,
    ],
    [
      'one word changed',
      'another-title',
      `@misc{a, title={Low Definition Astrometry}, eprint={${first.id}}}`,
    ],
    [
      'a title in another case',
      'signed-title',
      `@misc{a, title={HIGH definition ASTROMETRY}, eprint={${first.id}}}`,
    ],
    [
      'a title and its subtitle',
      'signed-title',
      '@misc{a, title={Astronomical Data Formats}, subtitle={What we have and how we got here}, eprint={1507.03646}}',
    ],
    [
      'HTML left over',
      'signed-title',
      '@misc{a, title={Decentralized &amp;amp; Collaborative <i>AI</i> on Blockchain}, eprint={1907.07247}}',
    ],
    [
      'a soft hyphen',
      'signed-title',
      `@misc{a, title={High Defi\u00adnition Astrometry}, eprint={${first.id}}}`,
    ],
    ['a ligature', 'signed-title', `@misc{a, title={High De\ufb01nition Astrometry}, eprint={${first.id}}}`],
    [
      'an accent taken apart',
      'signed-title',
      '@misc{a, title={On reciprocal equivalence of Sta\u0308ckel systems}, eprint={1201.0446}}',
    ],
  ])('%s', (_, state, text) => {
    const [judged] = judgeText(text, 'a.bib');
    expect(judged?.state, judged?.reason).toBe(state);
  });

  test.each([
    [
      'a pith number in an item',
      `\\bibitem{a} A.~Author. \\newblock ${first.title}. \\newblock \\pithnumber{${recordOf(first).suffix}}.`,
    ],
    [
      'a link to one paper and the id of another',
      `\\bibitem{a} A.~Author, \\emph{${first.title}}, \\href{https://arxiv.org/abs/${second.id}}{arXiv:${first.id}}.`,
    ],
  ])('%s', (name, text) => {
    const examined = toExamined(examineText(recordOf(first).text, { keys: [TEST_REGISTRY] }));
    const [judged] = judgeText(
      text,
      'a.bbl',
      new Map([[`pith:${recordOf(first).suffix}`, { kind: 'examined', examined }]]),
    );
    expect(judged?.state, judged?.reason).toBe(name.startsWith('a link') ? 'two-papers' : 'signed-title');
  });

  test('a reference that cites two papers is no better than the one that is not known', () => {
    const both = (title: string): string =>
      `\\bibitem{a} A.~Author, \\emph{${first.title}}, arXiv:${first.id}; B.~Other, \\emph{${title}}, arXiv:${second.id}.`;
    expect(judgeText(both(second.title), 'a.bbl').map(({ state }) => state)).toEqual(['signed-title']);
    const [open] = judgeText(both('Another Thing'), 'a.bbl');
    expect(open).toMatchObject({ state: 'not-comparable', also: [], ids: [first.id, second.id] });
    expect(open?.reason).toMatch(
      /^The reference cites 2 papers, each for itself\. Not comparable with the record of arXiv:1903/,
    );
  });

  test('references without numbers are told apart', () => {
    const text = `OpenAI. ${first.title}. arXiv:${first.id}.\nThe Large Collaboration. ${second.title}. arXiv\npreprint arXiv:${second.id}.\nURL https://arxiv.org/abs/${second.id}.`;
    expect(judgeText(text, '').map(({ state, ids }) => [state, ids])).toEqual([
      ['signed-title', [first.id]],
      ['signed-title', [second.id]],
    ]);
    const ids = judgeText(`arXiv:${first.id} [astro-ph.IM]\narXiv:${second.id} [astro-ph.IM]`, '');
    expect(ids.map((each) => each.ids)).toEqual([[first.id], [second.id]]);
  });

  test('an id and a pith number of one paper are one paper', () => {
    const examined = toExamined(examineText(toRecord(first).text, { keys: [TEST_REGISTRY] }));
    const text = `@misc{a, title={${first.title}}, eprint={${first.id}}, note={pith:${recordOf(first).suffix}}}`;
    const [judged] = judgeText(
      text,
      'a.bib',
      new Map([[`pith:${recordOf(first).suffix}`, { kind: 'examined', examined }]]),
    );
    expect([judged?.state, judged?.also]).toEqual(['signed-title', []]);
  });

  test('ids of a list and of a source have no title to compare', () => {
    const list = judgeText(`${first.id}v9\nhep-th/0207249\narXiv:2401.00001\n2513.99999`, '');
    expect(list.map(({ state, also, recordTitle }) => [state, also, recordTitle])).toEqual([
      ['not-comparable', ['other-version'], first.title],
      ['not-comparable', [], 'Introduction to String Theory'],
      ['no-record', [], null],
      ['almost-id', [], null],
    ]);
    const tex = judgeText(
      `\\documentclass{a}\\begin{document}\\cite{${first.id},other}\\pithnumber{${recordOf(second).suffix}}\\end{document}`,
      'a.tex',
    );
    expect(tex.map(({ entry, state }) => [entry.type, state])).toEqual([
      ['cite', 'not-comparable'],
      ['pithnumber', 'no-record'],
    ]);
  });
});

describe('a title without its subtitle', () => {
  const cut = paperOf('1109.1465');
  const [main = '', subtitle = ''] = cut.title.split(': ');
  const inBib = (title: string): string => `@misc{a, title={${title}}, eprint={${cut.id}}}`;
  const inText = (title: string): string =>
    `References\n\n[1] A. Author and B. Other. ${title}. arXiv preprint arXiv:${cut.id}, 2011.\n`;

  test('is neither another one nor the signed one', () => {
    expect(stateOf(inBib(cut.title))).toBe('signed-title');
    expect(stateOf(inText(cut.title), 'a.txt')).toBe('signed-title');
    expect(stateOf(inBib(main))).toBe('not-comparable');
    expect(judgeText(inBib(main), 'a.bib')[0]?.reason).toContain('without its subtitle');
    expect(stateOf(inText(main), 'a.txt')).toBe('not-comparable');
  });

  test('is what ends where the subtitle begins, and nothing else', () => {
    for (const title of [
      main.split(' ').slice(0, -1).join(' '),
      subtitle,
      `${main}: An Overview of All of It`,
      `${main} ${subtitle.split(' ')[0]}`,
    ])
      expect([title, stateOf(inBib(title))]).toEqual([title, 'another-title']);
  });
});

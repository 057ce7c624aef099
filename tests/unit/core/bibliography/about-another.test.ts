import { describe, expect, test } from 'vitest';
import { judgeText, paperOf, statesOf } from '../../../support/bibliography/judging.ts';
import { PAPERS } from '../../../support/bibliography/papers.ts';
import { STYLES } from '../../../support/bibliography/styles.ts';

/*
 * References in which nothing marks the title, and in which the signed title stands as a part of another one: the paper
 * that comments on it, its sequel, a review of it. Their id is that of another paper, which is what is looked for.
 */
const { id, title } = paperOf('1905.07556');
const bbl = (body: string): string =>
  `\\begin{thebibliography}{9}\n\\bibitem{k}\n${body}\n\\end{thebibliography}\n`;
const pdf = (body: string): string => `References\n[1] ${body}`;

describe('is not the signed title', () => {
  test.each([
    `J.~Doe.\n\\newblock \`\`${title}'' revisited.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock \`\`${title}.'' revisited.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe, \\emph{\`\`${title}'' revisited}, arXiv:${id} (2019).`,
    `J. Doe, B. Roe. “${title}” revisited. arXiv:${id}, 2019.`,
    `Doe, J. (2019). “${title}”: a review. arXiv:${id}.`,
    `J.~Doe.\n\\newblock Comment on \`\`${title}''.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock Reply to: ${title}.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock Erratum: ${title}.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock ${title}. {II}. {The} sequel.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock ${title}: The sequel.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock ${title}? A review.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock ${title} (and how to avoid it).\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock Gaia at its best: ${title}.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock Is it worth it? ${title}.\n\\newblock arXiv:${id}, 2019.`,
    `J.~Doe.\n\\newblock Distances in the sky.\n\\newblock ${title}, 12:1--3, 2019. arXiv:${id}`,
    `J.~Doe.\n\\newblock Distances in the sky.\n\\newblock See also: ${title}. arXiv:${id}`,
    `J.~Doe, \`\`A note on \`${title}','' arXiv:${id} (2019).`,
    `J.~Doe, \`\`Against \`\`${title}'','' arXiv:${id} (2019).`,
    `J.~Doe, \`\`${title}. Part 2,'' arXiv:${id} (2019).`,
    `J.~Doe, \`\`${title}; a retrospective,'' arXiv:${id} (2019).`,
    `J.~Doe, Gaia, \\emph{${title}}, arXiv:${id}.`,
  ])('.bbl: %s', (body) => {
    expect(statesOf(bbl(body), 'a.bbl')).toEqual([
      expect.stringMatching(/^(?:not-comparable|another-title)$/),
    ]);
  });

  test.each([
    `Doe, J. Comment on “${title}”. arXiv:${id} (2019).`,
    `Doe, J. Comment On “${title}”. arXiv:${id} (2019).`,
    `J. Doe, Why I Love “${title}”. arXiv:${id} (2019).`,
    `Doe, J. Reply to ‘${title}’. arXiv:${id} (2019).`,
    `Doe, J. (2019). ${title}. II. A sequel. arXiv:${id}.`,
    `Doe, J. (2019). ${title} (Part 2). arXiv:${id}.`,
    `Doe, J. (2019). ${title}. Part 2, 3. arXiv:${id}.`,
    `Doe, J. (2019). ${title} [Comment]. arXiv:${id}.`,
    `Doe, J. (2019). The story of a book. In: ${title}. arXiv:${id}.`,
    `Doe, J. (2019). A workshop on things. Proceedings of the workshop “${title}”. arXiv:${id}.`,
    `J. Doe. Gaia. ${title}. arXiv:${id}.`,
    `Doe, J. Gaia. ${title}. arXiv:${id}.`,
    `J. Doe, Rapid, ${title}, arXiv:${id}.`,
    `Doe, Jane. Gaia. “${title}.” arXiv:${id}.`,
    `Doe, Jane. Review Of “${title}.” arXiv:${id}.`,
  ])('PDF: %s', (body) => {
    expect(statesOf(pdf(body), 'a.txt')).toEqual([
      expect.stringMatching(/^(?:not-comparable|another-title)$/),
    ]);
  });

  test('and why is said', () => {
    const [judged] = judgeText(pdf(`Doe, J. Comment on “${title}”. arXiv:${id} (2019).`), 'a.txt');
    expect(judged?.reason).toContain('where it begins or ends is not certain');
  });
});

describe('is the signed title', () => {
  test.each([
    `Jane Doe, Ann~B. Smith, and Xu~Li.\n\\newblock ${title}.\n\\newblock \\emph{CoRR}, abs/${id}, 2019.`,
    `{The ATLAS Collaboration}.\n\\newblock ${title}.\n\\newblock arXiv:${id}.`,
    `J.~Doe, \\emph{${title}}, Ann. of Math. {\\bf 12} (2019), 1--20, arXiv:${id}.`,
    `Jane Doe and Karl van~der Roe, \\textit{${title}}, arXiv:${id} [astro-ph.IM].`,
    `J.~Doe and A.~Roe, {\\it ${title}}, \\href{https://arxiv.org/abs/${id}}{{\\tt ${id}}}.`,
    `J.~{Doe}, \\emph{et~al.}, \`\`${title},'' \\href{http://dx.doi.org/10.1103/x}{{\\em Phys. Rev. D} {\\bfseries 98} (2019) 123}, arXiv:${id}.`,
    `J.~Doe, {\\em ${title.replace('Definition', '{\\it Definition}')}}, arXiv:${id}.`,
    `Doe, J., Roe, A.: ${title}. arXiv preprint arXiv:${id} (2019)`,
    `Doe J, Roe A (2019) ${title}. arXiv:${id}`,
    `{Doe}, J., {Roe}, A.~B. 2019, ${title}, arXiv e-prints, arXiv:${id}`,
  ])('.bbl: %s', (body) => {
    expect(statesOf(bbl(body), 'a.bbl')).toEqual(['signed-title']);
  });

  test.each([
    `J. Doe, A. B. Roe, and K. Li. ${title}. arXiv:${id}.`,
    `J. Doe et al. ${title}. Nature 12, 345 (2019). arXiv:${id}.`,
    `Doe, J. & Roe, A. B. ${title}. Nucl. Phys. B557 (1999) 79, arXiv:${id}.`,
    `Doe, J., Roe, A., & Li, K. (2019). ${title}. Preprint. https://arxiv.org/abs/${id}`,
    `Doe, Jane, and Ann B. Roe. "${title}." arXiv preprint arXiv:${id} (2019).`,
    `Doe, Jane, et al. “${title}.” arXiv preprint arXiv:${id} (2019).`,
    `Doe, Jane. 2019. “${title}.” arXiv:${id}.`,
    `J. Doe and A. Roe, “${title},” Phys. Rev. D 98, 123 (2019), arXiv:${id}.`,
    `LIGO Scientific Collaboration and Virgo Collaboration. ${title}. arXiv:${id}.`,
    `CERN. ${title}. arXiv:${id}.`,
  ])('PDF: %s', (body) => {
    expect(statesOf(pdf(body), 'a.txt')).toEqual(['signed-title']);
  });
});

/** Titles of papers about a paper, or nearly called as it is. */
const NEAR: readonly ((title: string) => string)[] = [
  (title) => `Comment on ${title}`,
  (title) => `Erratum: ${title}`,
  (title) => `On “${title}”`,
  (title) => `Reply to \`${title}'`,
  (title) => `${title} II`,
  (title) => `${title}. Part II`,
  (title) => `${title}: a review`,
  (title) => `${title}? No`,
  (title) => `${title} (with an appendix)`,
  (title) => `The ${title}`,
  (title) => `${title}s`,
  (title) => title.replace(/\s\S+$/, ''),
];

test.each(STYLES.map((style) => [style.name, style] as const))(
  'and in no style has a near title the signed digest: %s',
  (_, style) => {
    const signed = PAPERS.filter((__, index) => index % 6 === 0).flatMap((paper) =>
      NEAR.map((toNear) => toNear(paper.title))
        .filter((title) => title !== paper.title)
        .flatMap((title) => {
          const text = style.wrap([style.write({ key: 'k1', paper, title, version: null })]);
          return statesOf(text, style.file).includes('signed-title') ? [title] : [];
        }),
    );
    expect(signed).toEqual([]);
  },
);

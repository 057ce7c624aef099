import { expect, test } from 'vitest';
import { paperOf, statesOf } from '../../../support/bibliography/judging.ts';

/*
 * References without a title, or with the title of something else beside the paper that they point at: a reader sees at
 * once that there is nothing to hold against the record.
 */
const { id } = paperOf('1811.00637');
const bbl = (body: string): string =>
  `\\begin{thebibliography}{9}\n\\bibitem{k}\n${body}\n\\end{thebibliography}\n`;

test.each([
  `J. Doe. \\newblock Ann. Phys. {\\bf 12}, 3 (2018). \\newblock arXiv:${id}.`,
  `J. Doe. \\newblock {\\em Monthly notices of the royal astronomical society}, 12:3, 2018. \\newblock arXiv:${id}.`,
  `J. Doe. \\newblock Monthly notices of the royal astronomical society, 12(3):4, 2018. \\newblock arXiv:${id}.`,
  `J. Doe. \\newblock PhD thesis, University of Somewhere, 2018. \\newblock arXiv:${id}.`,
  `\\newblock For a review see J. Doe, arXiv:${id}.`,
  `J.~Doe, \`\`private communication on the matter of masses,'' 2018; the method is that of arXiv:${id}.`,
  `\\BibitemOpen \\bibfield{author}{\\bibinfo{author}{\\bibnamefont{Doe}}}, \\bibinfo{title}{\\emph{A book about many other things}} (\\bibinfo{publisher}{Springer}, 2018)\\BibitemShut{NoStop} See also arXiv:${id}`,
  `J.~Doe, A.~Roe, Annals of the New York Academy of sciences {\\bf 12}, 3 (2018), arXiv:${id}.`,
  `J. Doe, Il nuovo cimento della societ\\\`a italiana 12 (2018) 3, arXiv:${id}.`,
  `J. Doe, \\emph{Lectures on the physics of everything}, vol. 2 of \\emph{Lecture notes}, Springer (2018), arXiv:${id}.`,
])('.bbl: %s', (body) => {
  expect(statesOf(bbl(body), 'a.bbl')).toEqual(['not-comparable']);
});

test.each([
  `Doe, J. (2018). Personal communication about the method of the paper. See arXiv:${id}.`,
  `J. Doe et al., Monthly notices of the royal astronomical society 485, 1234 (2019), arXiv:${id}.`,
  `We note that this was shown before. J. Doe, arXiv:${id}.`,
])('PDF: %s', (body) => {
  expect(statesOf(`References\n[1] ${body}`, 'a.txt')).toEqual(['not-comparable']);
});

test('a title that is another one is still found beside a journal', () => {
  const { title } = paperOf('1309.3741');
  for (const body of [
    `J. Doe.\n\\newblock ${title}.\n\\newblock {\\em Ann. Phys.}, 12(3):4, 2018.\n\\newblock arXiv:${id}.`,
    `J.~Doe and A.~Roe, \`\`${title},'' {\\em Phys. Rev. D} {\\bf 98} (2018) 123, arXiv:${id}.`,
  ])
    expect(statesOf(bbl(body), 'a.bbl')).toEqual(['another-title']);
});

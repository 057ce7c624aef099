import type { Paper } from './papers.ts';
import { BOTH, braceWords, escapeText, INNER, OUTER, toTexLetters, toUnicode } from './writings.ts';

/** What an entry is made of: the paper that is named, under which title, in which version. */
export interface Cited {
  readonly key: string;
  readonly paper: Paper;
  readonly title: string;
  /** Written behind the id, or null. */
  readonly version: number | null;
}

/** One way in which bibliographies write an entry. `write` gives one entry, `wrap` a file of them. */
export interface Style {
  readonly name: string;
  readonly file: string;
  readonly write: (cited: Cited) => string;
  readonly wrap: (entries: readonly string[]) => string;
  /** Nothing marks the title: it has to be found in the text. */
  readonly isUnmarked?: boolean;
  /** It looks like another where journals stand in the place of titles, so that not every wrong title is certain. */
  readonly isUncertain?: boolean;
  /** It has no place for a version. */
  readonly hasNoVersion?: boolean;
}

const idOf = ({ paper, version }: Cited): string => `${paper.id}${version === null ? '' : `v${version}`}`;
const plainFile = (entries: readonly string[]): string => `${entries.join('\n\n')}\n`;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The 19 characters by which ADS names a preprint. */
export const toBibcode = ({ id, year }: Paper, letter: string): string => {
  const [archive = '', digits = ''] = id.split('/');
  if (digits === '') return `${year}arXiv${id.length === 10 ? id.replace('.', '') : id}${letter}`;
  const number = digits.slice(2).replace(/^0/, '');
  const name = archive.replace('-', '.');
  return `${year}${name}${'.'.repeat(14 - name.length - number.length)}${number}${letter}`;
};

const greek = (text: string): string => text.replace(/λ/g, '$\\lambda$');

const unversioned = (style: Style): Style => ({ ...style, hasNoVersion: true });

const bib = (name: string, write: Style['write'], wrap: Style['wrap'] = plainFile): Style => ({
  name,
  file: `${name.toLowerCase().replace(/\W+/g, '-')}.bib`,
  write,
  wrap,
});

export const BIB_STYLES: readonly Style[] = [
  bib(
    'INSPIRE',
    (c) => `@article{${c.key},
    author = "Author, A. and Other, B.",
    title = "{${c.title}}",
    eprint = "${idOf(c)}",
    archivePrefix = "arXiv",
    primaryClass = "${c.paper.category}",
    reportNumber = "CERN-TH-2020-001",
    month = "${Number(c.paper.month)}",
    year = "${c.paper.year}"
}`,
  ),
  unversioned(
    bib(
      'INSPIRE SLACcitation',
      (c) => `@article{${c.key},
      author         = "Author, A.",
      title          = "{${c.title}}",
      SLACcitation   = "%%CITATION = ${c.paper.id.includes('/') ? c.paper.id.toUpperCase().replace('/', ' ') : `ARXIV:${idOf(c)}`};%%"
}`,
    ),
  ),
  bib(
    'ADS',
    (c) => `@ARTICLE{${toBibcode(c.paper, 'A')},
       author = {{Author}, A. and {Other}, B.},
        title = "{${greek(toTexLetters(greek(toUnicode(c.title)), OUTER))}}",
      journal = {arXiv e-prints},
     keywords = {Computer Science},
         year = ${c.paper.year},
        month = ${MONTHS[c.paper.month - 1]},
          eid = {arXiv:${idOf(c)}},
        pages = {arXiv:${idOf(c)}},
          doi = {10.48550/arXiv.${c.paper.id}},
archivePrefix = {arXiv},
       eprint = {${c.paper.id}},
 primaryClass = {${c.paper.category}},
       adsurl = {https://ui.adsabs.harvard.edu/abs/${toBibcode(c.paper, 'A')}},
      adsnote = {Provided by the SAO/NASA Astrophysics Data System}
}`,
  ),
  unversioned(
    bib(
      'ADS adsurl alone',
      (c) => `@ARTICLE{${c.key},
   author = {{Author}, A.},
    title = "{${toTexLetters(toUnicode(c.title), OUTER)}}",
  journal = {ArXiv e-prints},
   adsurl = {http://adsabs.harvard.edu/abs/${toBibcode(c.paper, 'A')}}
}`,
    ),
  ),
  bib(
    'Zotero',
    (c) => `@misc{${c.key},
	title = {${toTexLetters(braceWords(escapeText(toUnicode(c.title))), OUTER)}},
	url = {http://arxiv.org/abs/${idOf(c)}},
	doi = {10.48550/arXiv.${c.paper.id}},
	abstract = {We prove something, as did arXiv:0704.0001.},
	urldate = {2024-01-05},
	publisher = {arXiv},
	author = {Author, A.},
	month = ${MONTHS[c.paper.month - 1]},
	year = {${c.paper.year}},
	note = {arXiv:${idOf(c)} [astro-ph, physics:physics]},
	keywords = {Computer Science - Digital Libraries},
	file = {arXiv Fulltext PDF:/home/x/1234.5678.pdf:application/pdf},
}`,
  ),
  bib(
    'Zotero note alone',
    (c) => `@article{${c.key},
	title = {${toTexLetters(braceWords(escapeText(toUnicode(c.title))), OUTER)}},
	journal = {arXiv},
	author = {Author, A.},
	note = {\\_eprint: ${idOf(c)}}
}`,
  ),
  bib(
    'Better BibTeX',
    (c) => `@online{${c.key},
  title = {${braceWords(toTexLetters(escapeText(toUnicode(c.title)), OUTER))}},
  author = {Author, A.},
  date = {${c.paper.year}-0${(c.paper.month % 9) + 1}-02},
  number = {{arXiv:${idOf(c)}}},
  eprint = {${idOf(c)}},
  eprinttype = {arxiv},
  eprintclass = {${c.paper.category}},
  publisher = {{arXiv}},
  doi = {10.48550/arXiv.${c.paper.id}},
  pubstate = {prepublished}
}`,
    (entries) =>
      `${plainFile(entries)}\n@comment{jabref-meta: databaseType:biblatex;}\n@comment{x-kbibtex-encoding=utf-8}\n`,
  ),
  bib(
    'Mendeley',
    (c) => `@article{${c.key},
archivePrefix = {arXiv},
arxivId = {${idOf(c)}},
author = {Author, A.},
eprint = {${c.paper.id}},
file = {:C$\\backslash$:/Users/x/Author - 2020.pdf:pdf},
title = {{${toTexLetters(toUnicode(c.title), BOTH)}}},
url = {http://arxiv.org/abs/${c.paper.id}},
year = {${c.paper.year}}
}`,
  ),
  bib(
    'DBLP',
    (c) => `@article{DBLP:journals/corr/abs-${c.key},
  author       = {A. Author and
                  B. Other},
  title        = {${toTexLetters(toUnicode(c.title), BOTH).replace(/(\S+ \S+ \S+ \S+) /, '$1\n                  ')}.},
  journal      = {CoRR},
  volume       = {abs/${idOf(c)}},
  year         = {${c.paper.year}},
  url          = {https://doi.org/10.48550/arXiv.${c.paper.id}},
  eprinttype    = {arXiv},
  eprint       = {${c.paper.id}},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}`,
  ),
  bib(
    'Semantic Scholar',
    (c) => `@article{${c.key},
  title={${toUnicode(c.title)}},
  author={A. Author and B. Other},
  journal={ArXiv},
  year={${c.paper.year}},
  volume={abs/${idOf(c)}},
  url={https://api.semanticscholar.org/CorpusID:277043302}
}`,
  ),
  bib(
    'Google Scholar',
    (c) => `@article{${c.key},
  title={${toTexLetters(toUnicode(c.title), OUTER)}},
  author={Author, A and Other, B},
  journal={arXiv preprint ${c.paper.id.includes('/') ? '' : 'arXiv:'}${idOf(c)}},
  year={${c.paper.year}}
}`,
  ),
  bib(
    'DataCite',
    (c) => `@misc{https://doi.org/10.48550/arxiv.${c.paper.id},
  doi = {10.48550/ARXIV.${c.paper.id.toUpperCase()}},
  url = {https://arxiv.org/abs/${idOf(c)}},
  author = {Author, A.},
  keywords = {Digital Libraries (cs.DL), FOS: Computer and information sciences},
  title = {${toUnicode(c.title).replace(/&/g, '&amp;')}},
  publisher = {arXiv},
  year = {${c.paper.year}},
  copyright = {arXiv.org perpetual, non-exclusive license}
}`,
  ),
  bib(
    'biblatex',
    (c) => `@online{${c.key},
  author       = {Author, A.},
  title        = {${toTexLetters(toUnicode(c.title), INNER)}},
  date         = {${c.paper.year}},
  eprint       = {${idOf(c)}},
  eprinttype   = {arxiv},
  eprintclass  = {${c.paper.category}},
  pubstate     = {prepublished},
}`,
  ),
  bib(
    'biblatex strings and xdata',
    (c) => `@article{${c.key},
  author = {Author, A.},
  title = {${c.title}} # "",
  eprint = ${/^\d+$/.test(idOf(c)) ? idOf(c) : `"${idOf(c)}"`},
  xdata = {ax}, journal = jcap # " B",
}`,
    (entries) =>
      `@string{jcap = "JCAP"}\n@preamble{"\\newcommand{\\noop}[1]{}"}\n${plainFile(entries)}\n@xdata{ax, eprinttype = {arxiv}, eprintclass = {cs.DL}}\n`,
  ),
  bib(
    'JabRef',
    (c) => `@Article{${c.key},
  author      = {Author, A.},
  date        = {${c.paper.year}},
  title       = {${toTexLetters(toUnicode(c.title), OUTER)}},
  eprint      = {${idOf(c)}},
  eprinttype  = {arXiv},
  file        = {:http\\://arxiv.org/pdf/${c.paper.id}v1:PDF},
  groups      = {read},
  timestamp   = {2020-01-01},
}`,
    (entries) =>
      `% Encoding: UTF-8\n\n${plainFile(entries)}\n@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 StaticGroup:read\\;0\\;1\\;\\;\\;\\;;\n}\n`,
  ),
  bib(
    'howpublished',
    (c) =>
      `@misc{${c.key}, title={${c.title}}, author={A. Author}, howpublished={\\url{https://arxiv.org/pdf/${idOf(c)}.pdf}}}`,
  ),
  bib(
    'annote',
    (c) => `@unpublished(${c.key}, title={${c.title}}, author={A. Author}, annote={arXiv:${idOf(c)}})`,
  ),
  bib(
    'journaltitle',
    (c) => `@article{${c.key}, title={${c.title}}, journaltitle={arXiv:${idOf(c)} [${c.paper.category}]}}`,
  ),
];

const bblFile = (entries: readonly string[]): string =>
  `\\begin{thebibliography}{10}\n\\providecommand{\\natexlab}[1]{#1}\n\n${entries.join('\n\n')}\n\n\\end{thebibliography}\n`;

const TEX_ENTRY = (c: Cited): string =>
  `\\bibitem{${c.key}}\nA.~Author and B.~Other.\n\\newblock ${toTexLetters(toUnicode(c.title), OUTER)}.\n\\newblock {\\em arXiv preprint arXiv:${idOf(c)}}, ${c.paper.year}.`;

export const BBL_STYLES: readonly Style[] = [
  { name: 'plain .bbl', file: 'plain.bbl', isUnmarked: true, write: TEX_ENTRY, wrap: bblFile },
  {
    name: 'natbib .bbl',
    file: 'natbib.bbl',
    isUnmarked: true,
    write: (c) =>
      `\\bibitem[Author et~al.(${c.paper.year})Author, Other, and Third]{${c.key}}\nAnna Author, Bob Other, and Carl Third.\n\\newblock ${c.title}.\n\\newblock \\emph{arXiv preprint arXiv:\\penalty0 ${idOf(c)}}, ${c.paper.year}.\n\\newblock URL \\url{https://arxiv.org/abs/${c.paper.id}}.`,
    wrap: bblFile,
  },
  {
    name: 'REVTeX .bbl',
    file: 'revtex.bbl',
    write: (
      c,
    ) => `\\bibitem [{\\citenamefont {Author}\\ and\\ \\citenamefont {Other}(${c.paper.year})}]{${c.key}}%
  \\BibitemOpen
  \\bibfield  {author} {\\bibinfo {author} {\\bibfnamefont {A.}~\\bibnamefont {Author}}\\ and\\ \\bibinfo {author} {\\bibfnamefont {B.}~\\bibnamefont {Other}},\\ }\\bibfield  {title} {\\enquote {\\bibinfo {title} {${c.title}},}\\ }\\href@noop {} {\\  (\\bibinfo {year} {${c.paper.year}})},\\ \\Eprint {http://arxiv.org/abs/${idOf(c)}} {arXiv:${idOf(c)} [${c.paper.category}]} \\BibitemShut {NoStop}%`,
    wrap: bblFile,
  },
  {
    name: 'biblatex .bbl',
    file: 'biblatex.bbl',
    write: (c) => `    \\entry{${c.key}}{online}{}
      \\name{author}{1}{}{%
        {{hash=1}{%
           family={Author},
           familyi={A\\bibinitperiod}}}%
      }
      \\field{sortinit}{1}
      \\field{eprintclass}{${c.paper.category}}
      \\field{eprinttype}{arxiv}
      \\field{title}{${toTexLetters(toUnicode(c.title), OUTER)}}
      \\field{year}{${c.paper.year}}
      \\verb{eprint}
      \\verb ${idOf(c)}
      \\endverb
    \\endentry`,
    wrap: (entries) =>
      `% $ biblatex auxiliary file $\n\\refsection{0}\n  \\datalist[entry]{nty/global//global/global}\n${entries.join('\n')}\n  \\enddatalist\n\\endrefsection\n\\endinput\n`,
  },
  {
    name: 'JHEP .bbl',
    file: 'jhep.bbl',
    isUncertain: true,
    isUnmarked: true,
    write: (c) =>
      `\\bibitem{${c.key}}\nA.~Author and B.~Other, \\emph{${c.title}}, \\href{https://arxiv.org/abs/${idOf(c)}}{{\\ttfamily ${idOf(c)}}}.`,
    wrap: bblFile,
  },
  {
    name: 'IEEE .bbl',
    file: 'ieee.bbl',
    isUnmarked: true,
    write: (c) =>
      `\\bibitem{${c.key}}\nA.~Author and B.~Other, \`\`${c.title},'' \\emph{arXiv preprint arXiv:${idOf(c)}}, ${c.paper.year}.`,
    wrap: bblFile,
  },
  {
    name: 'amsrefs',
    file: 'amsrefs.tex',
    write: (c) =>
      `\\bib{${c.key}}{article}{\n      author={Author, Anna},\n      author={Other, Bob},\n       title={${c.title}}, % as {it stands\n        date={${c.paper.year}},\n      eprint={arXiv:${idOf(c)}},\n}`,
    wrap: (entries) =>
      `\\documentclass{amsart}\n\\usepackage{amsrefs}\n\\begin{document}\n\\begin{bibdiv}\n\\begin{biblist}\n\n\\bib*{conf}{conference}{ title={A Conference}, url={https://arxiv.org/abs/0704.0001} }\n${entries.join('\n\n')}\n\n\\end{biblist}\n\\end{bibdiv}\n\\end{document}\n`,
  },
  {
    name: 'amsrefs .ltb',
    file: 'amsrefs.ltb',
    write: (c) =>
      `\\bib{${c.key}}{misc}{title={${braceWords(c.title)}}, author={Author, A.}, date=${c.paper.year}, status={preprint}, url={https://arxiv.org/abs/${idOf(c)}}, note={Preprint, arXiv:${idOf(c)} [${c.paper.category}] (${c.paper.year})}}`,
    wrap: plainFile,
  },
  {
    name: 'TeX source',
    file: 'paper.tex',
    isUnmarked: true,
    write: TEX_ENTRY,
    wrap: (entries) =>
      `\\documentclass{article}\n\\begin{document}\nSee \\cite{${'x'}} % \\bibitem{no} arXiv:0704.0001\n${bblFile(entries)}\\end{document}\n`,
  },
];

export const OTHER_STYLES: readonly Style[] = [
  {
    name: 'RIS',
    file: 'list.ris',
    write: (c) =>
      `TY  - GEN\nTI  - ${toUnicode(c.title)}\nAU  - Author, A.\nAB  - As arXiv:0704.0001 did.\nDA  - ${c.paper.year}/01/02/\nPY  - ${c.paper.year}\nDO  - 10.48550/arXiv.${c.paper.id}\nPB  - arXiv\nUR  - http://arxiv.org/abs/${idOf(c)}\nN1  - arXiv:${idOf(c)} [cs]\nID  - ${c.key}\nER  - \n`,
    wrap: (entries) => entries.join('\r\n').replace(/\r?\n/g, '\r\n'),
  },
  {
    name: 'CSL-JSON',
    file: 'list.json',
    write: (c) =>
      JSON.stringify(
        {
          id: c.key,
          type: 'article',
          title: toUnicode(c.title),
          abstract: 'As arXiv:0704.0001 did.',
          DOI: `10.48550/arXiv.${c.paper.id}`,
          URL: `http://arxiv.org/abs/${idOf(c)}`,
          number: `arXiv:${idOf(c)}`,
          publisher: 'arXiv',
          author: [{ family: 'Author', given: 'A.' }],
          issued: { 'date-parts': [[c.paper.year]] },
        },
        null,
        2,
      ),
    wrap: (entries) => `[\n${entries.join(',\n')}\n]\n`,
  },
  {
    name: 'PDF, numbered',
    file: 'numbered.txt',
    isUnmarked: true,
    write: (c) =>
      wrapLines(
        `A. Author, B. Other, and C. Third. ${toUnicode(c.title)}. arXiv preprint arXiv:${idOf(c)}, ${c.paper.year}.`,
      ),
    wrap: (entries) => `References\n${entries.map((entry, index) => `[${index + 1}] ${entry}`).join('\n')}\n`,
  },
  {
    name: 'PDF, quoted',
    file: 'quoted.txt',
    isUnmarked: true,
    write: (c) =>
      wrapLines(
        `A. Author and B. Other, “${toUnicode(c.title)},” arXiv:${idOf(c)} [cs.DL] (${c.paper.year}).`,
      ),
    wrap: (entries) => entries.map((entry, index) => `[${index + 1}] ${entry}`).join('\n'),
  },
  {
    name: 'PDF, by names',
    file: 'names.txt',
    isUnmarked: true,
    write: (c) =>
      wrapLines(
        `Author, A., Other, B., & Third, C. (${c.paper.year}). ${toUnicode(c.title)}. arXiv:${idOf(c)}. https://doi.org/10.48550/arXiv.${c.paper.id}`,
      ),
    wrap: (entries) => `References\n\n${entries.join('\n')}\n`,
  },
];

/** Lines of some 70 characters, a long word parted by a hyphen now and then, as PDFs give them. */
function wrapLines(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length < 70) {
      line += line === '' ? word : ` ${word}`;
      continue;
    }
    if (/^[a-z]{9,}$/.test(word)) {
      lines.push(`${line} ${word.slice(0, 4)}-`);
      line = word.slice(4);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

export const STYLES: readonly Style[] = [...BIB_STYLES, ...BBL_STYLES, ...OTHER_STYLES];

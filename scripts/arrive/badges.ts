import type { Arrival } from './arrival.ts';

const CHECK = 'https://viewer.example.org/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const LINK = ['one link to the check', 'the label whole'];
/** What is said of HTML that a program made of a badge. */
const linkIn = (
  file: string,
): string => `test "$(grep -o 'href="${CHECK}"' ${file} | wc -l)" = 1 && echo 'one link to the check'
tr -s ' \\n' ' ' < ${file} | grep -q '>signed record · pith:2W3F2J6X</a>' && echo 'the label whole'`;

/** Badges, where authors paste them. */
export const badges: readonly Arrival[] = [
  {
    format: 'badge, Markdown',
    program: 'Pandoc',
    version: 'pandoc --version | head -1',
    run: `pandoc -f markdown -t html badge.md > out.html\n${linkIn('out.html')}`,
    facts: LINK,
  },
  {
    format: 'badge, reStructuredText',
    program: 'Docutils',
    version: `/usr/bin/python3 -c 'import docutils; print(docutils.__version__)'`,
    run: `/usr/bin/python3 -m docutils --no-raw badge.rst out.html 2>said.txt\n${linkIn('out.html')}\ntest -s said.txt || echo 'nothing to complain of'`,
    facts: [...LINK, 'nothing to complain of'],
  },
  {
    format: 'badge, reStructuredText',
    program: 'Pandoc',
    version: 'pandoc --version | head -1',
    run: `pandoc -f rst -t html badge.rst > out.html\n${linkIn('out.html')}`,
    facts: LINK,
  },
  {
    format: 'badge, LaTeX',
    program: 'pdfLaTeX with hyperref',
    version: "pdflatex --version | head -1 | grep -o '1\\.40\\.[0-9]*'",
    run: `printf '%s' '\\pdfcompresslevel=0 \\pdfobjcompresslevel=0 \\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage{hyperref}\\begin{document}A.\\footnote{\\input{badge}}\\end{document}' > t.tex
pdflatex -interaction=nonstopmode t >/dev/null 2>&1; grep -c '^!' t.log | sed 's/$/ faults/'
grep -aq 'URI(${CHECK})' t.pdf && echo 'one link to the check'
pdftotext t.pdf - | grep -q 'signed record · pith:2W3F2J6X' && echo 'the label whole'`,
    facts: ['0 faults', ...LINK],
  },
  {
    format: 'badge, SVG',
    program: 'librsvg',
    version: 'rsvg-convert --version',
    run: `rsvg-convert badge.svg -o out.png && test "$(head -c 4 out.png | tail -c 3)" = PNG && echo 'drawn'
rsvg-convert -f pdf badge.svg -o out.pdf && pdftotext out.pdf - | grep -q 'signed record · pith:2W3F2J6X' && echo 'the label whole'`,
    facts: ['drawn', 'the label whole'],
  },
];

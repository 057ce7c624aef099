import type { Arrival } from './arrival.ts';

/** LaTeX runs; the last prints the faults. `$1` names the bibliography. */
const latex = (style: string, file: string, className = 'article'): string =>
  `printf '%s' '\\documentclass{${className}}\\begin{document}\\nocite{*}\\bibliographystyle{${style}}\\bibliography{${file}}\\end{document}' > ${file}-t.tex
pdflatex -interaction=nonstopmode ${file}-t >/dev/null 2>&1; bibtex ${file}-t >/dev/null 2>&1 || echo "bibtex fails"
pdflatex -interaction=nonstopmode ${file}-t >/dev/null 2>&1; pdflatex -interaction=nonstopmode ${file}-t >/dev/null 2>&1
grep -c '^!' ${file}-t.log | sed 's/$/ faults/'`;

const printed = `pdftotext -layout references-t.pdf all.txt; tr -s ' \\n' ' ' < all.txt > line.txt
test "$(grep -o 'arXiv:2503.11360' line.txt | wc -l)" = 1 && echo 'id printed once'
grep -q 'Distributed Multimodal Training' line.txt && grep -q 'ΛCDM' line.txt && grep -q 'SL(2,Q)' line.txt && echo 'capitals whole'
grep -q 'Cites arXiv' line.txt || echo 'no remark printed'`;

/** The text of a document in Typst, of which npm has a build; nothing where it can't be had. */
const typst = (document: string): string =>
  `{ test -d node_modules || npm install --silent --no-audit --no-fund --prefix . @myriaddreamin/typst-ts-node-compiler@0.7.0; } > /dev/null 2>&1
printf '%b' ${document} > t.typ
node -e "const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler'); require('fs').writeFileSync('t.pdf', NodeCompiler.create({ workspace: '.' }).pdf({ mainFilePath: 't.typ' }))" 2> /dev/null
pdftotext -layout t.pdf -`;

/** Files that programs of references open. */
export const references: readonly Arrival[] = [
  ...(
    [
      ['plain', 'article'],
      ['unsrt', 'article'],
      ['alpha', 'article'],
      ['IEEEtran', 'IEEEtran'],
      ['elsarticle-num', 'elsarticle'],
      ['apsrev4-2', 'revtex4-2'],
    ] as const
  ).map(
    ([style, className]): Arrival => ({
      format: 'BibTeX',
      program: `bibtex and pdfLaTeX, ${style}`,
      version: "pdflatex --version | head -1 | grep -o '1\\.40\\.[0-9]*'",
      run: `${latex(style, 'references', className)}\n${printed}\n${latex(style, 'hard', className)} | sed 's/$/ in the hardest titles/'\ngrep -q 'arXiv:2605.10012' hard-t.bbl && echo 'hardest titles printed'`,
      facts: [
        '0 faults',
        'id printed once',
        'capitals whole',
        'no remark printed',
        '0 faults in the hardest titles',
        'hardest titles printed',
      ],
    }),
  ),
  ...(['french', 'turkish'] as const).map(
    (language): Arrival => ({
      format: 'BibTeX',
      program: `REVTeX 4-2 in ${language === 'french' ? 'French' : 'Turkish'}`,
      version: "pdflatex --version | head -1 | grep -o '1\\.40\\.[0-9]*'",
      run: `kpsewhich ${language}.ldf >/dev/null || exit
keys=$(grep -o '^@misc{[^,]*' references.bib | cut -d'{' -f2 | head -3 | paste -sd,)
printf '%s' "\\documentclass{revtex4-2}\\usepackage[T1]{fontenc}\\usepackage[${language}]{babel}\\begin{document}Cited \\cite{$keys}.\\bibliography{references}\\end{document}" > t.tex
pdflatex -interaction=nonstopmode t >/dev/null 2>&1; bibtex t >/dev/null 2>&1; pdflatex -interaction=nonstopmode t >/dev/null 2>&1; pdflatex -interaction=nonstopmode t >/dev/null 2>&1
grep -c '^!' t.log | sed 's/$/ faults/'; pdftotext t.pdf - | grep -qa 'Cited .1.*3' && echo 'three cited'`,
      facts: ['0 faults', 'three cited'],
    }),
  ),
  {
    format: 'BibTeX',
    program: 'pybtex',
    version: `/usr/bin/python3 -c 'from importlib.metadata import version; print(version("pybtex"))'`,
    run: `/usr/bin/python3 - <<'END'
from pybtex.database import parse_file
e = parse_file('references.bib').entries
print(len(e), 'references')
if e['arXiv-2503.11360'].fields['doi'] == '10.48550/arXiv.2503.11360' and e['arXiv-2503.11360'].fields['month'] == 'March': print('DOIs and months whole')
END`,
    facts: ['11 references', 'DOIs and months whole'],
  },
  {
    format: 'BibTeX',
    program: 'bibtexparser',
    version: `/usr/bin/python3 -c 'from importlib.metadata import version; print(version("bibtexparser"))'`,
    run: `/usr/bin/python3 - <<'END'
import bibtexparser
parser = bibtexparser.bparser.BibTexParser(common_strings=True)
e = {each['ID']: each for each in bibtexparser.load(open('references.bib'), parser).entries}
print(len(e), 'references')
if e['arXiv-2503.11360']['doi'] == '10.48550/arXiv.2503.11360' and e['arXiv-2503.11360']['month'] == 'March': print('DOIs and months whole')
END`,
    facts: ['11 references', 'DOIs and months whole'],
    but: 'version 1.1 knows the names of months with `common_strings=True` alone',
  },
  {
    format: 'BibTeX',
    program: 'bibtex2html',
    version: 'bibtex2html -version',
    run: `bibtex2html -q -nodoc references.bib >/dev/null 2>&1
grep -c '<a name=' references.html | sed 's/$/ references/'
grep -q 'The Large <em>N</em> limit of <em>AdS</em><sub>5</sub>&#215;<em>S</em><sup>5</sup>' references.html && echo 'mathematics whole'
grep -q 'A &ldquo;B&rdquo; &amp; &lt;C&gt;, 100% of $5' references.html && echo 'signs of text whole'`,
    facts: ['11 references', 'mathematics whole', 'signs of text whole'],
    but: 'it prints an accent over an accent as TeX (“Nguy\\^ẽn”)',
  },
  {
    format: 'BibTeX',
    program: 'biber and LuaLaTeX, biblatex',
    version: 'biber --version',
    run: `printf '%s' '\\documentclass{article}\\usepackage[backend=biber]{biblatex}\\addbibresource{references.bib}\\begin{document}\\nocite{*}\\printbibliography\\end{document}' > references-t.tex
lualatex -interaction=nonstopmode references-t >/dev/null 2>&1; biber references-t 2>&1 | grep -c ERROR | sed 's/$/ faults of biber/'
lualatex -interaction=nonstopmode references-t >/dev/null 2>&1; grep -c '^!' references-t.log | sed 's/$/ faults/'
${printed}`,
    facts: ['0 faults of biber', '0 faults', 'id printed once', 'capitals whole', 'no remark printed'],
  },
  {
    format: 'BibTeX',
    program: 'Pandoc, Chicago',
    version: 'pandoc --version | head -1',
    run: `printf -- '---\\nnocite: "@*"\\n---\\n' | pandoc -C --bibliography references.bib -t plain --wrap=none 2>/dev/null > line.txt
grep -q 'ΛCDM' line.txt && grep -q '“Cornstarch: Distributed Multimodal Training.” 2025. arXiv:2503.11360' line.txt && echo 'titles, ids and dates whole'
printf -- '---\\nnocite: "@*"\\n---\\n' | pandoc -C --bibliography signs.bib -t plain --wrap=none 2>/dev/null | grep -qF 'Limits on |V| < 5 and > {3} at $5†' && echo 'signs of text whole'`,
    facts: ['titles, ids and dates whole', 'signs of text whole'],
  },
  {
    format: 'BibTeX',
    program: 'bibutils',
    version: 'bib2xml -v 2>&1 | head -1',
    run: `bib2xml references.bib 2>/dev/null | xml2bib 2>/dev/null > back.txt
grep -q 'eprint="2503.11360"' back.txt && grep -q 'doi="10.48550/arXiv.0704.0010"' back.txt && echo 'ids and DOIs whole'
grep -c '^@Misc' back.txt | sed 's/$/ references/'
bib2xml signs.bib 2>/dev/null | grep -qF 'Limits on |V| &lt; 5 and &gt; ' && echo 'bars and comparisons whole'`,
    facts: ['ids and DOIs whole', '11 references', 'bars and comparisons whole'],
    but: 'it makes one more reference of @preamble, which is there where a title needs a package',
  },
  {
    format: 'BibTeX',
    program: 'JabRef',
    version: `dpkg-query -W -f '\${Version}' jabref`,
    run: `timeout 200 jabref -n -i references.bib -o back.bib >/dev/null 2>&1
grep -c '^@misc' back.bib | sed 's/$/ references/'; grep -q 'doi = {10.48550/arXiv.2503.11360}' back.bib && grep -q 'month = mar' back.bib && echo 'DOIs and months whole'`,
    facts: ['11 references', 'DOIs and months whole'],
  },
  {
    format: 'RIS',
    program: 'JabRef',
    version: `dpkg-query -W -f '\${Version}' jabref`,
    run: `timeout 200 jabref -n -i references.ris,ris -o back.bib >/dev/null 2>&1
grep -c '^@TechReport' back.bib | sed 's/$/ reports/'; grep -q 'url       = {https://arxiv.org/abs/2503.11360}' back.bib && grep -q 'month     = mar' back.bib && echo 'addresses and months whole'`,
    facts: ['11 reports', 'addresses and months whole'],
    but: 'it reads neither DO nor AN; the id arrives as refid',
  },
  {
    format: 'RIS',
    program: 'bibutils',
    version: 'ris2xml -v 2>&1 | head -1',
    run: `ris2xml references.ris 2>/dev/null | xml2bib 2>/dev/null > back.txt
grep -c '@TechReport' back.txt | sed 's/$/ reports/'; grep -q 'url="https://arxiv.org/abs/2503.11360"' back.txt && grep -q 'month="Mar"' back.txt && echo 'addresses and months whole'`,
    facts: ['11 reports', 'addresses and months whole'],
    but: 'it drops DOIs that begin with 10.48550',
  },
  ...(['apa', 'chicago-author-date', 'ieee', 'vancouver', 'nature'] as const).map(
    (style): Arrival => ({
      format: 'CSL-JSON',
      program: `Pandoc, ${style}`,
      version: 'pandoc --version | head -1',
      run: `printf -- '---\\nnocite: "@*"\\n---\\n' | pandoc -C --bibliography references.json --csl "$STYLES/${style}.csl" -t plain --wrap=none 2>/dev/null > line.txt
grep -q 'η' line.txt && grep -q '√s=13' line.txt && grep -q 'AdS₅×S⁵' line.txt && ! grep -qE 'Hep-Th|√S' line.txt && echo 'mathematics whole'
test "$(grep -o 'arXiv:2503.11360' line.txt | wc -l)" -lt 2 && echo 'id printed once at most'
grep -qE '2503.11360' line.txt && echo 'a way to the paper'`,
      facts: ['mathematics whole', 'id printed once at most', 'a way to the paper'],
    }),
  ),
  {
    format: 'BibTeX',
    program: 'Typst, ieee',
    version: typst(`"#sys.version"`),
    run: `${typst(`'#set page(width: 50cm, height: auto)\\n#bibliography("references.bib", full: true, title: none, style: "ieee")'`)} > all.txt
grep -c '^\\[[0-9]*\\]' all.txt | sed 's/$/ references/'`,
    facts: ['11 references'],
    but: 'it misreads mathematics, “z≤2” as “zl = 2”, and prints no id: take Hayagriva',
  },
  ...(['ieee', 'american-physics-society', 'apa', 'chicago-author-date', 'nature'] as const).map(
    (style): Arrival => ({
      format: 'Hayagriva',
      program: `Typst, ${style}`,
      version: typst(`"#sys.version"`),
      run: `${typst(`'#set page(width: 50cm, height: auto)\n#bibliography("references.yml", full: true, title: none, style: "${style}")'`)} > all.txt
tr -s ' \n' ' ' < all.txt > line.txt
grep -qF 'η′ decays at √s=13 TeV' line.txt && grep -qF 'AdS₅×S⁵' line.txt && grep -qF 'z≤2' line.txt && echo 'mathematics whole'
grep -qF 'arXiv:0704.0010' line.txt && grep -qF 'arXiv:hep-th/9711200' line.txt && echo 'ids whole'
test "$(grep -o 'arXiv:2503.11360' line.txt | wc -l)" = 1 && echo 'id printed once'
${typst(`'#set page(width: 50cm, height: auto)\n#bibliography("hard.yml", full: true, title: none, style: "${style}")'`)} | grep -qF 'arXiv:2605.10012' && echo 'hardest titles printed'`,
      facts: ['mathematics whole', 'ids whole', 'id printed once', 'hardest titles printed'],
    }),
  ),
];

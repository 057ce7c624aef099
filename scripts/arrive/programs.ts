/** A program that opens one of the files, and what it should find there. */
export interface Arrival {
  readonly format: string;
  readonly program: string;
  /** Shell: the version on the first line, or nothing where the program isn't installed. */
  readonly version: string;
  /** Shell, run in a folder with the files: what arrived, one fact a line. */
  readonly run: string;
  /** Facts that have to be among the lines. */
  readonly facts: readonly string[];
  /** What is known to be lost, and where that lies. */
  readonly but?: string;
}

const python = (module: string, code: string) => ({
  version: `/usr/bin/python3 -c 'import ${module}; print(${module}.__version__)'`,
  run: `/usr/bin/python3 - <<'END'\n${code}\nEND`,
});

const NETWORK = [
  '11 papers, 12 citations',
  'unknown stays unknown',
  'ids whole',
  'quotes and spaces whole',
  'says how much of it is there',
];

/** Opened as the dialog offers it, where comma, semicolon and tab end a cell (44, 59, 9), and saved as `back/NAME.csv`. */
const throughCalc = (name: string): string =>
  `soffice --headless --infilter='Text - txt - csv (StarCalc):44/59/9,34,76,1' --convert-to ods ${name}.csv >/dev/null 2>&1 && mkdir back &&
soffice --headless --convert-to csv --outdir back ${name}.ods >/dev/null 2>&1`;

const tables: readonly Arrival[] = [
  {
    format: 'CSV',
    program: 'pandas',
    ...python(
      'pandas',
      `import pandas as pd
p = pd.read_csv('papers.csv'); c = pd.read_csv('citations.csv')
j = c.merge(p, left_on='Source', right_on='Id').merge(p, left_on='Target', right_on='Id')
print(len(j), 'of', len(c), 'citations join')
if list(p.arxiv_id)[1:4] == ['arXiv:2503.11360', 'arXiv:0704.0010', 'arXiv:hep-th/9711200']: print('ids whole')
if list(p.is_internal_anchor)[1:4] == ['yes', 'no', 'unknown']: print('unknown stays unknown')`,
    ),
    facts: ['12 of 12 citations join', 'ids whole', 'unknown stays unknown'],
  },
  {
    format: 'CSV',
    program: 'R',
    version: 'R --version | head -1',
    run: `Rscript - <<'END'
p <- read.csv('papers.csv'); c <- read.csv('citations.csv')
j <- merge(merge(c, p, by.x = 'Source', by.y = 'Id'), p, by.x = 'Target', by.y = 'Id')
cat(nrow(j), 'of', nrow(c), 'citations join\\n')
if (identical(p$arxiv_id[2:4], c('arXiv:2503.11360', 'arXiv:0704.0010', 'arXiv:hep-th/9711200'))) cat('ids whole\\n')
if (identical(p$is_internal_anchor[2:4], c('yes', 'no', 'unknown'))) cat('unknown stays unknown\\n')
END`,
    facts: ['12 of 12 citations join', 'ids whole', 'unknown stays unknown'],
  },
  {
    format: 'CSV',
    program: 'LibreOffice Calc',
    version: 'soffice --version',
    run: `${throughCalc('papers')}
test "$(cut -d, -f1 back/papers.csv | head -5 | tail -3 | tr '\\n' ' ')" = 'arXiv:2503.11360 arXiv:0704.0010 arXiv:hep-th/9711200 ' && echo 'ids whole'
grep -q ',Search for $D^{0}$ decays; limits at Belle,2025,' back/papers.csv && echo 'titles in one cell'`,
    facts: ['ids whole', 'titles in one cell'],
  },
  {
    format: 'CSV of a bibliography',
    program: 'LibreOffice Calc',
    version: 'soffice --version',
    run: `${throughCalc('bibliography')}
grep -q ',ref1,arXiv:0704.0010,' back/bibliography.csv && echo 'ids whole'
grep -q '^my; papers.bib,9,.*,Search for $D^{0}$ decays; limits at Belle,verified,' back/bibliography.csv && echo 'titles in one cell'`,
    facts: ['ids whole', 'titles in one cell'],
  },
  {
    format: 'CSV of a bibliography',
    program: 'pandas',
    ...python(
      'pandas',
      `import pandas as pd
p = pd.read_csv('bibliography.csv').iloc[:2]; p.to_csv('two.csv', index=False)
if list(pd.read_csv('two.csv').ids) == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')`,
    ),
    facts: ['ids whole'],
  },
  {
    format: 'JSON',
    program: 'pandas',
    ...python(
      'pandas',
      `import json, pandas as pd
p = pd.read_json(json.dumps(json.load(open('citations.json'))['papers']))
if list(p.arxiv_id)[1:4] == ['arXiv:2503.11360', 'arXiv:0704.0010', 'arXiv:hep-th/9711200']: print('ids whole')`,
    ),
    facts: ['ids whole'],
  },
];

const graphs: readonly Arrival[] = [
  {
    format: 'GraphML',
    program: 'python-igraph',
    ...python(
      'igraph',
      `import igraph
g = igraph.Graph.Read_GraphML('citations.graphml')
print(g.vcount(), 'papers,', g.ecount(), 'citations')
if g.vs['is_internal_anchor'][1:4] == ['yes', 'no', 'unknown']: print('unknown stays unknown')
if g.vs['arxiv_id'][1:3] == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')
if g.vs['title'][7] == 'A "B" & <C>, 100% of $5': print('quotes and spaces whole')
if '10 of 12 citing papers shown' in g.vs['about'][0]: print('says how much of it is there')`,
    ),
    facts: NETWORK,
  },
  {
    format: 'GraphML',
    program: 'NetworkX',
    ...python(
      'networkx',
      `import networkx as nx
g = nx.read_graphml('citations.graphml'); v = [d for _, d in g.nodes(data=True)]
print(g.number_of_nodes(), 'papers,', str(g.number_of_edges()), 'citations')
if [d['is_internal_anchor'] for d in v][1:4] == ['yes', 'no', 'unknown']: print('unknown stays unknown')
if [d['arxiv_id'] for d in v][1:3] == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')
if v[7]['title'] == 'A "B" & <C>, 100% of $5': print('quotes and spaces whole')
if '10 of 12 citing papers shown' in v[0]['about']: print('says how much of it is there')`,
    ),
    facts: NETWORK,
  },
  {
    format: 'GraphML',
    program: 'igraph for R',
    version: `Rscript -e 'cat(as.character(packageVersion("igraph")))'`,
    run: `Rscript - 2>/dev/null <<'END'
library(igraph); g <- read_graph('citations.graphml', format = 'graphml')
cat(vcount(g), 'papers,', ecount(g), 'citations\\n')
if (identical(V(g)$is_internal_anchor[2:4], c('yes', 'no', 'unknown'))) cat('unknown stays unknown\\n')
if (identical(V(g)$arxiv_id[2:3], c('arXiv:2503.11360', 'arXiv:0704.0010'))) cat('ids whole\\n')
if (V(g)$title[8] == 'A "B" & <C>, 100% of $5') cat('quotes and spaces whole\\n')
if (grepl('10 of 12 citing papers shown', V(g)$about[1])) cat('says how much of it is there\\n')
END`,
    facts: NETWORK,
  },
  {
    format: 'GraphML',
    program: 'Graphviz (graphml2gv)',
    version: 'dot -V 2>&1',
    run: `graphml2gv citations.graphml 2>/dev/null | dot -Tplain | awk '/^edge/{n++}/^node/{m++}END{print m" papers, "n" citations"}'`,
    facts: ['11 papers, 12 citations'],
    but: 'it reads papers and citations, and ignores all attributes',
  },
];

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

const references: readonly Arrival[] = [
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
];

const CHECK = 'https://viewer.example.org/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const LINK = ['one link to the check', 'the label whole'];
/** What is said of HTML that a program made of a badge. */
const linkIn = (
  file: string,
): string => `test "$(grep -o 'href="${CHECK}"' ${file} | wc -l)" = 1 && echo 'one link to the check'
tr -s ' \\n' ' ' < ${file} | grep -q '>signed record · pith:2W3F2J6X</a>' && echo 'the label whole'`;

const badges: readonly Arrival[] = [
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

const corrections: readonly Arrival[] = (
  [
    ['patch', 'patch -p0 --binary -i corrections.diff'],
    ['git apply', 'git apply -p0 corrections.diff'],
  ] as const
).map(([program, command]) => ({
  format: 'corrections, unified diff',
  program,
  version: `${program.split(' ')[0]} --version | head -1`,
  run: `${command} >/dev/null 2>&1 && echo 'taken'
printf '@misc{a,\\r\\n  eprint = {2503.11360v2}}' | cmp -s - ' my list.bib' && echo 'corrected, and nothing else'`,
  facts: ['taken', 'corrected, and nothing else'],
}));

export const ARRIVALS: readonly Arrival[] = [...tables, ...graphs, ...references, ...corrections, ...badges];

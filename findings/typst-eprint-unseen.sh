#!/usr/bin/env bash
# Typst prints the arXiv id of a preprint in none of nine styles where it is given as INSPIRE and arXiv give it, with eprint,
# archivePrefix and primaryClass, or as biblatex has it, with eprinttype: who reads the paper finds author, title and year alone.
# Hayagriva's own field for it, serial-number: arxiv, isn't printed either.
# Seen: Typst 0.14.2 in @myriaddreamin/typst-ts-node-compiler 0.7.0. Exits 0 while it behaves so, 1 when that has changed.
# Needs npm and pdftotext.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @myriaddreamin/typst-ts-node-compiler@0.7.0 > /dev/null
cat > two.bib <<'END'
@article{one, author = {Doe, Jane}, title = {First of two}, eprint = {2405.00200}, archivePrefix = {arXiv}, primaryClass = {hep-ph}, year = {2024}}
@online{two, author = {Doe, Jane}, title = {Second of two}, eprint = {2405.00200}, eprinttype = {arxiv}, eprintclass = {hep-ph}, date = {2024-05}}
END
cat > own.yml <<'END'
three: { type: article, title: Third, author: "Doe, Jane", date: 2024-05, serial-number: { arxiv: "2405.00200" } }
END
cat > print.cjs <<'END'
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: '.' });
const styles = ['ieee', 'apa', 'chicago-author-date', 'nature', 'vancouver', 'american-physics-society', 'mla', 'elsevier-harvard', 'association-for-computing-machinery'];
for (const style of styles) {
  const main = `#sys.version ${style} #bibliography(("two.bib", "own.yml"), full: true, title: none, style: "${style}")`;
  require('fs').writeFileSync(`${style}.pdf`, compiler.pdf({ mainFileContent: main }));
}
END
node print.cjs
for file in *.pdf; do pdftotext -layout "$file" -; done | tee out.txt
# Nine styles print all three, and none an id.
test "$(grep -ic 'of two' out.txt)" = 18; test "$(grep -c 'Third' out.txt)" = 9
! grep -q '2405' out.txt

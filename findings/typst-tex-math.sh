#!/usr/bin/env bash
# Typst reads what stands between dollar signs in a .bib file as mathematics of its own, in which \l is the letter l and eq is a
# sign: "$z\leq 2$" is printed as "zl = 2", another statement, without a warning. What it doesn't understand is printed as it
# was written, without the dollar signs: "\Sigma". Dashes, accents and braces of the same title are read as TeX.
# Seen: Typst 0.14.2 in @myriaddreamin/typst-ts-node-compiler 0.7.0. Exits 0 while it behaves so, 1 when that has changed.
# Needs npm and pdftotext.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @myriaddreamin/typst-ts-node-compiler@0.7.0 > /dev/null
printf '%s\n' '@misc{a, author = {Doe, Jane}, title = {Schr{\"o}dinger at $z\leq 2$ and $\Sigma$}, year = {2025}}' > one.bib
cat > print.cjs <<'END'
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const main = '#sys.version #bibliography("one.bib", full: true, title: none, style: "ieee")';
const compiler = NodeCompiler.create({ workspace: '.' });
const result = compiler.compile({ mainFileContent: main });
const said = result.takeDiagnostics();
console.log('warnings:', said === null ? 'none' : JSON.stringify(compiler.fetchDiagnostics(said)));
require('fs').writeFileSync('out.pdf', compiler.pdf(result.result));
END
node print.cjs | tee warnings.txt; pdftotext -layout out.pdf - | tee out.txt
grep -qxF 'warnings: none' warnings.txt
# Its italic letters are those of mathematics, U+1D467 and U+1D459.
grep -qF "$(printf 'Schr\xc3\xb6dinger at \xf0\x9d\x91\xa7\xf0\x9d\x91\x99 = 2 and \\Sigma')" out.txt

#!/usr/bin/env bash
# Where a style capitalises titles, Typst changes units and names: "TeV in eBOSS" becomes "Tev in Eboss", though CSL leaves
# words alone that aren't in lower case throughout. "verbatim: true", which Hayagriva's format has against that, changes nothing,
# and of braces round the first word, which do keep it, the space behind is lost. Braces round the whole title keep all of it.
# Seen: Typst 0.14.2 in @myriaddreamin/typst-ts-node-compiler 0.7.0. Exits 0 while it behaves so, 1 when that has changed.
# Needs npm and pdftotext.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @myriaddreamin/typst-ts-node-compiler@0.7.0 > /dev/null
cat > four.yml <<'END'
a: { type: article, title: "First at 13 TeV in eBOSS", author: "Doe, Jane" }
b: { type: article, title: { value: "Second at 13 TeV in eBOSS", verbatim: true }, author: "Doe, Jane" }
c: { type: article, title: "{Third} at 13 {TeV} in {eBOSS} data", author: "Doe, Jane" }
d: { type: article, title: "{Fourth at 13 TeV in eBOSS}", author: "Doe, Jane" }
END
cat > print.cjs <<'END'
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const main = '#sys.version #bibliography("four.yml", full: true, title: none, style: "american-physics-society")';
require('fs').writeFileSync('out.pdf', NodeCompiler.create({ workspace: '.' }).pdf({ mainFileContent: main }));
END
node print.cjs; pdftotext -layout out.pdf - | tee out.txt
grep -qF 'First at 13 Tev in Eboss' out.txt
grep -qF 'Second at 13 Tev in Eboss' out.txt
grep -qF 'Thirdat 13 TeV in eBOSS Data' out.txt
grep -qF 'Fourth at 13 TeV in eBOSS' out.txt

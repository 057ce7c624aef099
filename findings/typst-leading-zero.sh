#!/usr/bin/env bash
# Typst drops zeros at the beginning of a number in a bibliography, where they are part of a name: the article number 012003 in
# "pages", as journals of APS and IOP have them, is printed as 12003, and the arXiv id 0704.0010 in the "number" of a report as
# 704.0010. All arXiv ids of 2007 to 2009 begin so. In "journal" the same id stays whole.
# Seen: Typst 0.14.2 in @myriaddreamin/typst-ts-node-compiler 0.7.0. Exits 0 while it behaves so, 1 when that has changed.
# Needs npm and pdftotext.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @myriaddreamin/typst-ts-node-compiler@0.7.0 > /dev/null
cat > three.bib <<'END'
@article{one, author = {Doe, Jane}, title = {One}, journal = {Some Journal}, volume = {76}, pages = {012003}, year = {2007}}
@techreport{two, author = {Doe, Jane}, title = {Two}, institution = {arXiv}, number = {0704.0010}, year = {2007}}
@article{three, author = {Doe, Jane}, title = {Three}, journal = {arXiv preprint arXiv:0704.0010}, year = {2007}}
END
cat > print.cjs <<'END'
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const main = '#sys.version #bibliography("three.bib", full: true, title: none, style: "ieee")';
require('fs').writeFileSync('out.pdf', NodeCompiler.create({ workspace: '.' }).pdf({ mainFileContent: main }));
END
node print.cjs; pdftotext -layout out.pdf - | tee out.txt
grep -qF 'p. 12003' out.txt
grep -qF 'report 704.0010' out.txt
grep -qF 'arXiv:0704.0010' out.txt

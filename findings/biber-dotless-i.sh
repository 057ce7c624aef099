#!/usr/bin/env bash
# biber and Pandoc read {\'{\i}}, which is how BibTeX's own manual writes an accent over an i, as a dotless i with a
# combining accent: U+0131 U+0301. That is no í (U+00ED) in any normal form of Unicode, so García is found by no search
# for García, neither in the PDF of LuaLaTeX nor in the JSON. {\'i} is read as í, and LaTeX prints both alike.
# Seen: biber 2.18, Pandoc 2.17.1.1 (Debian 12). Exits 0 while they behave so, 1 when that has changed.
# Needs biber and pandoc, as apt-get install gives them.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > two.bib <<'END'
@misc{dotless, author = {Garc{\'{\i}}a, Ana}, title = {One}, year = {2025}}
@misc{plain, author = {Garc{\'i}a, Ana}, title = {Two}, year = {2025}}
END
dotless=$(printf 'Garc\xc4\xb1\xcc\x81a'); plain=$(printf 'Garc\xc3\xada')
biber --version; pandoc --version | head -1
biber --tool --output-encoding=UTF-8 two.bib > /dev/null; grep -i author two_bibertool.bib
grep -qF "$dotless" two_bibertool.bib; grep -qF "$plain" two_bibertool.bib
pandoc -f biblatex -t csljson two.bib > two.json; grep family two.json
grep -qF "$dotless" two.json; grep -qF "$plain" two.json

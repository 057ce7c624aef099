#!/usr/bin/env bash
# bib2xml of bibutils takes a @preamble, which BibTeX defines as text for TeX and no reference, for one more reference:
# a bibliography of one entry comes out as two. A @string and a @comment beside it are read as what they are.
# Seen: bibutils 7.2 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs apt-get to fetch the package.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"; chmod 755 .
apt-get download bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
bib2xml() { LD_LIBRARY_PATH=$(dirname "$(find . -name 'libbibutils.so*' | head -1)") ./usr/bin/bib2xml "$@"; }
cat > one.bib <<'END'
@comment{One entry}
@string{place = {Here}}
@preamble{"\providecommand{\mathbb}[1]{\mathbf{#1}}"}
@misc{a, title = {The only entry}, howpublished = place, year = {2025}}
END
bib2xml one.bib > out.xml 2> said.txt; cat said.txt
grep -c '<mods' out.xml
grep -q 'Processed 2 references' said.txt

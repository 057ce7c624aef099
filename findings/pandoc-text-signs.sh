#!/usr/bin/env bash
# Pandoc leaves out what LaTeX's own commands print for a bar, braces and daggers in text, without a warning: a title
# "p\textbar q" in BibTeX, or the same in LaTeX, comes out as "pq". \textless, \textgreater and \textbackslash it does read, and
# $|$, \{ and $\dagger$ too.
# Seen: Pandoc 2.17.1.1 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs pandoc, as apt-get install gives it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
pandoc --version | head -1
read_text() { pandoc -f latex -t plain 2>> said.txt | tr -d '\n'; }
for command in textbar textbraceleft textbraceright dag ddag textdagger textless textgreater textbackslash; do
  printf '%s -> %s\n' "$command" "$(printf 'p\\%s{}q' "$command" | read_text)"
done | tee out.txt
printf '@misc{a, title = {p\\textbar{}q}, year = {2025}}' > one.bib
pandoc -f bibtex -t csljson one.bib 2>> said.txt | grep title
[ ! -s said.txt ]
[ "$(grep -c -- '-> pq$' out.txt)" = 6 ]
grep -qF 'textless -> p<q' out.txt && grep -qF 'textbackslash -> p\q' out.txt
pandoc -f bibtex -t csljson one.bib | grep -q '"Pq"'

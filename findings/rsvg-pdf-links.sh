#!/usr/bin/env bash
# rsvg-convert writes a PDF whose table of objects is wrong as soon as the SVG has a link: two objects stand at one offset
# (cairo, which writes it). qpdf calls the file damaged, LuaTeX warns of it, Poppler and pdfTeX mend it without a word. The same
# SVG without its link comes out whole, and Inkscape 1.2 and Chromium write the link into a PDF that is.
# Seen: librsvg 2.54.7 and cairo 1.16.0 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs librsvg2-bin and qpdf.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
text='<text x="5" y="20">A link</text>'
for name in plain linked; do
  [ "$name" = linked ] && text="<a href=\"https://example.org/\">$text</a>"
  printf '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">%s</svg>' "$text" > "$name.svg"
  rsvg-convert -f pdf -o "$name.pdf" "$name.svg"
  qpdf --check "$name.pdf" > "$name.txt" 2>&1 || true
done
# Objects that the table has at the offset of another one.
sed -n '/^xref/,/^trailer/p' linked.pdf | grep -a ' n $' | sort | uniq -d
grep 'damaged' linked.txt
! grep -q 'damaged' plain.txt

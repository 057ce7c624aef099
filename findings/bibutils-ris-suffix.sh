#!/usr/bin/env bash
# ris2xml of bibutils leaves the comma before a suffix at the given name: RIS writes “Lastname, Firstname, Suffix”, and
# “King, Martin Luther, Jr.” comes out with the given name “Luther,”, which xml2bib then prints. A name without a suffix
# is read as it should be.
# Seen: bibutils 7.2 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs apt-get to fetch the package.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"; chmod 755 .
apt-get download bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
library=$(dirname "$(find . -name 'libbibutils.so*' | head -1)")
ris2xml() { LD_LIBRARY_PATH=$library ./usr/bin/ris2xml "$@"; }
printf 'TY  - RPRT\r\nAU  - King, Martin Luther, Jr.\r\nAU  - Curie, Marie\r\nTI  - A title\r\nER  - \r\n' > two.ris
ris2xml two.ris > out.xml 2>/dev/null
grep namePart out.xml
grep -q '<namePart type="given">Marie</namePart>' out.xml
grep -q '<namePart type="suffix">Jr.</namePart>' out.xml
grep -q '<namePart type="given">Luther,</namePart>' out.xml

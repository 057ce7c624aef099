#!/usr/bin/env bash
# bibtexparser, as Debian has it, refuses a whole BibTeX file for "month = mar": the three letters are macros that every style of
# BibTeX defines, and what styles and exports use, but by default it knows none of them and raises UndefinedString. With
# common_strings=True it reads "March". pybtex reads the same file as it is.
# Seen: bibtexparser 1.1.0, pybtex 0.24.0 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs
# python3-bibtexparser and python3-pybtex, as apt-get install gives them.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
printf '@misc{a,\n  title = {One},\n  month = mar,\n  year = {2025},\n}\n' > one.bib
cat > read.py <<'X'
import bibtexparser, pybtex.database, pybtex
from importlib.metadata import version
print('versions', version('bibtexparser'), version('pybtex'))
text = open('one.bib').read()
try:
    print('default', bibtexparser.loads(text).entries[0]['month'])
except Exception as trouble:
    print('default', type(trouble).__name__, trouble)
parser = bibtexparser.bparser.BibTexParser(common_strings=True)
print('common_strings', bibtexparser.loads(text, parser).entries[0]['month'])
print('pybtex', pybtex.database.parse_string(text, 'bibtex').entries['a'].fields['month'])
X
/usr/bin/python3 read.py | tee out.txt
grep -qx "default UndefinedString 'mar'" out.txt
grep -qx 'common_strings March' out.txt
grep -qx 'pybtex March' out.txt

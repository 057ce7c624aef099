#!/usr/bin/env bash
# natbib takes no key with a colon in a Turkish document, in whatever order it and babel are loaded: \bibitem or \cite stops
# at "Missing \endcsname" and what follows from it. The colon is an active character there, and natbib's commands don't make it
# a plain one, as babel has LaTeX's own do. Keys of INSPIRE have a colon (Aad:2012tfa). Without natbib, without Turkish or with
# another sign in the key there is no fault.
# Seen: natbib 8.31b, babel 3.84 (TeX Live 2022, Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs
# apt-get to fetch the packages.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"; chmod 755 .
apt-get download texlive-binaries=2022.20220321.62855-5.1+deb12u2 libkpathsea6=2022.20220321.62855-5.1+deb12u2 \
  texlive-base=2022.20230122-3 texlive-latex-base=2022.20230122-3 texlive-lang-european=2022.20230122-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
dist=$folder/usr/share/texlive/texmf-dist
export TEXMFCNF=$dist/web2c TEXMFDIST=$dist TEXMF=$dist TEXFORMATS=.: LD_LIBRARY_PATH=$(dirname "$(find . -name 'libkpathsea.so*' | head -1)")
echo 'english hyphen.tex' > language.dat
./usr/bin/pdftex -ini -etex -interaction=batchmode -jobname=latex '*latex.ini' >/dev/null 2>&1 || true
faults() { # packages, key
  printf '%s' "\\documentclass{article}$1\\begin{document}\\cite{$2}\\begin{thebibliography}{1}\\bibitem[Aad(2012)]{$2} Observation of a new particle\\end{thebibliography}\\end{document}" > one.tex
  rm -f one.aux
  for _ in 1 2; do ./usr/bin/pdftex -fmt=latex -draftmode -interaction=nonstopmode one.tex >/dev/null 2>&1 || true; done
  echo "$(grep -c '^!' one.log || true) faults: $1 $2"
}
{
  faults '\usepackage{natbib}\usepackage[turkish]{babel}' 'Aad:2012tfa'
  faults '\usepackage[turkish]{babel}\usepackage{natbib}' 'Aad:2012tfa'
  faults '\usepackage{natbib}\usepackage[turkish]{babel}' 'Aad-2012tfa'
  faults '\usepackage[turkish]{babel}' 'Aad:2012tfa'
  faults '\usepackage{natbib}' 'Aad:2012tfa'
} | tee out.txt
[ "$(cut -d' ' -f1 out.txt | paste -sd' ')" = '4 5 0 0 0' ]

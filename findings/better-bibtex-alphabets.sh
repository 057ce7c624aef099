#!/usr/bin/env bash
# The parser behind Better BibTeX reads \mathrm, \bar and \sqrt in the mathematics of a title, and not the alphabets that
# LaTeX itself has: of "$\mathcal{N}=4$" it makes "\mathcalN=4", without the braces, so no later reader can tell that
# \mathcalN isn't one command. Right would be a letter (𝒩), or the TeX as it was written. It does note "unhandled macro".
# Seen: @retorquere/bibtex-parser 9.0.29, Node 20.20. Exits 0 while it behaves so, 1 when that has changed.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --silent --save-exact @retorquere/bibtex-parser@9.0.29
cat > read.js <<'END'
import { parse } from '@retorquere/bibtex-parser';
for (const tex of ['$\\mathcal{N}=4$', '$\\mathbb{Z}_2$', '$\\mathbf{x}$', '$\\mathrm{TeV}$'])
  console.log(tex, '->', parse(`@misc{a, title = {On ${tex}}}`).entries[0].fields.title.replace(/<[^>]*>/g, ''));
END
node read.js | tee out.txt
grep -qF '$\mathcal{N}=4$ -> On \mathcalN=4' out.txt && grep -qF '$\mathbb{Z}_2$ -> On \mathbbZ₂' out.txt &&
  grep -qF '$\mathrm{TeV}$ -> On TeV' out.txt

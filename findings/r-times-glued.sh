#!/usr/bin/env bash
# R drops the space behind a command of TeX inside a formula when it prints a reference: a title "$N\times S$" of a bibentry comes out
# as "$N\timesS$", whose \timesS no TeX knows. toBibtex() keeps the space; print(), format() and style "html" lose it, because
# tools::deparseLatex() writes what tools::parseLatex() read without it.
# Seen: R 4.2.2 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs r-base-core, as apt-get install gives it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > one.R <<'X'
cat(R.version.string, "\n")
one <- bibentry("Misc", key = "a", title = "Maps of $N\\times S$", author = person("A", "B"), year = "2025")
cat("toBibtex:", grep("title", toBibtex(one), value = TRUE), "\n")
cat("text:", format(one, style = "text"), "\n")
cat("tools:", tools::deparseLatex(tools::parseLatex("$N\\times S$")), "\n")
X
R --no-echo --no-save < one.R | tee out.txt
grep -qF 'title = {Maps of $N\times S$}' out.txt
grep -q '^text:.*\$N\\timesS\$' out.txt
grep -q '^tools: \$N\\timesS\$' out.txt

import { type Arrival, python } from './arrival.ts';

/** Opened as the dialog offers it, where comma, semicolon and tab end a cell (44, 59, 9), and saved as `back/NAME.csv`. */
const throughCalc = (name: string): string =>
  `soffice --headless --infilter='Text - txt - csv (StarCalc):44/59/9,34,76,1' --convert-to ods ${name}.csv >/dev/null 2>&1 && mkdir back &&
soffice --headless --convert-to csv --outdir back ${name}.ods >/dev/null 2>&1`;

/** Files that open as tables. */
export const tables: readonly Arrival[] = [
  {
    format: 'CSV',
    program: 'pandas',
    ...python(
      'pandas',
      `import pandas as pd
p = pd.read_csv('papers.csv'); c = pd.read_csv('citations.csv')
j = c.merge(p, left_on='Source', right_on='Id').merge(p, left_on='Target', right_on='Id')
print(len(j), 'of', len(c), 'citations join')
if list(p.arxiv_id)[1:4] == ['arXiv:2503.11360', 'arXiv:0704.0010', 'arXiv:hep-th/9711200']: print('ids whole')
if list(p.is_internal_anchor)[1:4] == ['yes', 'no', 'unknown']: print('unknown stays unknown')`,
    ),
    facts: ['12 of 12 citations join', 'ids whole', 'unknown stays unknown'],
  },
  {
    format: 'CSV',
    program: 'R',
    version: 'R --version | head -1',
    run: `Rscript - <<'END'
p <- read.csv('papers.csv'); c <- read.csv('citations.csv')
j <- merge(merge(c, p, by.x = 'Source', by.y = 'Id'), p, by.x = 'Target', by.y = 'Id')
cat(nrow(j), 'of', nrow(c), 'citations join\\n')
if (identical(p$arxiv_id[2:4], c('arXiv:2503.11360', 'arXiv:0704.0010', 'arXiv:hep-th/9711200'))) cat('ids whole\\n')
if (identical(p$is_internal_anchor[2:4], c('yes', 'no', 'unknown'))) cat('unknown stays unknown\\n')
END`,
    facts: ['12 of 12 citations join', 'ids whole', 'unknown stays unknown'],
  },
  {
    format: 'CSV',
    program: 'LibreOffice Calc',
    version: 'soffice --version',
    run: `${throughCalc('papers')}
test "$(cut -d, -f1 back/papers.csv | head -5 | tail -3 | tr '\\n' ' ')" = 'arXiv:2503.11360 arXiv:0704.0010 arXiv:hep-th/9711200 ' && echo 'ids whole'
grep -q ',Search for $D^{0}$ decays; limits at Belle,2025,' back/papers.csv && echo 'titles in one cell'`,
    facts: ['ids whole', 'titles in one cell'],
  },
  {
    format: 'CSV of a bibliography',
    program: 'LibreOffice Calc',
    version: 'soffice --version',
    run: `${throughCalc('bibliography')}
grep -q ',ref1,arXiv:0704.0010,' back/bibliography.csv && echo 'ids whole'
grep -q '^my; papers.bib,9,.*,Search for $D^{0}$ decays; limits at Belle,verified,' back/bibliography.csv && echo 'titles in one cell'`,
    facts: ['ids whole', 'titles in one cell'],
  },
  {
    format: 'CSV of a bibliography',
    program: 'pandas',
    ...python(
      'pandas',
      `import pandas as pd
p = pd.read_csv('bibliography.csv').iloc[:2]; p.to_csv('two.csv', index=False)
if list(pd.read_csv('two.csv').ids) == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')`,
    ),
    facts: ['ids whole'],
  },
  {
    format: 'JSON',
    program: 'pandas',
    ...python(
      'pandas',
      `import json, pandas as pd
p = pd.read_json(json.dumps(json.load(open('citations.json'))['papers']))
if list(p.arxiv_id)[1:4] == ['arXiv:2503.11360', 'arXiv:0704.0010', 'arXiv:hep-th/9711200']: print('ids whole')`,
    ),
    facts: ['ids whole'],
  },
];

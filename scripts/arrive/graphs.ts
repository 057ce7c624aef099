import { type Arrival, python } from './arrival.ts';

const NETWORK = [
  '11 papers, 12 citations',
  'unknown stays unknown',
  'ids whole',
  'quotes and spaces whole',
  'says how much of it is there',
];

/** Files that open as graphs. */
export const graphs: readonly Arrival[] = [
  {
    format: 'GraphML',
    program: 'python-igraph',
    ...python(
      'igraph',
      `import igraph
g = igraph.Graph.Read_GraphML('citations.graphml')
print(g.vcount(), 'papers,', g.ecount(), 'citations')
if g.vs['is_internal_anchor'][1:4] == ['yes', 'no', 'unknown'] and g.vs['cited_by_registry'][1] != 0: print('unknown stays unknown')
if g.vs['arxiv_id'][1:3] == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')
if g.vs['title'][7] == 'A "B" & <C>, 100% of $5': print('quotes and spaces whole')
if '10 of 12 citing papers shown' in g.vs['about'][0]: print('says how much of it is there')`,
    ),
    facts: NETWORK,
  },
  {
    format: 'GraphML',
    program: 'NetworkX',
    ...python(
      'networkx',
      `import networkx as nx
g = nx.read_graphml('citations.graphml'); v = [d for _, d in g.nodes(data=True)]
print(g.number_of_nodes(), 'papers,', str(g.number_of_edges()), 'citations')
if [d['is_internal_anchor'] for d in v][1:4] == ['yes', 'no', 'unknown'] and 'cited_by_registry' not in v[1]: print('unknown stays unknown')
if [d['arxiv_id'] for d in v][1:3] == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')
if v[7]['title'] == 'A "B" & <C>, 100% of $5': print('quotes and spaces whole')
if '10 of 12 citing papers shown' in v[0]['about']: print('says how much of it is there')`,
    ),
    facts: NETWORK,
  },
  {
    format: 'GraphML',
    program: 'igraph for R',
    version: `Rscript -e 'cat(as.character(packageVersion("igraph")))'`,
    run: `Rscript - 2>/dev/null <<'END'
library(igraph); g <- read_graph('citations.graphml', format = 'graphml')
cat(vcount(g), 'papers,', ecount(g), 'citations\\n')
if (identical(V(g)$is_internal_anchor[2:4], c('yes', 'no', 'unknown')) && is.nan(V(g)$cited_by_registry[2])) cat('unknown stays unknown\\n')
if (identical(V(g)$arxiv_id[2:3], c('arXiv:2503.11360', 'arXiv:0704.0010'))) cat('ids whole\\n')
if (V(g)$title[8] == 'A "B" & <C>, 100% of $5') cat('quotes and spaces whole\\n')
if (grepl('10 of 12 citing papers shown', V(g)$about[1])) cat('says how much of it is there\\n')
END`,
    facts: NETWORK,
  },
  {
    format: 'GraphML',
    program: 'graph-tool',
    ...python(
      'graph_tool',
      `import warnings; warnings.simplefilter('ignore')
import graph_tool
g = graph_tool.load_graph('citations.graphml'); v = {name: list(g.vp[name]) for name in g.vp}
print(g.num_vertices(), 'papers,', g.num_edges(), 'citations')
if v['is_internal_anchor'][1:4] == ['yes', 'no', 'unknown']: print('unknown stays unknown')
if v['arxiv_id'][1:3] == ['arXiv:2503.11360', 'arXiv:0704.0010']: print('ids whole')
if v['title'][7] == 'A "B" & <C>, 100% of $5': print('quotes and spaces whole')
if '10 of 12 citing papers shown' in v['about'][0]: print('says how much of it is there')
if v['cited_by_registry'][1] == 0 and v['look_up'][1] == 'Not looked up': print('look_up tells which counts are none')`,
    ),
    facts: [...NETWORK, 'look_up tells which counts are none'],
    but: 'it makes 0 of a count that isn’t there: nobody looked that up, and `look_up` says so',
  },
  {
    format: 'GraphML',
    program: 'Graphviz (graphml2gv)',
    version: 'dot -V 2>&1',
    run: `graphml2gv citations.graphml 2>/dev/null | dot -Tplain | awk '/^edge/{n++}/^node/{m++}END{print m" papers, "n" citations"}'`,
    facts: ['11 papers, 12 citations'],
    but: 'it reads papers and citations, and ignores all attributes',
  },
];

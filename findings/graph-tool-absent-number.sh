#!/usr/bin/env bash
# graph-tool reads a number that a GraphML file leaves out as 0. GraphML lets a node be without a value, and igraph (NaN) and NetworkX
# (no key) keep it so: the same file says "nobody counted" there and "cited by nobody" in graph-tool. Only a <default> in the file
# tells it otherwise, and integers have none that means "unknown".
# Seen: graph-tool 2.45, igraph 0.10.2, NetworkX 2.8.8 (Debian 12). Exits 0 while it behaves so, 1 when that has changed. Needs
# python3-graph-tool, python3-igraph and python3-networkx, as apt-get install gives them.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > two.graphml <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n" for="node" attr.name="cited_by" attr.type="int"/>
  <graph edgedefault="directed">
    <node id="a"><data key="n">7</data></node>
    <node id="b"/>
    <edge source="b" target="a"/>
  </graph>
</graphml>
X
cat > read.py <<'X'
import warnings
warnings.simplefilter('ignore')
import graph_tool, igraph, networkx
print('versions', graph_tool.__version__.split()[0], igraph.__version__, networkx.__version__)
graph = graph_tool.load_graph('two.graphml')
print('graph-tool', list(graph.vp['cited_by']))
print('igraph', igraph.Graph.Read_GraphML('two.graphml').vs['cited_by'])
print('networkx', [data.get('cited_by') for _, data in networkx.read_graphml('two.graphml').nodes(data=True)])
X
/usr/bin/python3 read.py | tee out.txt
grep -qx 'graph-tool \[7, 0\]' out.txt
grep -qx 'igraph \[7.0, nan\]' out.txt
grep -qx 'networkx \[7, None\]' out.txt

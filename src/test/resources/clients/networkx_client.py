"""Reads a GraphML and a GEXF file with networkx; prints nodes, edges and an attribute. Arguments: the two files."""
import sys
import networkx

for name, graph in (("graphml", networkx.read_graphml(sys.argv[1])), ("gexf", networkx.read_gexf(sys.argv[2]))):
    kinds = sorted({data.get("kind") or data.get("label") for _, _, data in graph.edges(data=True)})
    print(name, graph.number_of_nodes(), graph.number_of_edges(), ",".join(kinds))

"""Queries the endpoint and dereferences an entity with rdflib; prints what it finds. Argument: address of the server."""
import sys
from rdflib import Graph, RDFS, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

server = sys.argv[1]
store = SPARQLStore(query_endpoint=server + "/sparql", method="POST")
pa = "https://w3id.org/paraphe/ontology#"
for row in Graph(store).query(f"SELECT DISTINCT ?who {{ ?who <{pa}declinedToSign> ?text }} ORDER BY ?who"):
    print("declined", row.who)
for accepted in ("turtle", "json-ld", "nt", "xml"):
    graph = Graph().parse(server + "/id/country/CL?format=" + {"turtle": "ttl", "json-ld": "jsonld", "nt": "nt", "xml": "rdf"}[accepted], format=accepted)
    labels = sorted(str(label) for label in graph.objects(URIRef("https://w3id.org/paraphe/id/country/CL"), RDFS.label))
    print(accepted, " ".join(labels))
negotiated = Graph().parse(server + "/id/country/CL")
print("negotiated", len(negotiated) > 0)

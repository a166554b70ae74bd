// Asks the endpoint, and follows an entity's address, with Comunica (npm install @comunica/query-sparql@4.4.1, which takes Node.js 18). Argument: address of the server.
import { createRequire } from "node:module";
const { QueryEngine } = createRequire(process.cwd() + "/")("@comunica/query-sparql");

const server = process.argv[2];
const engine = new QueryEngine();
const rows = async (query, source) => (await engine.queryBindings(query, { sources: [source] })).toArray();
const declined = await rows("SELECT DISTINCT ?who { ?who <https://w3id.org/paraphe/ontology#declinedToSign> ?text } ORDER BY ?who",
  { type: "sparql", value: server + "/sparql" });
declined.forEach(row => console.log("declined", row.get("who").value));
const labels = await rows("SELECT ?label { <https://w3id.org/paraphe/id/country/CL> <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label",
  server + "/id/country/CL");
console.log("dereferenced", labels.map(row => row.get("label").value).join(" "));

"use strict";
// Writes the visible part of a Cytoscape graph as SVG and as GraphML.
const graphFiles = (() => {
  const escaped = text => String(text).replace(/[<>&"']/g, c => `&#${c.charCodeAt(0)};`);

  // What is denied is dashed, what is planned, possible or past dotted.
  const dashes = edge => edge.data("polarity") === "Negative" ? "6 4"
    : edge.data("modality") === "Asserted" ? "none" : "2 4";

  const line = edge => {
    const from = edge.sourceEndpoint();
    const to = edge.targetEndpoint();
    const middle = edge.midpoint();
    // The control point that brings a quadratic curve through the middle.
    const x = 2 * middle.x - (from.x + to.x) / 2;
    const y = 2 * middle.y - (from.y + to.y) / 2;
    return `<path d="M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}" fill="none" stroke="${edge.style("line-color")}"`
      + ` stroke-width="2" stroke-dasharray="${dashes(edge)}" marker-end="url(#tip)">`
      + `<title>${escaped([edge.data("label"), edge.data("date"), edge.data("publisher")].filter(Boolean).join(" · "))}</title></path>`;
  };

  const circle = (node, ink) => {
    const { x, y } = node.position();
    const radius = node.width() / 2;
    const name = escaped(node.data("label"));
    return `<g><title>${name}</title><circle cx="${x}" cy="${y}" r="${radius}" fill="${node.style("background-color")}"/>`
      + (node.hasClass("labelled") ? `<text x="${x}" y="${y - radius - 4}" text-anchor="middle" fill="${ink}">${name}</text>` : "")
      + "</g>";
  };

  const svg = (cy, ink, paper) => {
    const seen = cy.elements(":visible");
    const box = seen.boundingBox();
    const view = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(Math.round);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}"`
      + ` font-family="sans-serif" font-size="${seen.nodes().first().numericStyle("font-size")}"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5"`
      + ` markerHeight="5" orient="auto"><path d="M0 0 8 4 0 8z" fill="#888"/></marker></defs>`
      + `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${paper}"/>`
      + seen.edges().map(line).join("") + seen.nodes().map(node => circle(node, ink)).join("") + "</svg>\n";
  };

  const key = (name, target) => `<key id="${name}" for="${target}" attr.name="${name}" attr.type="string"/>`;
  const nodeData = ["label", "type"];
  const edgeData = ["kind", "date", "polarity", "modality", "publisher", "fact"];
  const data = (element, names) => names.filter(name => element.data(name))
    .map(name => `<data key="${name}">${escaped(element.data(name))}</data>`).join("");

  const graphml = cy => {
    const seen = cy.elements(":visible");
    return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`
      + nodeData.map(name => key(name, "node")).join("") + edgeData.map(name => key(name, "edge")).join("")
      + `<graph edgedefault="directed">`
      + seen.nodes().map(n => `<node id="${escaped(n.id())}">${data(n, nodeData)}</node>`).join("")
      + seen.edges().map(e => `<edge id="${escaped(e.id())}" source="${escaped(e.data("source"))}"`
        + ` target="${escaped(e.data("target"))}">${data(e, edgeData)}</edge>`).join("")
      + "</graph></graphml>\n";
  };

  return { svg, graphml };
})();

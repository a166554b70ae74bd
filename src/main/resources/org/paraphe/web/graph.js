"use strict";
// Draws the things that facts link, and adds more around a node that is chosen.
(() => {
  const place = document.getElementById("graph");
  const settings = JSON.parse(place.dataset.settings);
  const kinds = document.getElementById("kind");
  const refusals = document.getElementById("refusals");
  const list = document.getElementById("nodes");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const ink = dark ? "#ddd" : "#222";
  const colours = { Person: "#3b78c2", Organization: "#8a5fb5", Country: "#2f8f5b", Place: "#8f7a2f",
    Event: "#c2703b", Document: "#b53f5f", Product: "#4f8f8f" };
  const cy = cytoscape({
    container: place,
    style: [
      { selector: "node", style: { label: "data(label)", color: ink, "font-size": 11, "text-wrap": "wrap",
        "text-max-width": 120, "background-color": n => colours[n.data("type")] || "#777" } },
      { selector: "edge", style: { label: "data(kind)", "font-size": 9, color: ink, width: 2,
        "line-color": "#888", "curve-style": "bezier", "text-rotation": "autorotate" } },
      { selector: "edge[polarity = 'Negative']", style: { "line-style": "dashed", "line-color": "#c33" } },
      { selector: "edge[modality != 'Asserted']", style: { "line-style": "dotted" } },
      { selector: ".hidden", style: { display: "none" } },
    ],
  });

  const add = async about => {
    const query = new URLSearchParams({ about, lang: place.dataset.lang });
    const graph = await (await fetch("/graph.json?" + query)).json();
    const fresh = [
      ...graph.nodes.map(data => ({ group: "nodes", data })),
      ...graph.edges.map(data => ({ group: "edges", data })),
    ].filter(e => cy.getElementById(e.data.id).empty());
    cy.add(fresh);
    for (const kind of new Set(graph.edges.map(e => e.kind))) {
      if (![...kinds.options].some(o => o.value === kind)) kinds.add(new Option(kind, kind));
    }
    for (const node of fresh.filter(e => e.group === "nodes")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = node.data.label;
      button.addEventListener("click", () => add(node.data.id));
      const item = document.createElement("li");
      item.append(button);
      list.append(item);
    }
    filter();
    cy.layout({ name: "cose", animate: false, nodeDimensionsIncludeLabels: true }).run();
  };

  const filter = () => cy.edges().forEach(edge => {
    const wanted = (!kinds.value || edge.data("kind") === kinds.value)
      && (refusals.checked || edge.data("polarity") !== "Negative");
    edge.toggleClass("hidden", !wanted);
  });

  kinds.addEventListener("change", filter);
  refusals.addEventListener("change", filter);
  cy.on("tap", "node", event => add(event.target.id()));
  document.getElementById("png").addEventListener("click", () => {
    const link = document.createElement("a");
    link.download = "paraphe.png";
    link.href = cy.png({ full: true, scale: 2 });
    link.click();
  });
  add(settings.about);
})();

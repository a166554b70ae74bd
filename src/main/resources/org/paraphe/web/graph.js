"use strict";
// Draws the things that facts link, and adds more around a node that is chosen.
addEventListener("DOMContentLoaded", () => {
  const at = id => document.getElementById(id);
  const place = at("graph");
  const language = document.documentElement.lang;
  const root = document.documentElement.dataset.root;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const ink = dark ? "#e7e5e0" : "#1d2025";
  const paper = dark ? "#1c1f25" : "#ffffff";
  const colours = dark
    ? { Person: "#7fb2ef", Organization: "#c3a0e6", Country: "#7fcf9f", Place: "#d0bd76", City: "#d0bd76",
        Event: "#eda97c", Document: "#ef92aa", Product: "#8accc9" }
    : { Person: "#3b78c2", Organization: "#8a5fb5", Country: "#2f8f5b", Place: "#8f7a2f", City: "#8f7a2f",
        Event: "#c2703b", Document: "#b53f5f", Product: "#3f8380" };
  const colour = type => colours[type] || "#888888";
  const no = dark ? "#ff9d94" : "#a3271f";

  const labelPixels = 12;
  const labelWidth = 11;
  const size = node => 16 + Math.min(5 * Math.sqrt(node.degree()), 40);

  at("explorer").hidden = false;
  const cy = cytoscape({
    container: place,
    minZoom: .05,
    maxZoom: 4,
    style: [
      { selector: "node", style: { color: ink, "font-size": () => labelSize(), "text-wrap": "wrap",
        "text-max-width": () => labelSize() * labelWidth, "background-color": n => colour(n.data("type")),
        width: size, height: size, "text-outline-color": paper, "text-outline-width": () => labelSize() / 6,
        "text-valign": "top", "text-margin-y": -2 } },
      { selector: ".labelled, node:selected, .pointed", style: { label: "data(label)", "z-index": 2 } },
      { selector: ".below", style: { "text-valign": "bottom", "text-margin-y": 2 } },
      { selector: "edge", style: { "font-size": 9, color: ink, width: 2,
        "line-color": "#888888", "target-arrow-color": "#888888", "target-arrow-shape": "triangle",
        "arrow-scale": .8, "curve-style": "bezier", "text-rotation": "autorotate",
        "text-background-color": paper, "text-background-opacity": .75 } },
      { selector: "edge[modality != 'Asserted']", style: { "line-style": "dotted" } },
      { selector: "edge[polarity = 'Negative']", style: { "line-style": "dashed", "line-color": no,
        "target-arrow-color": no, "target-arrow-shape": "tee" } },
      { selector: ".hidden", style: { display: "none" } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": ink } },
      { selector: "edge:selected", style: { width: 5 } },
      { selector: ".centre", style: { "border-width": 2, "border-color": ink } },
    ],
  });

  // As large on the screen at any zoom.
  const labelSize = () => labelPixels / cy.zoom();

  // A name is written above its node or else below, where it leaves room for those of better linked nodes.
  const label = () => {
    const em = labelSize();
    const taken = [];
    const box = (node, below) => {
      const length = node.data("label").length * .5;
      const [width, height] = [Math.min(length, labelWidth) * em, Math.ceil(length / labelWidth) * 1.2 * em];
      const { x, y } = node.position();
      const top = below ? y + size(node) / 2 : y - size(node) / 2 - height;
      return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
    };
    const dot = node => {
      const [{ x, y }, r] = [node.position(), size(node) / 2];
      return { of: node.id(), left: x - r, right: x + r, top: y - r, bottom: y + r };
    };
    const free = (b, node) => taken.every(t => t.of === node.id()
      || t.right < b.left || t.left > b.right || t.bottom < b.top || t.top > b.bottom);
    cy.batch(() => {
      const nodes = cy.nodes(":visible").sort((a, b) => b.degree() - a.degree());
      // Names over many small nodes are better than none.
      if (nodes.length < 200) nodes.forEach(node => taken.push(dot(node)));
      nodes.forEach(node => {
        const below = [false, true].find(below => free(box(node, below), node));
        node.toggleClass("labelled", below !== undefined).toggleClass("below", below === true);
        if (below !== undefined) taken.push(box(node, below), dot(node));
      });
      cy.edges().toggleClass("labelled", cy.zoom() > (cy.edges(":visible").length > 60 ? 1.6 : .9));
    });
    cy.style().update();
  };

  const arrange = randomize => {
    const seen = cy.elements(":visible");
    seen.layout({
      name: "fcose", animate: false, fit: false, randomize,
      idealEdgeLength: cy.nodes().length > 100 ? 70 : 110, nodeRepulsion: 6000, gravity: .4,
      // Fewer steps where each is long.
      numIter: cy.nodes().length > 400 ? 600 : 2500,
    }).run();
    stretch(seen);
    show();
  };

  // The layout is about as high as wide; the screen seldom is.
  const stretch = seen => {
    const box = seen.boundingBox({ includeLabels: false });
    const wanted = cy.width() / cy.height() * box.h / box.w;
    const by = Math.min(Math.max(wanted, .5), 2);
    seen.nodes().positions(node => by > 1 ? { x: node.position().x * by, y: node.position().y }
      : { x: node.position().x, y: node.position().y / by });
  };

  const show = () => {
    const seen = cy.elements(":visible");
    cy.fit(seen, 40);
    if (cy.zoom() > 1.5) { cy.zoom(1.5); cy.center(seen); }
    label();
  };

  const option = (select, value) => {
    if (value && ![...select.options].some(o => o.value === value.id)) select.add(new Option(value.label, value.id));
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const told = () => {
    const seen = cy.elements().not(".hidden");
    at("status").textContent = `${seen.nodes().length} ${place.dataset.nodes.toLowerCase()} · `
      + `${seen.edges().length} ${place.dataset.edges.toLowerCase()}`;
  };

  const matches = data => (!at("kind").value || data.kind === at("kind").value)
    && (!at("source").value || data.publisher === at("source").value)
    && (!at("polarity").value || data.polarity === at("polarity").value)
    && (!at("from").value || data.date && data.date >= at("from").value)
    && (!at("to").value || data.date && data.date.slice(0, 10) <= at("to").value);

  const filter = () => {
    cy.batch(() => {
      cy.edges().forEach(edge => edge.toggleClass("hidden", !matches(edge.data())));
      // A node is seen with one of its edges; alone only where it never had any.
      cy.nodes().forEach(node => node.toggleClass("hidden", !node.hasClass("centre") && node.degree() > 0
        && node.connectedEdges().every(e => !matches(e.data()))));
    });
    label();
    told();
  };

  const legend = () => {
    const types = new Map(cy.nodes().map(n => [n.data("type"), n.data("typeLabel")]));
    at("legend").replaceChildren(...[...types].sort((a, b) => a[1].localeCompare(b[1], language)).map(([type, label]) => {
      const item = element("li", "");
      const sample = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      sample.setAttribute("viewBox", "0 0 16 8");
      sample.setAttribute("aria-hidden", "true");
      const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      for (const [key, value] of Object.entries({ cx: 8, cy: 4, r: 4, fill: colour(type) })) dot.setAttribute(key, value);
      sample.append(dot);
      item.append(sample, label);
      return item;
    }));
  };

  const list = () => at("nodes").replaceChildren(...cy.nodes()
    .sort((a, b) => a.data("label").localeCompare(b.data("label"), language))
    .map(node => {
      const item = element("li", "");
      const button = element("button", node.data("label"), { type: "button" });
      button.addEventListener("click", () => { select(node); grow(node.id()); });
      item.append(button);
      return item;
    }));

  const describe = target => {
    const data = target.data();
    const nodes = target.isNode();
    const lines = nodes ? [data.typeLabel]
      : [target.source().data("label") + " → " + target.target().data("label"), data.date, data.publisher].filter(Boolean);
    const heading = element("h2", "");
    heading.append(element("a", data.label, { href: `${data.page}?lang=${language}` }));
    at("details").replaceChildren(heading, ...lines.map(text => element("p", text)));
    if (data.sentence) at("details").append(element("blockquote", data.sentence, { lang: data.lang || language }));
  };

  const select = target => {
    cy.elements().unselect();
    target.select();
    describe(target);
  };

  // New nodes start where the one stands that brought them.
  const add = (graph, around) => {
    const start = around && around.position();
    const spread = () => (Math.random() - .5) * 160;
    const fresh = [
      ...graph.nodes.map(data => ({ group: "nodes", data,
        position: start ? { x: start.x + spread(), y: start.y + spread() } : undefined })),
      ...graph.edges.map(data => ({ group: "edges", data })),
    ].filter(e => cy.getElementById(e.data.id).empty());
    cy.add(fresh);
    graph.edges.forEach(e => {
      option(at("kind"), { id: e.kind, label: e.label });
      if (e.publisher) option(at("source"), { id: e.publisher, label: e.publisher });
    });
    return fresh.length;
  };

  const fetched = async about => {
    const query = new URLSearchParams({ about, lang: language, limit: at("size").value });
    const answer = await fetch(`${root}/graph.json?${query}`);
    if (!answer.ok) {
      at("status").textContent = await answer.text();
      return { nodes: [], edges: [] };
    }
    return answer.json();
  };

  const grow = async about => {
    const around = about ? cy.getElementById(about) : cy.collection();
    const added = add(await fetched(about), around.nonempty() ? around : null);
    if (about) cy.getElementById(about).addClass("centre");
    filter();
    if (added > 0) {
      arrange(around.empty());
      legend();
      list();
    }
    told();
  };

  const restart = () => {
    cy.elements().remove();
    return grow(place.dataset.about);
  };

  const save = (name, url) => {
    const link = element("a", "", { href: url, download: name });
    link.click();
    if (url.startsWith("blob:")) setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  const text = (content, type) => URL.createObjectURL(new Blob([content], { type }));

  for (const id of ["kind", "source", "polarity", "from", "to"]) at(id).addEventListener("change", filter);
  at("filters").addEventListener("submit", event => event.preventDefault());
  at("size").addEventListener("change", restart);
  at("arrange").addEventListener("click", () => arrange(true));
  at("fit").addEventListener("click", show);
  at("png").addEventListener("click", () => save("paraphe.png", cy.png({ full: true, scale: 2, bg: paper })));
  at("svg").addEventListener("click", () => save("paraphe.svg", text(graphFiles.svg(cy, ink, paper), "image/svg+xml")));
  at("graphml").addEventListener("click", () => save("paraphe.graphml", text(graphFiles.graphml(cy), "application/xml")));
  cy.on("tap", "node", event => { describe(event.target); grow(event.target.id()); });
  cy.on("tap", "edge", event => describe(event.target));
  cy.on("mouseover mouseout", "node", event => event.target.toggleClass("pointed", event.type === "mouseover"));
  cy.on("resize", show);
  let waiting;
  cy.on("zoom", () => { clearTimeout(waiting); waiting = setTimeout(label, 60); });
  restart();
});

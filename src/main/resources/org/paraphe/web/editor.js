"use strict";
// Shows the answer below the query instead of on a page of its own.
(() => {
  const form = document.getElementById("editor");
  const answer = document.getElementById("answer");

  const table = results => {
    const made = document.createElement("table");
    const head = made.createTHead().insertRow();
    for (const name of results.head.vars) {
      const cell = document.createElement("th");
      cell.textContent = name;
      head.append(cell);
    }
    const body = made.createTBody();
    for (const binding of results.results.bindings) {
      const row = body.insertRow();
      for (const name of results.head.vars) row.insertCell().textContent = binding[name]?.value ?? "";
    }
    return made;
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    answer.textContent = "…";
    const response = await fetch("/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: form.elements.query.value,
    });
    const text = await response.text();
    const shown = document.createElement("pre");
    shown.textContent = text;
    const type = response.headers.get("Content-Type") ?? "";
    const results = response.ok && type.includes("json") ? JSON.parse(text) : {};
    answer.replaceChildren(results.results ? table(results) : shown);
  });
})();

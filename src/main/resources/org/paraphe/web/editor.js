"use strict";
// Turns the text area into an editor that completes terms, and shows answers below it.
addEventListener("DOMContentLoaded", async () => {
  const root = document.documentElement.dataset.root;
  const words = JSON.parse(document.querySelector("script[type='application/json']").textContent);
  const form = document.getElementById("editor");
  const answer = document.getElementById("answer");
  const told = document.getElementById("told");
  const area = form.elements.query;
  const terms = await (await fetch(root + "/terms.json")).json();

  const beginning = text => iri => iri.toLowerCase().startsWith(text.toLowerCase());
  const completer = (name, iris) => {
    const local = "local-" + name;
    Yasqe.forkAutocompleter(name, { name: local, bulk: false, autoShow: true, persistenceId: null,
      get: (_, token) => iris.filter(beginning(token?.autocompletionString ?? "")) });
    return local;
  };
  Yasqe.forkAutocompleter("prefixes", { name: "local-prefixes", bulk: true, persistenceId: null,
    get: () => Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`) });
  const completers = ["local-prefixes", completer("property", terms.properties), completer("class", terms.classes), "variables"];
  const run = () => form.requestSubmit();
  const editor = new Yasqe(document.getElementById("yasqe"), {
    value: area.value, autocompleters: completers, showQueryButton: false, resizeable: false, persistenceId: null,
    createShareableLink: null, consumeShareLink: null, editorHeight: "20rem",
    extraKeys: { ...Yasqe.defaults.extraKeys, "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": () => {},
      // The key leaves the editor, so that one can get out of it without a mouse.
      Tab: false, "Shift-Tab": false },
  });
  editor.getInputField().setAttribute("aria-label", document.querySelector("label[for=query]").textContent);
  area.hidden = true;

  const examples = document.getElementById("examples");
  examples.hidden = false;
  examples.querySelector("select").addEventListener("change", event => {
    if (event.target.value) editor.setValue(event.target.value);
  });

  const cell = (row, value) => {
    const made = row.insertCell();
    if (value?.type === "uri" && /^https?:/.test(value.value)) {
      const link = document.createElement("a");
      link.href = value.value.startsWith(words.base) ? words.page + value.value.slice(words.base.length) : value.value;
      link.textContent = value.value.replace(words.base, "id:");
      made.append(link);
    } else {
      made.textContent = value?.value ?? "";
    }
  };

  const table = results => {
    const made = document.createElement("table");
    const head = made.createTHead().insertRow();
    for (const name of results.head.vars) {
      const heading = document.createElement("th");
      heading.scope = "col";
      heading.textContent = name;
      head.append(heading);
    }
    const body = made.createTBody();
    for (const binding of results.results.bindings) {
      const row = body.insertRow();
      for (const name of results.head.vars) cell(row, binding[name]);
    }
    return made;
  };

  const plain = text => {
    const made = document.createElement("pre");
    made.textContent = text;
    made.lang = "en"; // As the engine speaks.
    return made;
  };

  const ask = async query => {
    const response = await fetch(root + "/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: query,
    });
    const text = await response.text();
    const results = response.ok && (response.headers.get("Content-Type") ?? "").includes("json") ? JSON.parse(text) : {};
    const count = results.results?.bindings.length;
    told.textContent = !response.ok ? words.failed : count === undefined ? "" : `${count} ${count === 1 ? words.one : words.results}`;
    answer.replaceChildren(results.results ? table(results) : plain("boolean" in results ? String(results.boolean) : text));
  };

  form.addEventListener("submit", event => {
    area.value = editor.getValue();
    if (form.elements.format.value !== "text") return;
    event.preventDefault();
    told.textContent = "…";
    ask(area.value).catch(error => { told.textContent = words.failed; answer.replaceChildren(plain(String(error))); });
  });
});

"use strict";
// Suggests entities while one types: a combobox with a list box, after the ARIA practices.
addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[role=search]");
  const box = form.elements.q;
  const root = document.documentElement.dataset.root;
  const list = document.createElement("ul");
  let latest = 0;
  let chosen = -1;

  list.id = "suggestions";
  list.className = "suggestions";
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", box.getAttribute("aria-label"));
  form.append(list);
  box.role = "combobox";
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  const show = visible => {
    list.hidden = !visible;
    box.setAttribute("aria-expanded", String(visible));
    if (!visible) choose(-1);
  };

  const choose = index => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", list.children[index].id);
  };

  const item = (suggestion, index) => {
    const made = document.createElement("li");
    made.id = "suggestion-" + index;
    made.role = "option";
    made.dataset.address = suggestion.address;
    const type = document.createElement("span");
    type.className = "quiet";
    type.textContent = suggestion.type;
    const label = document.createElement("span");
    label.textContent = suggestion.label;
    if (suggestion.lang) label.lang = suggestion.lang;
    made.append(label, type);
    made.addEventListener("mousedown", event => {
      event.preventDefault();
      location.assign(suggestion.address);
    });
    return made;
  };

  box.addEventListener("input", async () => {
    const mine = ++latest;
    if (box.value.trim().length < 2) return show(false);
    const query = new URLSearchParams({ q: box.value, lang: document.documentElement.lang });
    const answer = await fetch(`${root}/suggest?${query}`);
    const suggestions = answer.ok ? await answer.json() : [];
    if (mine !== latest) return;
    list.replaceChildren(...suggestions.map(item));
    show(suggestions.length > 0);
    choose(-1);
  });

  box.addEventListener("keydown", event => {
    const count = list.children.length;
    if (list.hidden || count === 0) return;
    if (event.key === "ArrowDown") choose((chosen + 1) % count);
    else if (event.key === "ArrowUp") choose((chosen < 1 ? count : chosen) - 1);
    else if (event.key === "Escape") show(false);
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.address);
    else return;
    event.preventDefault();
  });
  box.addEventListener("blur", () => show(false));
});

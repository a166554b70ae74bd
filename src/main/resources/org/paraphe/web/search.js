"use strict";
// Suggests names while one types.
(() => {
  const box = document.querySelector("input[type=search]");
  const list = document.getElementById(box.getAttribute("list"));
  let latest = 0;
  box.addEventListener("input", async () => {
    const mine = ++latest;
    if (box.value.length < 2) return;
    const query = new URLSearchParams({ q: box.value, lang: document.documentElement.lang });
    const labels = await (await fetch("/suggest?" + query)).json();
    if (mine !== latest) return;
    list.replaceChildren(...labels.map(label => new Option(label, label)));
  });
})();

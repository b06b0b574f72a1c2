"use strict";
(() => {
  const words = document.body.dataset;
  const news = document.getElementById("tin");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  // «hòa» and «hoà», with marks or without: what somebody types finds what was meant.
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/\s+/g, " ");
  const runsOf = (table) => [...table.tBodies].filter((body) => !body.classList.contains("total"));
  const places = (row) => row.dataset.places.split(",").map(Number); // an empty place is 0

  const sorts = (table) => {
    const runs = runsOf(table).map((body) => ({ body, rows: [...body.rows].map((row) => ({ row, places: places(row) })) }));
    const headings = [...table.tHead.rows[0].cells];
    const sort = (column, way) => {
      for (const { body, rows } of runs) {
        const order = way === 0 ? rows : [...rows].sort(({ places: a }, { places: b }) => {
          const [one, other] = [a[column], b[column]];
          return one === other ? 0 : one === 0 ? 1 : other === 0 ? -1 : (one - other) * way;
        });
        const next = body.nextSibling; // rows that stand in no page are moved without drawing it anew for each
        body.remove();
        for (const { row } of order) body.append(row);
        table.insertBefore(body, next);
      }
    };
    headings.forEach((heading, column) => {
      if (!("sorts" in heading.dataset)) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const was = heading.getAttribute("aria-sort");
        const [now, way, said] = was === "none" ? ["ascending", 1, "up"] : was === "ascending" ? ["descending", -1, "down"] : ["none", 0, "asWas"];
        for (const each of headings) if (each.hasAttribute("aria-sort")) each.setAttribute("aria-sort", "none");
        heading.setAttribute("aria-sort", now);
        sort(column, way);
        news.textContent = fill(words[said], { column: button.textContent });
      });
    });
  };

  const searches = (table) => {
    const rows = runsOf(table).flatMap((body) => [...body.rows]);
    const line = document.createElement("p");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const found = document.createElement("output");
    line.className = "search";
    label.htmlFor = input.id = `${table.id}-loc`;
    label.textContent = words.search;
    input.type = "search";
    input.autocomplete = "off";
    found.htmlFor.add(input.id);
    found.setAttribute("aria-live", "polite");
    line.append(label, input, found);
    table.closest(".box").before(line);
    let texts = null;
    let later = 0;
    const search = () => {
      texts ??= rows.map((row) => plain([...row.cells].map((cell) => cell.textContent).join(" | ")));
      const wanted = plain(input.value).trim();
      let count = 0;
      rows.forEach((row, number) => {
        row.hidden = !texts[number].includes(wanted);
        if (!row.hidden) count += 1;
      });
      const said = fill(words.found, { shown: count, count: rows.length });
      found.textContent = wanted ? said + ("totals" in table.dataset ? `; ${words.totals}` : "") : "";
    };
    input.addEventListener("input", () => {
      clearTimeout(later);
      later = setTimeout(search, 150);
    });
  };

  for (const table of document.querySelectorAll(".box > table")) {
    sorts(table);
    if ("long" in table.dataset) searches(table);
  }

  // A table that has room lets its headings stand at the top of the window; one that is wider scrolls in its box.
  const fit = () => {
    for (const box of document.querySelectorAll(".box")) {
      box.classList.remove("fits");
      const fits = box.scrollWidth <= box.clientWidth;
      box.classList.toggle("fits", fits);
      if (fits) box.removeAttribute("tabindex");
      else box.tabIndex = 0;
    }
  };
  let width = 0;
  const resized = () => {
    if (width === window.innerWidth) return;
    width = window.innerWidth;
    fit();
  };
  window.addEventListener("resize", resized);
  resized();
})();

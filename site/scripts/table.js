// Sorts and filters all posts of an exercise. Without it the page is a plain list with links to the next hundred.
"use strict";
(() => {
  const SHOWN = 100;
  const host = document.getElementById("posts");
  const table = host && host.querySelector("table");
  if (!table) return;
  const body = table.tBodies[0];
  const pager = host.querySelector(".pager");
  const headers = [...table.tHead.rows[0].cells];
  const columns = headers.map((cell) => Number(cell.dataset.column));
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const [NAME, OPENINGS] = [1, 5];
  let chunks = [];
  let all = null;
  let rows = [];
  let sorted = { column: -1, up: true };
  let first = 0;

  window.cadreTable = { rows(number, value) { chunks[number] = value; } };

  function load(number) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `rows-${number}.js`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  async function ready() {
    if (all) return;
    await Promise.all(Array.from({ length: Number(host.dataset.scripts) }, (_, number) => load(number)));
    all = chunks.flat();
    for (const row of all) row.text = row.slice(0, OPENINGS).join("\n").toLowerCase();
  }

  // The line stands in the page already, so that nothing moves when it wakes.
  const bar = host.querySelector(".filter");
  const box = document.getElementById("filter");
  const status = bar.querySelector("[role=status]");
  bar.classList.remove("asleep");

  function compare(a, b) {
    const [x, y] = [a[sorted.column], b[sorted.column]];
    if (sorted.column >= OPENINGS) return (x ?? -1) - (y ?? -1);
    return collator.compare(x, y);
  }

  function choose() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows = words.length ? all.filter((row) => words.every((word) => row.text.includes(word))) : [...all];
    if (sorted.column >= 0) rows.sort((a, b) => (sorted.up ? compare(a, b) : compare(b, a)));
    first = 0;
    draw();
  }

  function line(row) {
    const element = document.createElement("tr");
    for (const column of columns) {
      const cell = document.createElement(column === NAME ? "th" : "td");
      if (column === NAME) {
        cell.scope = "row";
        cell.append(Object.assign(document.createElement("a"), { href: `positions/${row[0]}.html`, textContent: row[NAME] }));
      } else {
        cell.textContent = row[column] === null ? "—" : column >= OPENINGS ? row[column].toLocaleString("en") : row[column];
      }
      if (column === 0) cell.className = "figures";
      if (column >= OPENINGS) cell.className = "number";
      element.append(cell);
    }
    return element;
  }

  function step(text, to, enabled) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: text, disabled: !enabled });
    button.addEventListener("click", () => { first = to; draw(); table.scrollIntoView({ block: "start" }); });
    return button;
  }

  function draw() {
    body.replaceChildren(...rows.slice(first, first + SHOWN).map(line));
    const last = Math.min(first + SHOWN, rows.length);
    status.textContent = rows.length ? `${rows.length.toLocaleString("en")} 个职位，第 ${first + 1} 至 ${last} 个` : "没有符合的职位";
    steps.replaceChildren(step("前一百个", first - SHOWN, first > 0), step("后一百个", first + SHOWN, last < rows.length));
    steps.hidden = rows.length <= SHOWN;
    if (pager) pager.hidden = true;
  }

  const steps = document.createElement("p");
  steps.className = "steps-bar";
  steps.hidden = true;
  host.append(steps);

  async function change() {
    try { await ready(); } catch (error) { status.textContent = "职位数据读取失败，请刷新页面重试。"; return; }
    choose();
  }

  let timer = 0;
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(change, 120); });
  headers.forEach((cell, at) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "sort", textContent: cell.textContent });
    cell.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = sorted.column === columns[at] ? !sorted.up : columns[at] < OPENINGS;
      sorted = { column: columns[at], up };
      headers.forEach((other) => other.removeAttribute("aria-sort"));
      cell.setAttribute("aria-sort", up ? "ascending" : "descending");
      change();
    });
  });
})();

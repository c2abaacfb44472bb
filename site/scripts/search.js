// Searches the index beside this page. Parts of the index are loaded as scripts, which works from a folder too.
"use strict";
(() => {
  const WORDS = /[0-9a-z]+|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;
  const SHOWN = 20;
  const form = document.getElementById("search");
  const box = document.getElementById("q");
  const found = document.getElementById("found");
  const kinds = document.getElementById("kinds");
  const list = document.getElementById("results");
  const more = document.getElementById("more");
  const root = form.dataset.root;
  const folder = root + "search/";
  const loading = new Map();
  const shards = new Map();
  const chunks = new Map();
  let facts = null;
  let latest = 0;
  let hits = [];
  let shown = 0;
  let chosen = {};
  let wanted = [];

  window.cadreSearch = {
    manifest(value) {
      facts = value;
      facts.unitAt = spread(value.unitOf);
      facts.yearAt = spread(value.yearOf);
    },
    terms(number, value) { shards.set(number, new Map(Object.entries(value))); },
    documents(number, value) { chunks.set(number, value); },
  };

  // "3*5" stands for five documents of the third unit or year.
  function spread(written) {
    const result = [];
    for (const part of written.split(",")) {
      const [place, times] = part.split("*").map((digits) => parseInt(digits, 36));
      for (let left = times || 1; left > 0; left -= 1) result.push(place);
    }
    return result;
  }

  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = folder + name + ".js";
        script.onload = resolve;
        script.onerror = () => { loading.delete(name); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  const isHan = (character) => character.codePointAt(0) >= 0x3400;

  function terms(text) {
    const result = [];
    for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(WORDS)) {
      const letters = Array.from(word);
      if (!isHan(letters[0])) result.push({ term: word, prefix: false });
      else if (letters.length === 1) result.push({ term: word, prefix: true });
      else letters.slice(1).forEach((letter, at) => result.push({ term: letters[at] + letter, prefix: false }));
    }
    return result.filter((one, at) => result.findIndex((other) => other.term === one.term) === at);
  }

  function shardOf(term) {
    let value = 0;
    for (const character of isHan(term) ? [Array.from(term)[0]] : Array.from(term)) {
      value = (value * 31 + character.codePointAt(0)) % 65521;
    }
    return value % facts.shards;
  }

  function postings(one) {
    const shard = shards.get(shardOf(one.term));
    const result = new Map();
    const read = (written) => {
      let number = -1;
      for (const part of written.split(",")) {
        const titled = part.endsWith("!");
        number += parseInt(titled ? part.slice(0, -1) : part, 36);
        result.set(number, titled || result.get(number) === true);
      }
    };
    if (one.prefix) {
      for (const [term, written] of shard) if (term.startsWith(one.term)) read(written);
    } else if (shard.has(one.term)) {
      read(shard.get(one.term));
    }
    return result;
  }

  function rank(query) {
    const scores = new Map();
    for (const one of query) {
      const documents = postings(one);
      const rarity = Math.log(1 + facts.documents / (documents.size || 1));
      for (const [number, titled] of documents) {
        const score = scores.get(number) || { number, matched: 0, score: 0 };
        score.matched += 1;
        score.score += rarity * (titled ? 4 : 1);
        scores.set(number, score);
      }
    }
    const all = [...scores.values()];
    const whole = all.filter((one) => one.matched === query.length);
    const kept = whole.length ? whole : all.filter((one) => one.matched * 2 >= query.length);
    return kept.sort((a, b) => b.matched - a.matched || b.score - a.score || a.number - b.number);
  }

  function marked(element, text) {
    const lower = text.toLowerCase();
    const hit = new Uint8Array(text.length);
    for (const { term } of wanted) {
      for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) hit.fill(1, at, at + term.length);
    }
    for (let at = 0; at < text.length;) {
      let end = at;
      while (end < text.length && hit[end] === hit[at]) end += 1;
      const part = text.slice(at, end);
      if (hit[at]) element.append(Object.assign(document.createElement("mark"), { textContent: part }));
      else element.append(part);
      at = end;
    }
    return element;
  }

  function item(number) {
    const [path, title, context, text] = chunks.get(Math.floor(number / facts.chunk))[number % facts.chunk];
    const element = document.createElement("li");
    const link = marked(Object.assign(document.createElement("a"), { href: root + path }), title);
    const about = Object.assign(document.createElement("span"), { className: "about-hit" });
    marked(about, kindOf(number) + (context && !title.includes(context) ? "　" + context : ""));
    element.append(link, about, marked(document.createElement("p"), text));
    return element;
  }

  const kindOf = (number) => facts.kinds[parseInt(facts.kindOf[number], 36)];
  const FACETS = {
    kind: { of: (number) => kindOf(number) },
    unit: { label: "单位", of: (number) => facts.units[facts.unitAt[number]] },
    year: { label: "年份", of: (number) => facts.years[facts.yearAt[number]] || "", text: (year) => `${year}年` },
  };
  const fits = (hit, but) => Object.entries(chosen).every(([name, value]) => name === but || FACETS[name].of(hit.number) === value);
  const visible = () => hits.filter((hit) => fits(hit));

  async function show(ticket) {
    const next = visible().slice(shown, shown + SHOWN);
    await Promise.all([...new Set(next.map((hit) => Math.floor(hit.number / facts.chunk)))].map((n) => load("documents-" + n)));
    if (ticket !== latest) return;
    list.append(...next.map((hit) => item(hit.number)));
    shown += next.length;
    more.hidden = shown >= visible().length;
  }

  // How many hits each value of a facet would leave, given what is chosen in the others.
  function counted(name) {
    const counts = new Map();
    for (const hit of hits) {
      const value = FACETS[name].of(hit.number);
      if (value !== "" && fits(hit, name)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  }

  function choose(name, value) {
    if (value === null) delete chosen[name];
    else chosen[name] = value;
    showFacets();
    list.replaceChildren();
    shown = 0;
    say();
    show(latest);
  }

  function showKinds() {
    const counts = counted("kind");
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    kinds.replaceChildren();
    kinds.hidden = counts.size < 2 && !chosen.kind;
    for (const [name, count] of [[null, total], ...counts]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `${name === null ? "全部" : name} ${count}`;
      button.setAttribute("aria-pressed", String(name === (chosen.kind ?? null)));
      button.addEventListener("click", () => {
        choose("kind", name);
        [...kinds.children].find((other) => other.getAttribute("aria-pressed") === "true")?.focus();
      });
      kinds.append(button);
    }
  }

  function showSelect(name) {
    const facet = FACETS[name];
    const select = document.getElementById("by-" + name);
    const counts = counted(name);
    select.closest("label").hidden = counts.size < 2 && chosen[name] === undefined;
    const values = [...counts.keys()].sort((a, b) => (name === "year" ? b - a : counts.get(b) - counts.get(a)));
    select.replaceChildren(new Option(`全部${facet.label}`, ""));
    for (const value of values) {
      select.append(new Option(`${facet.text ? facet.text(value) : value}（${counts.get(value)}）`, value, false, value === chosen[name]));
    }
  }

  function showFacets() {
    showKinds();
    showSelect("unit");
    showSelect("year");
  }

  function say() {
    const left = visible().length;
    found.textContent = !wanted.length ? "" : !hits.length ? "没有找到。换一个词，或从网站地图查找。"
      : left === hits.length ? `找到 ${hits.length} 条。` : `找到 ${hits.length} 条，符合所选的 ${left} 条。`;
  }

  async function search() {
    const ticket = ++latest;
    const text = box.value.trim();
    try {
      await load("manifest");
      wanted = terms(text);
      await Promise.all([...new Set(wanted.map((one) => shardOf(one.term)))].map((n) => load("terms-" + n)));
    } catch (error) {
      found.textContent = "检索索引读取失败，请刷新页面重试。";
      return;
    }
    if (ticket !== latest) return;
    hits = wanted.length ? rank(wanted) : [];
    chosen = {};
    shown = 0;
    list.replaceChildren();
    say();
    // The facets are counted while the texts of the first results are on their way.
    const ready = show(ticket);
    showFacets();
    await ready;
  }

  // Whoever goes to the box is about to search; what fails now is asked for again, and told, when the search begins.
  box.addEventListener("focus", () => load("manifest").catch(() => null), { once: true });
  let timer = 0;
  box.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(search, 80);
  });
  box.addEventListener("compositionend", () => { clearTimeout(timer); timer = setTimeout(search, 0); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", box.value);
    // A page opened from a folder may not rename itself; the search works all the same.
    try { history.replaceState(null, "", address); } catch (error) { clearTimeout(timer); }
    search();
  });
  document.getElementById("by-unit").addEventListener("change", (event) => choose("unit", event.target.value || null));
  document.getElementById("by-year").addEventListener("change", (event) => choose("year", Number(event.target.value) || null));
  more.querySelector("button").addEventListener("click", () => show(latest));
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) { box.value = asked; search(); } else { box.focus(); }
})();

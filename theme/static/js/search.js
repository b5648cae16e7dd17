/** Search while you type, with Pagefind. Without it the page is the list from A to Z. */

const PATIENCE = 250;
const TOO_LONG = 20_000;
const AT_ONCE = 20;
const MOST_WORDS = 8;
/** Words as they were typed come first, and a long story is no worse than a short one. */
const RANKING = { termSimilarity: 3, pageLength: 0 };

/** @param {HTMLFormElement} form */
export function addSearch(form) {
  const field = form.elements.q;
  const selects = [...form.querySelectorAll("select")];
  const [choices, status, section, register] = [".search-form__choices", ".search-status", ".search-results", ".register"]
    .map((name) => document.querySelector(name));
  const list = section.querySelector("ol");
  const copy = (part) => section.querySelector(`[data-part=${part}]`).content.firstChild.cloneNode(true);
  const more = section.querySelector("button");
  const entries = new Map([...register.querySelectorAll("[data-record]")].map((each) => [each.dataset.record, each]));
  const titles = register.textContent.match(/[\p{L}\p{N}]+/gu) ?? [];
  let [engine, turn, timer, asked, missed, results, shown] = [null, 0, 0, "", "", [], []];

  /** Pagefind, and what shows the passages that it finds: fetched when somebody searches. */
  const start = async () => {
    const [pagefind, passages] = await Promise.all([import(form.dataset.index), import(form.dataset.passages)]);
    // A worker would fetch its code a second time.
    return { ...passages, ...pagefind.createInstance({ noWorker: true, ranking: RANKING }) };
  };

  const watch = new IntersectionObserver((seen) => {
    for (const { target } of seen.filter((each) => each.isIntersecting)) {
      watch.unobserve(target);
      const fill = async ({ addPassages }) =>
        addPassages(target, () => copy("spot"), await shown.find(({ id }) => id === target.dataset.id).data());
      engine.then(fill);
    }
  });

  /** Search with the words that are there, or that were meant. Others would find what nobody asked for. */
  const search = async (typed) => {
    const { search: find, wordFor } = await engine;
    const ask = typed.split(/\s+/).slice(0, MOST_WORDS);
    const meant = async (some) => {
      const [first] = (await find(some.join(" "))).results;
      const document = await first?.data();
      return some.map((word) => wordFor(word, document, titles));
    };
    // Mostly the first result holds them all; only otherwise each word costs a document more.
    let instead = await meant(ask);
    if (ask.some((word, index) => word !== instead[index])) instead = (await Promise.all(ask.map((word) => meant([word])))).flat();
    const words = instead.filter(Boolean);
    const others = ask.filter((word, index) => word !== instead[index]);
    asked = words.join(" ") || typed;
    missed = words.length ? others.join(" ") : "";
    return words.length ? (await find(asked)).results.filter(({ id }) => entries.has(id)) : [];
  };

  const has = ({ id }, { name }, value) => !value || entries.get(id).dataset[name]?.split(" ").includes(value);

  const addMore = () => {
    const next = shown.slice(list.children.length, list.children.length + AT_ONCE).map(({ id }) => {
      const [title, kind] = entries.get(id).querySelectorAll("a, .register__kind");
      const item = copy("result");
      item.dataset.id = id;
      item.querySelector("h3").append(title.cloneNode(true));
      item.querySelector("p").append(kind.textContent);
      watch.observe(item);
      return item;
    });
    list.append(...next);
    more.hidden = list.children.length === shown.length;
    return next[0];
  };

  /** Each choice with what it would leave, whatever the other choice is. */
  const count = () => {
    for (const select of selects) {
      const left = results.filter((each) => selects.every((other) => other === select || has(each, other, other.value)));
      for (const option of select.options) {
        const number = left.filter((each) => has(each, select, option.value)).length;
        option.text = `${option.dataset.name ??= option.text} (${number})`;
        option.hidden = option.disabled = !number && !option.selected;
      }
    }
  };

  const show = (found, words) => {
    results = found;
    shown = results.filter((each) => selects.every((select) => has(each, select, select.value)));
    watch.disconnect();
    list.replaceChildren();
    addMore();
    count();
    choices.hidden = !results.length;
    section.hidden = !shown.length;
    register.hidden = shown.length > 0;
    const { found: some, foundChosen, instead, nothing, nothingChosen } = status.dataset;
    const chosen = selects.some((select) => select.value);
    const [yes, no] = chosen ? [foundChosen, nothingChosen] : [some, nothing];
    const said = missed && shown.length ? instead.replace("{found}", yes) : shown.length ? yes : no;
    status.textContent = words ?? said.replace("{count}", shown.length)
      .replace(/{(asked|missed)}/g, (_, which) => (which === "asked" ? asked : missed));
  };

  const find = async () => {
    const mine = turn += 1;
    const words = field.value.trim();
    clearTimeout(timer);
    if (!words) return show([], "");
    if (!engine) status.textContent = status.dataset.searching;
    try {
      engine ??= start();
      const late = new Promise((_, fail) => { setTimeout(fail, TOO_LONG); });
      const found = await Promise.race([search(words), late]);
      if (mine === turn) show(found);
    } catch {
      engine = null;
      if (mine === turn) show([], status.dataset.broken);
    }
  };

  /** The search is in the address, to share and to come back to. */
  const remember = (how) => {
    const query = new URLSearchParams({ q: field.value.trim() });
    for (const { name, value } of selects) if (value) query.set(name, value);
    if (`${query}` === `${new URLSearchParams(location.search)}`) return;
    history[how](null, "", query.get("q") ? `?${query}` : location.pathname);
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    field.value = (query.get("q") ?? "").slice(0, field.maxLength);
    for (const select of selects) {
      select.value = query.get(select.name) ?? "";
      select.selectedIndex = Math.max(0, select.selectedIndex);
    }
    find();
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { remember("replaceState"); find(); }, PATIENCE);
  });
  for (const select of selects) select.addEventListener("change", () => { remember("pushState"); show(results); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember("pushState");
    find();
  });
  more.addEventListener("click", () => addMore().querySelector("a").focus());
  addEventListener("popstate", read);
  form.hidden = false;
  read();
}

for (const form of document.querySelectorAll("[data-module=search]")) addSearch(form);

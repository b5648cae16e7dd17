/**
 * The writing desk, in the preview only: looks again after an edit, and shows the margin with what
 * we see in the text. `m` or the button shows and hides it.
 */
const version = document.querySelector("meta[name=preview]").content;
const here = encodeURIComponent(decodeURI(location.pathname));
const OFF = "schrijfhulp-uit";
const MARGIN = "schrijfhulp-per-alinea";
const EDITED = "schrijfhulp-veranderd";

/** An element with a class, a text and what stands in it. */
function make(name, { of = "", text = "", ...rest } = {}, ...inside) {
  const element = document.createElement(name);
  if (of) element.className = of;
  if (text) element.textContent = text;
  for (const [key, value] of Object.entries(rest)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

function markEdited() {
  const ids = JSON.parse(sessionStorage.getItem(EDITED) ?? "[]");
  sessionStorage.removeItem(EDITED);
  for (const id of ids) document.getElementById(id)?.classList.add("desk-edited");
}

function listen() {
  const events = new EventSource(`/-/events?url=${here}&seen=${version}`);
  let first = true;
  events.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    if (news.page) {
      if (!first) sessionStorage.setItem(EDITED, JSON.stringify(news.passages));
      events.close();
      location.reload();
    } else if (!first) {
      show();
    }
    first = false;
  };
}

function remark(each) {
  return make(
    "li",
    { of: "desk-remark", "data-level": each.level },
    make("b", { text: each.level }),
    make("span", { text: ` ${each.message} ` }),
    ...wayOut(each),
  );
}

function wayOut(each) {
  return [
    make("span", { of: "desk-remedy", text: `Herstel: ${each.remedy} ` }),
    make("code", { text: each.place }),
  ];
}

function remarks(list) {
  return list.length ? [make("ul", { of: "desk-list" }, ...list.map(remark))] : [];
}

/** The line to paste, shown and put on the clipboard. */
function offer(beside, line, where) {
  const text = make("input", { of: "desk-line", readonly: "", value: line, "aria-label": where });
  beside.querySelector(".desk-offer")?.remove();
  beside.append(make("p", { of: "desk-offer" }, make("span", { text: where }), text));
  text.focus();
  text.select();
  navigator.clipboard?.writeText(line).catch(() => {});
}

function themeButton(aside, passage, theme) {
  const name = theme.line ? `${theme.title}: klopt niet` : theme.title;
  const item = make("li", { of: "desk-theme" }, make("span", { text: theme.why }));
  if (!theme.line) {
    item.prepend(make("b", { text: `${theme.title}. ` }));
    return item;
  }
  const button = make("button", { of: "desk-button", type: "button", text: name });
  button.addEventListener("click", () =>
    offer(aside, theme.line, `Plak dit boven regel ${passage.line}, met je reden:`),
  );
  item.prepend(button);
  return item;
}

function pinList(aside, passage, pins) {
  const choice = make(
    "select",
    { of: "desk-button", "aria-label": `Thema erbij, regel ${passage.line}` },
    make("option", { text: "Thema erbij …", value: "" }),
    ...pins.map((each) => make("option", { text: each.title, value: each.line })),
  );
  choice.addEventListener("change", () => {
    if (choice.value) offer(aside, choice.value, `Plak dit boven regel ${passage.line}:`);
  });
  return choice;
}

/** What is folded away under one line: the themes with their words, and what could be better. */
function besidePassage(passage, pins) {
  const count = passage.themes.length;
  const said = passage.remarks.length;
  const label = [
    count ? passage.themes.map((each) => each.title).join(", ") : "geen thema",
    ...(said ? [said === 1 ? "1 opmerking" : `${said} opmerkingen`] : []),
  ].join(" · ");
  const aside = make("details", {
    of: "desk-passage",
    "data-said": said ? "yes" : "no",
    "data-empty": count || said ? "no" : "yes",
  });
  aside.append(
    make(
      "summary",
      {},
      make("span", { text: label }),
      make("span", { of: "desk-where", text: `Regel ${passage.line}: ${passage.begins}` }),
    ),
    make("a", { of: "desk-jump", href: `#${passage.id}`, text: "Naar deze plek in de tekst" }),
    make("ul", { of: "desk-list" }, ...passage.themes.map((each) => themeButton(aside, passage, each))),
    ...remarks(passage.remarks),
    pinList(aside, passage, pins),
  );
  return aside;
}

/** Mistakes stay in sight under one line, wherever she is on the page. */
function trouble(aid, open) {
  const [first, ...more] = [...(aid.broken ? [placed(aid.broken)] : []), ...(aid.urgent ?? [])];
  if (!first) return [];
  const count = more.length ? `${more.length + 1} fouten. De eerste: ` : "";
  const label = `${count}${first.place.split("/").pop()} · ${first.message}`;
  const folded = make(
    "details",
    {},
    make("summary", {}, make("b", { text: `${first.level} ` }), label),
    ...(more.length ? remarks([first, ...more]) : [make("p", { of: "desk-list" }, ...wayOut(first))]),
  );
  folded.open = open;
  const alert = make("div", { role: "alert" }, folded);
  const strip = make("section", { of: "desk-trouble", "aria-label": "Fouten" }, alert);
  folded.addEventListener("toggle", () => keepClear(strip));
  return [strip];
}

/** What is said about the files of the whole site, folded away on the page of one story. */
function besideSite(list) {
  if (!list.length) return [];
  const label = `Over je hele site: ${list.length} keer LET OP`;
  return [make("details", {}, make("summary", { text: label }), ...remarks(list))];
}

/** Where a jump or the keyboard lands, nothing lies over it. */
function keepClear(strip) {
  const beside = strip && getComputedStyle(strip).position === "fixed";
  const height = strip && !beside ? strip.offsetHeight + 8 : 0;
  document.documentElement.style.scrollPaddingBlockStart = height ? `${height}px` : "";
}

async function show() {
  const answer = await fetch(`/-/aid.json?url=${here}`);
  const aid = await answer.json();
  const wasOpen = document.querySelector(".desk-trouble details")?.open ?? false;
  document
    .querySelectorAll(".desk, .desk-margin, .desk-trouble")
    .forEach((each) => each.remove());
  const off = localStorage.getItem(OFF) === "1";
  document.body.classList.toggle("with-desk-margin", !off && aid.passages.length > 0);
  const button = make("button", {
    of: "desk-button",
    type: "button",
    text: off ? "Schrijfhulp aan (m)" : "Schrijfhulp uit (m)",
  });
  button.addEventListener("click", toggle);
  const desk = make("section", { of: "desk", "aria-label": "Schrijfhulp" });
  if (!off) {
    desk.append(
      make("p", { of: "desk-head", text: aid.head.join(" · ") }),
      ...remarks(aid.remarks),
      ...besideSite(aid.site),
    );
  }
  if (!off && aid.passages.length) {
    desk.append(make("a", { of: "desk-jump", href: `#${MARGIN}`, text: "Naar de schrijfhulp per alinea" }), " ");
  }
  desk.append(button);
  const strip = trouble(aid, wasOpen);
  document.body.prepend(...strip, desk);
  keepClear(strip[0]);
  if (!off && aid.passages.length) hang(aid);
}

/** The cards of the margin, each beside its passage and none over another. */
function hang(aid) {
  const cards = aid.passages
    .map((passage) => [document.getElementById(passage.id), besidePassage(passage, aid.pins)])
    .filter(([target]) => target);
  const margin = make(
    "aside",
    { of: "desk-margin", id: MARGIN, "aria-label": "Schrijfhulp per alinea" },
    make("h2", { of: "desk-head", text: "Schrijfhulp per alinea" }),
    ...cards.map(([, card]) => card),
  );
  document.body.append(margin);
  const place = () => {
    let free = 0;
    for (const [target, card] of cards) {
      const box = target.getBoundingClientRect();
      // A photo that is folded away, or a copy for a screen reader, has no place of its own.
      const top = Math.max(free, box.height ? box.top + scrollY : free);
      card.style.insetBlockStart = `${top}px`;
      free = top + card.offsetHeight + 4;
    }
  };
  place();
  const look = new ResizeObserver(place);
  look.observe(document.body);
  cards.forEach(([, card]) => look.observe(card));
}

function placed(problem) {
  const place = problem.line ? `${problem.path}:${problem.line}` : problem.path;
  return { ...problem, place };
}

function toggle() {
  localStorage.setItem(OFF, localStorage.getItem(OFF) === "1" ? "0" : "1");
  show();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "m" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) toggle();
});

markEdited();
listen();
show();

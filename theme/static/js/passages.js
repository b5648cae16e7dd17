/** What a result of a search says: the passages themselves. Fetched with the first search. */

const SPOTS = 3;
const LONGEST = 40;
/** What Dutch may put behind a word when it bends it. */
const ENDING = /^(?:e?[dnrst]?|[dt]en?|jes?|ste?)$/;
const SHORTEST = 3;
const SENTENCE_END = /[.?!…][”’)\]]*$/;
const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

const mark = (word) => {
  const element = document.createElement("mark");
  element.append(word);
  return element;
};

/**
 * The pieces of a document, with the places of the words that were found. What its anchors mean is
 * told in plugins/pages/search/documents.py.
 */
const piecesOf = ({ content, anchors, locations }) => {
  const words = content.split(/\s+/);
  const pieces = [];
  let heading = "";
  anchors.forEach(({ id, element, text, location: start }, index) => {
    const end = anchors[index + 1]?.location ?? words.length;
    const places = locations.filter((place) => place >= start && place < end);
    const before = pieces.at(-1);
    if (id[0] === "~") {
      if (places.length) before.marks.add(before.start + Number(id.slice(1)));
      return;
    }
    if (element !== "a") heading = text.replace(/\.$/, "");
    pieces.push({ id, heading, words, start, end, marks: new Set(places) });
  });
  return pieces;
};

/** The sentences around the words that were found. */
const excerpt = ({ words, start, end, marks }) => {
  const ends = (place) => SENTENCE_END.test(words[place - 1]);
  const first = marks.size ? Math.min(...marks) : start;
  let from = first;
  while (from > start && first - from < LONGEST / 2 && !ends(from)) from -= 1;
  const most = Math.min(end, from + LONGEST);
  let to = 1 + Math.max(first, ...[...marks].filter((place) => place < most));
  while (to < most && !ends(to)) to += 1;
  const text = words.slice(from, to).flatMap((word, index) => {
    const [, before, bare, after] = word.match(WORD);
    return marks.has(from + index) ? [before, mark(bare), `${after} `] : [`${word} `];
  });
  return [from > start && !ends(from) ? "… " : "", ...text, to < end && !ends(to) ? "…" : ""];
};

/** How much of what was asked a piece holds: different words first, then how often. */
const worth = ({ words, marks }) =>
  10 * new Set([...marks].map((place) => words[place].toLowerCase().match(WORD)[2])).size + marks.size;

/** Show below a result where it says what was asked, and let its title lead to the best place. */
export function addPassages(item, makeSpot, data) {
  const title = item.querySelector("a");
  const url = title.getAttribute("href");
  const pieces = piecesOf(data);
  const found = pieces.filter(({ marks }) => marks.size).sort((one, other) => worth(other) - worth(one));
  const best = found.length ? found.slice(0, SPOTS) : pieces.slice(0, 1);
  if (found.length && best[0].id !== "=") title.href = `${url}#${best[0].id}`;
  for (const piece of best.sort((one, other) => one.start - other.start)) {
    const spot = makeSpot();
    const [text, link] = spot.children;
    text.append(...excerpt(piece));
    if (piece.heading) link.textContent = link.dataset.at.replace("{heading}", () => piece.heading);
    link.href = `${url}#${piece.id}`;
    if (piece.id === "=") link.remove();
    item.querySelector("ul").append(spot);
  }
}

/** A word without what Dutch changes when it bends one: brieven is brief, bomen is boom. */
const core = (word) => word.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "")
  .replace(/(.)\1+/gu, "$1").replaceAll("v", "f").replaceAll("z", "s");

/** True when a slip of the finger lies between two words: one letter, or two that changed places. */
const isSlip = (one, other) => {
  let [start, end] = [0, 0];
  while (start < one.length && one[start] === other[start]) start += 1;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [here, there] = [one, other].map((word) => word.slice(start, word.length - end));
  return Math.max(here.length, there.length) < 2 || (here.length === 2 && there === here[1] + here[0]);
};

/** How many letters two words have in common from the start. */
const together = (one, other) => {
  let same = 0;
  while (same < one.length && other[same] === one[same]) same += 1;
  return same;
};

/** True for two forms of one word: both bend from where they part. */
const isForm = (one, other) => [one, other].every((word) => ENDING.test(word.slice(together(one, other))));

/** The two known words that were typed as one: “lemen laag” for “lemenlaag”. */
const apart = (asked, known) => {
  for (let at = SHORTEST; at <= asked.length - SHORTEST; at += 1) {
    const halves = [asked.slice(0, at), asked.slice(at)];
    if (halves.every((half) => known.has(core(half)))) return halves.join(" ");
  }
};

/**
 * What to search with: the word that was asked, or what it was meant to be, or nothing. Pagefind finds
 * a shorter one when it doesn't know a word: “in” for “geïnformeerd”. Half of the word will do:
 * “tafelkleed” may find “tafel”.
 * @param {string} asked
 * @param {{content: string, locations: number[]} | undefined} document what Pagefind found first
 * @param {string[]} titles words that are surely there
 */
export function wordFor(asked, document, titles) {
  const sought = core(asked);
  const words = document?.content.split(/\s+/) ?? [];
  const found = (document?.locations ?? []).map((place) => words[place].match(WORD)[2]);
  let [best, most] = ["", -1];
  for (const word of found) {
    const same = together(sought, core(word));
    if (same > most) [best, most] = [word, same];
  }
  if (found.some((word) => isForm(sought, core(word)))) return asked;
  const known = new Map(titles.map((each) => [core(each), each]));
  const form = [...known.keys()].find((each) => each.length >= SHORTEST && isForm(sought, each));
  const isThere = most >= sought.length / 2;
  return known.get(form) || apart(asked, known)
    || (isThere && ENDING.test(sought.slice(most)) && asked)
    || (sought.length >= SHORTEST && titles.find((each) => isSlip(sought, core(each))))
    || (isThere ? best : "");
}

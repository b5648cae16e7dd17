/** Reads a story aloud with a Dutch voice of the device itself. Where there is none, there is no button. */

const TEXTS = "h2, h3, h4, p, li, dt, dd, td, th, figcaption, summary";
const UNREAD = "[aria-hidden=true], nav, details, .layer__note, [popover], button, template";

/** Other voices would send the story away to be read. */
const dutchVoice = () =>
  speechSynthesis.getVoices().find(({ localService, lang }) => localService && /^nl\b/i.test(lang.replace("_", "-")));

/**
 * What the story says, piece by piece, in the order of the page.
 * @param {Element} story
 */
const pieces = (story) => [...story.querySelectorAll(TEXTS)]
  .filter((each) => !each.closest(UNREAD) && !each.querySelector(TEXTS))
  .map((each) => {
    const copy = each.cloneNode(true);
    for (const unread of copy.querySelectorAll("[aria-hidden=true], [popover], template")) unread.remove();
    return copy.textContent.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();
  })
  .filter(Boolean);

/**
 * Put the buttons in their place.
 * @param {Element} root an empty element in the story that is read
 */
export function addListening(root) {
  const [bar, start, stop, status] = ["div", "button", "button", "p"].map((tag) => document.createElement(tag));
  const words = root.dataset;
  let [texts, next, reading] = [[], 0, null];

  const show = () => {
    start.textContent = reading ? words.pause : next ? words.goOn : words.start;
    stop.hidden = !reading && !next;
  };

  const read = () => {
    reading = new SpeechSynthesisUtterance(texts[next]);
    reading.voice = dutchVoice() ?? null;
    reading.lang = "nl-NL";
    // A voice that is cut off says so too, but later: only the piece that is being read counts.
    reading.onend = ({ target }) => {
      if (target !== reading) return;
      next += 1;
      if (next < texts.length) return read();
      rest(0);
      status.textContent = words.done;
    };
    speechSynthesis.speak(reading);
  };

  /** @param {number} from the piece to begin with, the next time */
  const rest = (from) => {
    [reading, next] = [null, from];
    speechSynthesis.cancel();
    show();
  };

  const add = () => {
    if (start.parentNode || !dutchVoice()) return;
    start.className = stop.className = "button";
    start.type = stop.type = "button";
    stop.textContent = words.stop;
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    start.addEventListener("click", () => {
      if (reading) return rest(next);
      status.textContent = "";
      texts = pieces(root.closest(`.${words.heard}`));
      read();
      show();
    });
    stop.addEventListener("click", () => { rest(0); start.focus(); });
    addEventListener("pagehide", () => rest(0));
    show();
    bar.className = "listen__bar";
    bar.append(start, stop, status);
    root.append(bar);
  };

  add();
  speechSynthesis.addEventListener?.("voiceschanged", add);
}

if (globalThis.speechSynthesis) {
  for (const root of document.querySelectorAll("[data-module=listen]")) addListening(root);
}

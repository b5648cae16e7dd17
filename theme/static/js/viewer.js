/** Opens the photos of a contact sheet large, on the same page. Without it they are plain links. */

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 */
const make = (tag, className, text = "") => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** @param {string} text */
const makeButton = (text) => Object.assign(make("button", "button", text), { type: "button" });

/**
 * @param {Element} root a contact sheet: links to large photos, each in a figure
 */
export function addViewer(root) {
  const links = [...root.querySelectorAll("a")];
  if (!links.length) throw new Error("viewer: the contact sheet holds no links");
  const dialog = document.createElement("dialog");
  const [top, bottom] = [make("div", "viewer__bar"), make("div", "viewer__bar")];
  const [close, previous, next] = ["Sluit", "Vorige", "Volgende"].map(makeButton);
  const photo = Object.assign(document.createElement("img"), { className: "viewer__photo" });
  const text = make("p", "viewer__text");
  let current = 0;

  /** @param {number} index counts round: after the last photo comes the first */
  const show = (index) => {
    current = (index + links.length) % links.length;
    const link = links[current];
    const caption = link.closest("figure")?.querySelector("figcaption")?.textContent.trim() ?? "";
    photo.src = link.href;
    photo.alt = link.querySelector("img").alt;
    text.textContent = `Foto ${current + 1} van ${links.length}. ${caption}`;
  };

  dialog.className = "viewer";
  dialog.setAttribute("aria-label", "Foto’s");
  text.setAttribute("role", "status");
  top.append(text, close);
  bottom.append(previous, next);
  dialog.append(top, photo, bottom);
  document.body.append(dialog);

  close.addEventListener("click", () => dialog.close());
  previous.addEventListener("click", () => show(current - 1));
  next.addEventListener("click", () => show(current + 1));
  dialog.addEventListener("close", () => links[current].focus());
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) show(current + step);
  });
  links.forEach((link, index) => link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    show(index);
    dialog.showModal();
  }));
}

for (const root of document.querySelectorAll("[data-module=viewer]")) addViewer(root);

/** Shows the photos of a story large, over the page. Without it each photo is a link to its own page. */

const SWIPE = 50;
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * @param {string} tag
 * @param {string} className
 * @param {...(Node | string)} content
 */
const make = (tag, className, ...content) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
};

/** @param {string} text */
const makeButton = (text) => Object.assign(make("button", "button", text), { type: "button" });

/**
 * The picture of a link once more, to be shown as large as the window allows.
 * @param {Element} link
 */
const enlarged = (link) => {
  const whole = link.querySelector("template")?.content ?? link;
  const picture = whole.querySelector("picture").cloneNode(true);
  const image = picture.querySelector("img");
  const widest = `min(100vw, ${Math.ceil((100 * image.width) / image.height)}vh)`;
  for (const each of picture.querySelectorAll("source, img")) each.sizes = widest;
  image.loading = "eager";
  return picture;
};

/**
 * What stands with a photo once more, without the ids that may stand on a page only once.
 * @param {Element | null | undefined} element
 */
const copied = (element) => {
  const copy = element?.cloneNode(true) ?? make("p", "");
  for (const each of copy.querySelectorAll(".reading-notes__back")) each.remove();
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  copy.removeAttribute("data-kind");
  return copy;
};

/**
 * @param {Element} root a story; each of its photos is a link, once with an id and, where the story
 *   shows the photo again, without
 */
export function addViewer(root) {
  const links = [...root.querySelectorAll(".photo-link")];
  const photos = links.filter((link) => link.id);
  const dialog = make("dialog", "viewer");
  const words = root.dataset;
  if (!photos.length || !dialog.showModal) return;
  const [previous, next, close] = [words.previous, words.next, words.close].map(makeButton);
  const figure = make("figure", "viewer__figure");
  let [current, opener, touch] = [0, photos[0], null];

  /** @param {number} index counts round: after the last photo comes the first */
  const show = (index) => {
    current = (index + photos.length) % photos.length;
    const place = words.position.replace("{number}", current + 1).replace("{count}", photos.length);
    const position = make("b", "viewer__position", place);
    const { href } = photos[current];
    const said = [
      ...(photos.length > 1 ? [position, " "] : []),
      ...copied(photos[current].closest("figure")?.querySelector("figcaption")).childNodes,
      ...links.filter((link) => link.href === href && link.closest(".reading-notes"))
        .map((link) => copied(link.closest(".reading-notes").querySelector("ol"))),
    ];
    figure.replaceChildren(enlarged(photos[current]), make("figcaption", "viewer__caption", ...said));
    history.replaceState({ photo: photos[current].id }, "");
  };

  /** Opens or closes the viewer, as the page in the browser's history says. */
  const follow = () => {
    const index = photos.findIndex((link) => link.id === history.state?.photo);
    if (index >= 0) {
      if (!dialog.open) dialog.showModal();
      show(index);
    } else {
      history.scrollRestoration = "auto";
      dialog.close();
    }
  };

  dialog.setAttribute("aria-label", words.photos);
  (photos.length > 1 ? next : close).autofocus = true;
  figure.setAttribute("aria-live", "polite");
  dialog.append(figure, make("div", "viewer__bar", ...(photos.length > 1 ? [previous, next] : []), close));
  document.body.append(dialog);

  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      opener = link;
      // Going back must not undo the way to the photo that was seen last.
      history.scrollRestoration = "manual";
      history.pushState({ photo: photos.find((photo) => photo.href === link.href).id }, "");
      follow();
    });
  }
  previous.addEventListener("click", () => show(current - 1));
  next.addEventListener("click", () => show(current + 1));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    if (history.state?.photo) history.back();
    (opener.href === photos[current].href ? opener : photos[current]).focus();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.target.closest("a") || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const index = { Home: 0, End: photos.length - 1 }[event.key] ?? current + STEPS[event.key];
    if (Number.isNaN(index)) return;
    event.preventDefault();
    show(index);
  });
  // Listens along only: a finger may also zoom, and move what is zoomed.
  figure.addEventListener("touchstart", ({ touches }) => {
    touch = touches.length === 1 ? touches[0] : null;
  }, { passive: true });
  figure.addEventListener("touchend", ({ changedTouches: [end] }) => {
    if (!touch || visualViewport.scale > 1) return;
    const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) show(current - Math.sign(across));
  }, { passive: true });
  addEventListener("popstate", follow);
  if (history.state?.photo) follow();
}

for (const root of document.querySelectorAll("[data-module=viewer]")) addViewer(root);

/** The switch between light and dark. Without it the site follows the device. */

const KEY = "colours";
const page = document.documentElement;

/** @returns {string | null} the reader's earlier choice; null also when the browser keeps nothing */
const remembered = () => {
  try { return localStorage.getItem(KEY); } catch { return null; }
};

/** @param {"light" | "dark"} colours */
const remember = (colours) => {
  try { localStorage.setItem(KEY, colours); } catch { /* the choice then holds for this page only */ }
};

const isDark = () => page.dataset.colours
  ? page.dataset.colours === "dark"
  : matchMedia("(prefers-color-scheme: dark)").matches;

/**
 * Put the button in its place.
 * @param {Element} root the element that is kept free for it
 */
export function addSwitch(root) {
  const button = document.createElement("button");
  const icon = document.createElement("span");
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.type = "button";
  button.className = "colour-switch__button";
  button.setAttribute("aria-label", root.dataset.label);
  icon.className = "colour-switch__icon";
  button.append(icon);
  button.addEventListener("click", () => {
    page.dataset.colours = isDark() ? "light" : "dark";
    remember(page.dataset.colours);
    show();
  });
  show();
  root.append(button);
}

const earlier = remembered();
if (earlier === "light" || earlier === "dark") page.dataset.colours = earlier;
for (const root of document.querySelectorAll("[data-module=colour]")) addSwitch(root);

/** Shows a film of another site in the page, once the reader asks. Without it there is a link. */

/** @param {Element} figure holds a link with the address of the film's frame */
export function addVideo(figure) {
  const link = figure.querySelector("[data-frame]");
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.textContent = link.textContent;
  const caption = link.getAttribute("aria-describedby");
  if (caption) button.setAttribute("aria-describedby", caption);

  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.className = "clip__film";
    frame.title = document.getElementById(caption)?.textContent.trim() ?? link.textContent;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    // The player may run and go full screen; it may not move this page. It wants to know our name.
    frame.sandbox = "allow-scripts allow-same-origin allow-presentation allow-popups";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = link.dataset.frame;
    figure.querySelector(".clip__still")?.remove();
    figure.prepend(frame);
    button.parentElement.remove();
    frame.focus();
  });
  link.replaceWith(button);
}

for (const figure of document.querySelectorAll("[data-module=video]")) addVideo(figure);

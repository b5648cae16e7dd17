/* Stops of the Tab key that can't be seen when they have the focus, or that something covers.
   The keyboard must have been used before, so that the browser shows the focus. */
() => {
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));
  const look = (element, part) => {
    const style = getComputedStyle(element, part);
    const outline = style.outlineStyle === "none" || !parseFloat(style.outlineWidth) ? "" : style.outline;
    return [outline, style.boxShadow, style.backgroundColor, style.borderTop, style.borderBottom].join();
  };
  // A link that covers its card has its ring around the card.
  const shown = (element) => look(element) + look(element, "::after") + look(element.parentElement);
  const before = new Map(stops.map((each) => [each, document.activeElement === each ? "" : shown(each)]));
  const faults = [];
  for (const stop of stops) {
    const tell = (what) => faults.push(`${what}: ${stop.outerHTML.slice(0, 90)}`);
    stop.focus();
    if (document.activeElement !== stop) { tell("takes no focus"); continue; }
    if (shown(stop) === before.get(stop)) tell("shows no focus");
    stop.scrollIntoView({ block: "nearest", behavior: "instant" });
    const box = [...stop.getClientRects()].find(({ width, height }) => width && height);
    const at = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!at || !(stop.contains(at) || at.contains(stop))) tell("is covered");
  }
  return faults;
}

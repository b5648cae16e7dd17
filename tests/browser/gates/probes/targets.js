/* What is too small for a thumb: links and controls outside running text of which less than `floor`
   pixels can be touched, from top to bottom or from side to side. What is touched is asked of the page
   itself, so an area that is stretched counts, and one that something covers doesn't. */
(floor) => {
  const CONTROLS = "a[href], button, input, select, textarea, summary";
  const LETTERS = /\p{L}|\p{N}/u;
  const closed = [...document.querySelectorAll("details:not([open])")];
  for (const each of closed) each.open = true;

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const runsOn = (element) => /^inline(-block)?$/.test(getComputedStyle(element).display);
  // What somebody says stands in an element of its own, also when the sentence goes on.
  const words = (node) => LETTERS.test(node?.nodeType === Node.TEXT_NODE || node?.matches?.(".speech") ? node.textContent : "");
  const inSentence = (element) => {
    const part = runsOn(element.parentElement) ? element.parentElement : element;
    return runsOn(part) && (words(part.previousSibling) || words(part.nextSibling));
  };
  const touched = (x, y) => {
    const at = document.elementFromPoint(x, y);
    const hit = at?.closest(`${CONTROLS}, label`);
    return hit?.tagName === "LABEL" ? hit.control : hit;
  };
  /** How far one can go from a point before another thing is touched. */
  const reach = (element, x, y, dx, dy) => {
    let far = 0;
    while (far < floor && touched(x + dx * (far + 1), y + dy * (far + 1)) === element) far += 1;
    return far;
  };

  const faults = [];
  for (const element of document.querySelectorAll(CONTROLS)) {
    if (!shown(element) || inSentence(element)) continue;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = [...element.getClientRects()].find(({ width, height }) => width && height);
    if (!box || box.bottom < 0) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (touched(x, y) !== element) { faults.push(`can't be touched: ${element.outerHTML.slice(0, 90)}`); continue; }
    const high = reach(element, x, y, 0, -1) + reach(element, x, y, 0, 1) + 1;
    const wide = reach(element, x, y, -1, 0) + reach(element, x, y, 1, 0) + 1;
    // Half a pixel on each side is no fault.
    if (Math.min(high, wide) + 1 < floor) faults.push(`${wide} by ${high} px: ${element.outerHTML.slice(0, 90)}`);
  }
  for (const each of closed) each.open = false;
  scrollTo({ top: 0, behavior: "instant" });
  return faults;
}

/* Neighbours in a list, menu or line of text that the Tab key visits in another order than the eye. */
() => {
  const box = (each) => [...each.getClientRects()].find(({ width, height }) => width && height);
  const stops = [...document.querySelectorAll("a[href], button, input, summary")]
    .filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && box(each));
  const faults = [];
  stops.forEach((after, number) => {
    const before = stops[number - 1];
    const list = before?.closest("ul, ol, p, tr, nav, form, .listen__bar");
    if (!list || !list.contains(after)) return;
    const [one, two] = [box(before), box(after)];
    const above = two.bottom <= one.top + 1 && two.left <= one.left;
    const sameRow = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > Math.min(one.height, two.height) / 2;
    if (above || (sameRow && two.right <= one.left + 1)) faults.push(`stands before: ${after.outerHTML.slice(0, 90)}`);
  });
  return faults;
}

/* What moves although the reader asked for rest. */
() => {
  const moves = (style) =>
    style.animationName.split(", ").some((name, number) => name !== "none" && parseFloat(style.animationDuration.split(", ")[number] ?? style.animationDuration) > 0)
    || style.transitionDuration.split(", ").some((each) => parseFloat(each) > 0);
  const faults = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["the page scrolls smoothly"] : [];
  for (const each of document.querySelectorAll("*")) {
    if ([null, "::before", "::after"].some((part) => moves(getComputedStyle(each, part)))) faults.push(`moves: ${each.outerHTML.slice(0, 90)}`);
  }
  return faults;
}

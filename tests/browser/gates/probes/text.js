/* Text that is cut off, sticks out of the window, or lies on other text. */
() => {
  const faults = new Set();
  const lines = [];
  const unseen = (element) => {
    const { clipPath, opacity } = getComputedStyle(element);
    return clipPath.startsWith("inset(50%") || opacity === "0";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const tell = (what) => faults.add(`${what}: ${node.data.trim().slice(0, 60)}`);
    let scrolls = false;
    let hidden = false;
    for (let box = parent; box && box !== document.documentElement && !hidden; box = box.parentElement) {
      const style = getComputedStyle(box);
      hidden = unseen(box);
      scrolls ||= /auto|scroll/.test(style.overflowX + style.overflowY) && box !== document.body;
      if (hidden || scrolls || !/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      const frame = box.getBoundingClientRect();
      if (boxes.some((each) => each.bottom > frame.bottom + 3 || each.right > frame.right + 3 || each.left < frame.left - 3)) {
        tell("is cut off");
      }
    }
    if (hidden || scrolls) continue;
    if (boxes.some((each) => each.right > innerWidth + 1 || each.left < -1)) tell("sticks out");
    // What is set in a line of its own is judged by its letters, not by the air around them.
    for (const { left, right, top, bottom } of boxes) {
      const air = (bottom - top) * .25;
      lines.push({ parent, left, right, top: top + air, bottom: bottom - air, text: node.data.trim().slice(0, 40) });
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, number) => {
    for (const other of lines.slice(number + 1)) {
      if (other.top >= one.bottom) break;
      if (one.parent === other.parent) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > 4 && down > 3) faults.add(`lies on ‘${one.text}’: ${other.text}`);
    }
  });
  return [...faults];
}

/* Links in a line of text that only their colour tells from the words around them. */
() => [...document.querySelectorAll("main :is(p, dd, figcaption, li) > a[href]")]
  .filter((link) => link.checkVisibility() && [...link.parentElement.childNodes].some((each) => each.nodeType === 3 && each.data.trim()))
  .filter((link) => {
    const [own, around] = [link, link.parentElement].map((each) => getComputedStyle(each));
    return !own.textDecorationLine.includes("underline") && own.borderBottomStyle === "none"
      && own.fontWeight === around.fontWeight && own.backgroundColor === around.backgroundColor;
  })
  .map((link) => `only colour: ${link.outerHTML.slice(0, 90)}`)

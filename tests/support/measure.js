// What is wrong with a page as it stands, for fingers of so many CSS pixels and eyes that need letters of so many.
([finger, font]) => {
  const root = document.documentElement;
  const shown = (each) =>
    each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0 && !each.closest(".skip");
  const clipped = (each) => {
    for (let at = each; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return true;
    return false;
  };
  const said = (each) => each.textContent.replace(/\s/g, "");
  const named = (each) => `${each.tagName}.${each.className}`;

  // a link in a sentence is as high as its line (WCAG 2.5.8 leaves those out); all else is there to be pressed, also
  // what leads on from a list beside some words
  const leadsOn = `nav a, .links a, .topics a, .summaries__title a, .areas__topics a, .tiles a, .guide a, .tilemap a,
    .index a, .letter__places a, .sources > li > a, .footer__list a, .more > a, .files a, .survey a, .gaps a, .pairs a,
    .corrections__about a`;
  const inSentence = (each) =>
    getComputedStyle(each).display === "inline" && said(each.parentElement) !== said(each) && !each.matches(leadsOn);
  // what covers its cell or row by ::after is as large as that; a label belongs to its box
  const area = (each) => {
    const cover = getComputedStyle(each, "::after");
    const spread = cover.position === "absolute" && cover.inset === "0px";
    return (spread ? each.offsetParent : each.closest("label") || each).getBoundingClientRect();
  };
  const low = () => {
    const pressed = "a[href], button, summary, select, textarea, input:not([type=hidden])";
    const found = [];
    for (const each of document.querySelectorAll(pressed)) {
      if (!shown(each) || clipped(each) || inSentence(each)) continue;
      const { width, height } = area(each);
      if (Math.min(width, height) >= finger - 0.5) continue;
      found.push(`too low to press: ${named(each)} ${Math.round(width)}×${Math.round(height)} ${said(each).slice(0, 9)}`);
    }
    return found;
  };

  const small = () => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const each = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !shown(each) || clipped(each)) continue;
      const size = parseFloat(getComputedStyle(each).fontSize);
      if (size < font - 0.01) found.push(`too small to read: ${named(each)} ${size}px`);
    }
    return found;
  };

  // boxes that hide what does not fit, and hold more than they show
  const cut = () =>
    [...document.querySelectorAll("body *")]
      .filter((each) => getComputedStyle(each).overflowY === "hidden" && each.checkVisibility())
      .filter((each) => !clipped(each) && !each.closest("svg, .header__words, .topics__mine"))
      .filter((each) => each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2)
      .map((each) => `cut off: ${named(each)}`);

  const wide = root.scrollWidth > innerWidth ? [`wider than the screen by ${root.scrollWidth - innerWidth}px`] : [];
  return [...new Set([...wide, ...low(), ...small(), ...cut()])];
}

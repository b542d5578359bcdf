// Putting words on the page: text nodes only, so that nothing typed can become markup.

let paper = 0; // what is still to be made ready for it

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} [className] @param {string} [text]
 *  @returns {HTMLElementTagNameMap[Tag]} */
function element(tag, className = "", text = "") {
  return site.node(tag, className, ...(text ? site.dated(text) : []));
}

/** @param {HTMLElement} root @param {string} answer @param {string[]} notes @param {ShownStep[]} steps */
function say(root, answer, notes, steps) {
  site.one("[data-answer]", root).textContent = answer;
  clearTimeout(paper);
  paper = setTimeout(forPaper, 0, root, formOf(root)); // after the answer is seen
  site.one("[data-notes]", root).replaceChildren(...notes.map((note) => element("p", "calc__note", note)));
  site.one("[data-working]", root).hidden = !steps.length;
  site.one("[data-steps]", root).replaceChildren(...steps.map(stepItem));
  site.one("[data-after]", root).hidden = !steps.length;
  if (!steps.length) site.one("[data-bar]", root).hidden = true;
}

/** @param {ShownStep} step @returns {HTMLElement} */
function stepItem({ says, how, bands, sources }) {
  const item = element("li", "calc__step");
  item.append(element("p", "", says));
  if (how) item.append(element("p", "calc__how", how));
  if (bands.length) item.append(bandsTable(bands));
  for (const { text, href } of sources) {
    const line = element("p", "calc__source"),
      link = element("a");
    link.href = href;
    link.append(element("span", "", text));
    line.append(link);
    item.append(line);
  }
  return item;
}

// The bands of a rate; the heads stand in the page.
/** @param {BandRow[]} rows @returns {Node} */
function bandsTable(rows) {
  const table = document.importNode(site.one("template[data-bands]").content, true),
    heads = site.all("th", table).map((head) => head.textContent || "");
  for (const { span, rate, part, gives } of rows) {
    const first = element("th", "", span),
      cells = [first, ...[rate, part, gives].map((text) => element("td", "", text))];
    first.scope = "row";
    heads.forEach((label, index) => {
      cells[index].dataset.label = label;
    });
    site.one("tbody", table).append(site.node("tr", "", ...cells));
  }
  return table;
}

// What adds up to the whole, as one bar; each part has its figure in words.
/** @param {Rule} rule @param {Working} working @param {HTMLElement} root */
function bar(rule, working, root) {
  const box = site.one("[data-bar]", root);
  const parts = rule.parts.map((result) => {
    const k = stepAt(rule, rule.results[result]),
      [low, high] = working.steps[k]?.map(Number) || [0, NaN];
    return { ...rule.steps[k], low, isExact: low === high };
  });
  const whole = parts.every(({ isExact }) => isExact) ? parts.reduce((sum, { low }) => sum + low, 0) : 0;
  box.hidden = whole <= 0;
  if (box.hidden) return;
  box.replaceChildren(
    ...parts.map(({ label, kind, low }, index) => {
      const words = `${label} ${inWords([low], kind, rule.names)}`,
        item = element("li", `calc__part calc__part--${index + 1}`, words);
      item.style.setProperty("--share", `${(100 * low) / whole}%`);
      item.hidden = low === 0;
      return item;
    }),
  );
}

// The same case in up to four places, side by side.

const MOST_PLACES = 4;

/** @param {HTMLElement} root @param {() => void} update */
function comparing(root, update) {
  const picker = site.one("select[data-add]", root),
    list = site.one("input[data-places]", root);
  const { options } = formOf(root).elements.place;
  picker.append(...[...options].slice(1).map((each) => each.cloneNode(true))); // it is the same list
  picker.addEventListener("change", () => {
    const chosen = placesBeside(root);
    if (picker.value && !chosen.includes(picker.value) && chosen.length < MOST_PLACES - 1) chosen.push(picker.value);
    list.value = chosen.join(",");
    picker.value = "";
    update();
  });
  site.one("[data-clear]", root).addEventListener("click", () => {
    list.value = "";
    update();
  });
}

/** @param {HTMLElement} root @returns {string[]} */
function placesBeside(root) {
  return site.one("input[data-places]", root).value.split(",").filter(Boolean);
}

/** @param {Rule} rule @param {HTMLElement} root @param {Asked} asked @param {Set<string>} missed */
function compared(rule, root, asked, missed) {
  const chosen = placesBeside(root),
    table = site.one("table[data-compared]", root);
  table.hidden = site.one("[data-clear]", root).hidden = !chosen.length;
  if (!chosen.length) return;
  const steps = Object.values(rule.results).map((id) => stepAt(rule, id));
  const rows = [asked.place, ...chosen].map((place) => comparedRow(rule, root, { ...asked, place }, steps, missed));
  const labels = steps.map((k) => rule.steps[k].label);
  const heads = ["地方", ...labels].map((label) => element("th", "", label));
  for (const head of heads) head.scope = "col";
  table.tHead?.replaceChildren(site.node("tr", "", ...heads));
  table.tBodies[0].replaceChildren(...rows);
}

// What is known of each result there, what is lacking, and what to mind: each place in its own words.
/** @param {Rule} rule @param {HTMLElement} root @param {Asked} asked @param {number[]} steps @param {Set<string>} missed
 *  @returns {HTMLElement} */
function comparedRow(rule, root, asked, steps, missed) {
  const name = element("th", "", placeName(root, asked.place)),
    row = site.node("tr", "", name);
  name.scope = "row";
  const mind = (/** @type {string} */ text) => name.append(element("span", "calc__caution", text));
  const [late] = awaited(rule, [asked.place]);
  if (late) {
    mind(fetched(missed, late));
    return row;
  }
  const working = workThrough(rule, asked),
    lacking = lacksOf(rule, working, asked.place, gradesOf(root));
  if (lacking.length) mind(`缺少：${lacking.join("、")}。`);
  tellAll(rule, working, asked.day).cautions.forEach(mind);
  for (const k of steps) {
    const { kind, label } = rule.steps[k],
      ends = working.steps[k];
    const cell = element("td", "", ends ? inWords(ends, kind, rule.names) : UNKNOWN);
    cell.dataset.label = label;
    row.append(cell);
  }
  return row;
}

/** @param {HTMLElement} root @param {string} place @returns {string} */
function placeName(root, place) {
  const options = [...formOf(root).elements.place.options];
  const option = options.find(({ value }) => value === place);
  return option ? fullText(option) : place;
}

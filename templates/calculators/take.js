// Taking an answer along, on the clipboard or on paper: never without whose place, which day and what was filled in.

/** @param {HTMLElement} root @param {PageForm} form */
function buttons(root, form) {
  const copy = (/** @type {string} */ text, /** @type {string} */ done) =>
    site.copy(text, site.one("[data-done]", root), { done, byHand: "请长按下面选中的文字来复制。" });
  site.one("[data-copy]", root).addEventListener("click", () => copy(asText(root, form), "已复制结果。"));
  site
    .one("[data-link]", root)
    .addEventListener("click", () => copy(sharedAddress(root), "已复制网址，里面带着您填的数。"));
  site.one("[data-print]", root).addEventListener("click", () => window.print());
}

// Called with every answer, for a browser prints by its own menu, too.
/** @param {HTMLElement} root @param {PageForm} form */
function forPaper(root, form) {
  const lines = filledIn(form).flatMap(({ label, value }) => [element("dt", "", label), element("dd", "", value)]);
  site.one("[data-taken]", root).replaceChildren(...lines);
  site.one("[data-printed]", root).textContent = `${site.today()} 打印自 ${sharedAddress(root)}`;
}

/** @param {HTMLElement} root @param {PageForm} form @returns {string} */
function asText(root, form) {
  const steps = site.all(".calc__step", root).map((step, index) => `${index + 1}. ${stepText(step)}`);
  return [
    site.one("h1").textContent,
    ...filledIn(form).map(({ label, value }) => `${label}：${value}`),
    site.one("[data-answer]", root).textContent,
    ...site.all(".calc__note", root).map((note) => `注意：${note.textContent}`),
    "怎么算出来的：",
    ...steps,
    sharedAddress(root),
  ].join("\n");
}

/** @param {Element} step @returns {string} */
function stepText(step) {
  const sources = new Set(site.all(".calc__source", step).map((source) => source.textContent)),
    lines = site.all(":scope > :not(.calc__source, details)", step);
  const says = lines.map((line) => line.innerText.trim()).join("\n");
  return says + (sources.size ? `（${[...sources].join("；")}）` : "");
}

// The place, the day, and whatever stands there to be seen or is not what it was at first.
/** @param {PageForm} form @returns {Filled[]} */
function filledIn(form) {
  const told = (/** @type {Field} */ field) =>
    field.name in usual || (field.labels?.length && (isSeen(field) || field.value.trim() !== initial(field)));
  return fieldsOf(form)
    .filter(told)
    .map((field) => ({ label: labelOf(field), value: valueText(field) }));
}

/** @param {Field} field @returns {boolean} */
function isSeen(field) {
  return !field.dataset.typed && !field.closest("[hidden], details:not([open])");
}

/** @param {Field} field @returns {string} */
function labelOf(field) {
  return field.labels?.[0].textContent + (field.dataset.typed ? "（自己填的）" : "");
}

// An option's words; of an area, which stands indented under its province, with the province before it.
/** @param {HTMLOptionElement} option @returns {string} */
function fullText({ text }) {
  return text.replace("　", "").replace(" · ", "");
}

/** @param {Field} field @returns {string} */
function valueText(field) {
  const option = "options" in field && field.selectedOptions[0];
  if (option) return fullText(option);
  if (!field.value.trim()) return "没有填";
  const unit = field.parentElement?.querySelector(".field__unit");
  return [field.value.trim(), unit?.textContent].filter(Boolean).join(" ");
}

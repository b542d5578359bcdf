// Ways on where a figure is not known: with what was last found, or without it. Nothing is taken without being asked for.

const SEPARATOR = ",";

// The parameters whose last known figures the reader goes on with.
/** @param {Rule} rule @param {PageForm} form @returns {string[]} */
function lastOf(rule, form) {
  return form.elements.last.value.split(SEPARATOR).filter((name) => name in rule.parameters);
}

/** @param {Rule} rule @param {HTMLElement} root @param {PageForm} form @param {Working} working */
function offer(rule, root, form, working) {
  const missing = namesOf(rule, working.missing);
  const lapsed = missing.filter((name) => working.known[name].state === "lapsed" && !isUnspoken(rule, working, name));
  const skipped = missing.flatMap((name) => {
    const label = rule.parameters[name].leave_out?.label;
    return label ? [{ name, label }] : [];
  });
  const buttons = skipped.map(({ name, label }) => pressed(label, "typed", name));
  if (skipped.length > 1)
    buttons.unshift(pressed("没查到的都先不算", "typed", skipped.map(({ name }) => name).join(SEPARATOR)));
  if (lapsed.length) buttons.unshift(pressed("按最后查到的标准算", "last", lapsed.join(SEPARATOR)));
  if (Object.values(working.known).some(({ state }) => state === "last"))
    buttons.push(pressed("不用最后查到的标准", "last", ""));
  if (missing.length) buttons.push(pressed("填我当地的标准", "own", missing[0]));
  putOffers(root, buttons);
  for (const field of fieldsOf(form)) {
    const { typed } = field.dataset;
    if (typed) site.around(field, "[data-row]")?.classList.toggle("field--wanted", missing.includes(typed));
  }
}

// Without an answer there is at most a way to fetch what did not come.
/** @param {HTMLElement} root @param {PageForm} form @param {boolean} again */
function offerAgain(root, form, again) {
  putOffers(root, again ? [pressed("再取一次", "again", "")] : []);
  for (const row of site.all(".field--wanted", form)) row.classList.remove("field--wanted");
}

/** @param {HTMLElement} root @param {HTMLElement[]} buttons */
function putOffers(root, buttons) {
  const box = site.one("[data-offers]", root);
  box.replaceChildren(...buttons);
  box.hidden = !buttons.length;
}

// Whether nothing was ever found at the point that these inputs pick.
/** @param {Rule} rule @param {Working} working @param {string} name @returns {boolean} */
function isUnspoken(rule, { missing, known, inputs }, name) {
  const slots = missing.map((k) => rule.slots[k]).filter(({ parameter }) => parameter === name);
  return slots.some((slot) => !fitting(slot, known[name], inputs).length);
}

/** @param {string} words @param {string} does @param {string} names @returns {HTMLElement} */
function pressed(words, does, names) {
  const button = element("button", "button", words);
  button.type = "button";
  button.dataset[`offer${does}`] = names;
  return button;
}

/** @param {Rule} rule @param {HTMLElement} root @param {PageForm} form @param {() => void} update */
function offering(rule, root, form, update) {
  site.one("[data-offers]", root).addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { offerlast, offertyped, offerown } = target.dataset;
    if (offerown) return openOwn(root, form, offerown);
    if (offerlast !== undefined) {
      const before = offerlast ? lastOf(rule, form) : [];
      const names = [...before, ...offerlast.split(SEPARATOR)].filter(Boolean);
      form.elements.last.value = [...new Set(names)].join(SEPARATOR);
    }
    for (const name of offertyped?.split(SEPARATOR) || [])
      fieldNamed(form, `own-${name}`).value = rule.parameters[name].leave_out?.typed || "";
    update();
    site.one("[data-answer]", root).focus();
  });
}

// The first field of those that are wanted, in the fold of the reader's own standards.
/** @param {HTMLElement} root @param {PageForm} form @param {string} name */
function openOwn(root, form, name) {
  site.one("details[data-own]", root).open = true;
  fieldNamed(form, `own-${name}`).focus();
}

// Behind the sentence of a step: that a figure in it is the last one found, not one in force.
/** @param {Working} working @param {string[]} names @returns {string} */
function lastInWords({ known }, names) {
  const days = names.flatMap((name) => (known[name].state === "last" ? known[name].until || [] : []));
  return days.length ? `（用的是最后查到的标准，到 ${bare(Math.min(...days), "date")} 为止）` : "";
}

// Ways on where a figure is not known: with what is offered, or without it. Nothing is taken without being asked for.

const SEPARATOR = ",";

// The parameters whose figures the reader goes on with, though they have lapsed, or only leads say them.
/** @param {Rule} rule @param {PageForm} form @param {Way} way @returns {string[]} */
function acceptedIn(rule, form, way) {
  return form.elements[way].value.split(SEPARATOR).filter((name) => name in rule.parameters);
}

/** @param {Known} known @returns {Way} */
function wayOf({ reason }) {
  return reason === "lead" ? "lead" : "last";
}

/** @param {Rule} rule @param {HTMLElement} root @param {PageForm} form @param {Working} working */
function offer(rule, root, form, working) {
  const { known } = working,
    missing = namesOf(rule, working.missing),
    offered = offeredIn(rule, working),
    accepted = Object.values(known).filter(({ state }) => state === "accepted");
  const skipped = missing.flatMap((name) => {
    const label = rule.parameters[name].leave_out?.label;
    return label ? [{ name, label }] : [];
  });
  const buttons = skipped.map(({ name, label }) => pressed(label, "typed", name));
  if (skipped.length > 1)
    buttons.unshift(pressed("没查到的都先不算", "typed", skipped.map(({ name }) => name).join(SEPARATOR)));
  WAYS.forEach(({ way, take, called }, k) => {
    const names = offered.filter((name) => wayOf(known[name]) === way);
    if (names.length) buttons.splice(k, 0, pressed(`${take}${called}算`, way, names.join(SEPARATOR)));
    if (accepted.some((each) => wayOf(each) === way)) buttons.push(pressed(`不用${called}`, way, ""));
  });
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

// What is offered at the point that these inputs pick: what is missing, and the limits that only leads tell, for those are
// no less in the way than what is missing.
/** @param {Rule} rule @param {Working} working @returns {string[]} */
function offeredIn(rule, { missing, known, picked, inputs }) {
  const slots = [...missing, ...matter(rule, inputs, picked, standing(picked, "cap"))].filter((k) => {
    const slot = rule.slots[k],
      { state, reason } = known[slot.parameter];
    const isOffered = state === "offered" && (reason === "lead" || missing.includes(k));
    return isOffered && fitting(slot, known[slot.parameter], inputs).length;
  });
  return namesOf(rule, slots);
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
    const { offertyped, offerown } = target.dataset;
    if (offerown) return openOwn(root, form, offerown);
    for (const { way } of WAYS) {
      const taken = target.dataset[`offer${way}`];
      if (taken === undefined) continue;
      const before = taken ? acceptedIn(rule, form, way) : [];
      const names = [...before, ...taken.split(SEPARATOR)].filter(Boolean);
      form.elements[way].value = [...new Set(names)].join(SEPARATOR);
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

// Behind the sentence of a step: that a figure in it is the last one found, not one in force, or what only a lead says.
/** @param {Working} working @param {string[]} names @returns {string} */
function acceptedInWords({ known }, names) {
  const accepted = names.map((name) => known[name]).filter(({ state }) => state === "accepted"),
    days = accepted.flatMap(({ until }) => until || []);
  const last = days.length ? `（用的是最后查到的标准，到 ${bare(Math.min(...days), "date")} 为止）` : "";
  return last + (accepted.some((each) => wayOf(each) === "lead") ? "（用的是网上拼凑的说法）" : "");
}

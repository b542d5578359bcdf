// Ways on where a figure is not known: with what was last found, or without it. Nothing is taken without being asked for.

const SEPARATOR = ",";

// The parameters whose last known figures the reader goes on with.
function lastOf(data, form) {
  return form.elements.last.value.split(SEPARATOR).filter((name) => name in data.parameters);
}

function offer(data, root, form, working) {
  const box = root.querySelector("[data-offers]"),
    missing = namesOf(data, working.missing);
  const lapsed = missing.filter((name) => working.known[name].state === "lapsed" && !isUnspoken(data, working, name));
  const skipped = missing.filter((name) => data.parameters[name].leave_out);
  const buttons = skipped.map((name) => pressed(data.parameters[name].leave_out, { typed: name }));
  if (skipped.length > 1) buttons.unshift(pressed("没查到的都先不算", { typed: skipped.join(SEPARATOR) }));
  if (lapsed.length) buttons.unshift(pressed("按最后查到的标准算", { last: lapsed.join(SEPARATOR) }));
  if (Object.values(working.known).some(({ state }) => state === "last"))
    buttons.push(pressed("不用最后查到的标准", { last: "" }));
  if (missing.length) buttons.push(pressed("填我当地的标准", { own: missing[0] }));
  box.replaceChildren(...buttons);
  box.hidden = !buttons.length;
  for (const field of form.querySelectorAll("[data-typed]")) {
    field.closest("[data-row]").classList.toggle("field--wanted", missing.includes(field.dataset.typed));
  }
}

// Without an answer there is at most a way to fetch what did not come.
function offerAgain(root, form, again) {
  const box = root.querySelector("[data-offers]");
  box.replaceChildren(...(again ? [pressed("再取一次", { again: "" })] : []));
  box.hidden = !again;
  for (const row of form.querySelectorAll(".field--wanted")) row.classList.remove("field--wanted");
}

// Whether nothing was ever found at the point that these inputs pick.
function isUnspoken(data, working, name) {
  const slots = working.missing.map((k) => data.slots[k]).filter(({ parameter }) => parameter === name);
  return slots.some((slot) => !fitting(slot, working.known[name], working.inputs).length);
}

function pressed(words, does) {
  const made = element("button", "button", words);
  made.type = "button";
  Object.assign(made.dataset, Object.fromEntries(Object.entries(does).map(([key, value]) => [`offer${key}`, value])));
  return made;
}

function offering(data, root, form, update) {
  root.querySelector("[data-offers]").addEventListener("click", ({ target }) => {
    const { offerlast, offertyped, offeragain, offerown } = target.dataset;
    if (offerown) return openOwn(root, form, offerown);
    if (offerlast === undefined && offertyped === undefined && offeragain === undefined) return;
    if (offerlast !== undefined) {
      const before = offerlast ? lastOf(data, form) : [];
      form.elements.last.value = [...new Set([...before, ...offerlast.split(SEPARATOR)])]
        .filter(Boolean)
        .join(SEPARATOR);
    } else if (offertyped) {
      for (const name of offertyped.split(SEPARATOR))
        form.querySelector(`[data-typed="${name}"]`).value = data.parameters[name].none;
    }
    update();
    root.querySelector("[data-answer]").focus();
  });
}

// The first field of those that are wanted, in the fold of the reader's own standards.
function openOwn(root, form, name) {
  root.querySelector("[data-own]").open = true;
  form.querySelector(`[data-typed="${name}"]`).focus();
}

// Behind the sentence of a step: that a figure in it is the last one found, not one in force.
function lastInWords(working, names) {
  const days = names
    .map((name) => working.known[name])
    .filter(({ state }) => state === "last")
    .map(({ until }) => until);
  return days.length ? `（用的是最后查到的标准，到 ${bare(Math.min(...days), "date")} 为止）` : "";
}

// The year that is meant where none is typed: the next one, once it is open in the place.
function followYears(data, form) {
  const { place, day } = form.elements,
    number = Number(day.value.replace(/-/g, ""));
  for (const [name, { opens, season }] of Object.entries(data.inputs)) {
    if (!opens || !place.value || !number) continue;
    const field = form.elements[name],
      untouchedYet = field.value === (usual[name] || field.defaultValue);
    const opening = openingOf(data, place.value, opens, number) || season * 100;
    usual[name] = String(Math.floor(number / 10000) + (number % 10000 >= opening ? 1 : 0));
    if (untouchedYet) field.value = usual[name];
  }
}

// Month and day (901) on which a place, or the next above it, begins with the next year.
function openingOf(data, place, name, day) {
  for (const at of [place, place.split("/")[0], "national"]) {
    const { cells } = spanOn(spansOf(data, at, name), day);
    if (cells.length) return cells[0][1] % 10000;
  }
  return 0;
}

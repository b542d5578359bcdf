// Putting words on the page: text nodes only, so that nothing typed can become markup.

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.append(...site.dated(text));
  return made;
}

function say(root, answer, notes, working) {
  root.querySelector("[data-answer]").textContent = answer;
  forPaper(root, root.querySelector("form"));
  root.querySelector("[data-notes]").replaceChildren(...notes.map((note) => element("p", "calc__note", note)));
  root.querySelector("[data-working]").hidden = !working.length;
  root.querySelector("[data-steps]").replaceChildren(...working.map(stepItem));
  root.querySelector("[data-formulas]").replaceChildren(...working.map((step) => element("li", "", step.formula)));
  root.querySelector("[data-after]").hidden = !working.length;
  if (!working.length) root.querySelector("[data-bar]").hidden = true;
}

function stepItem(step) {
  const item = element("li", "calc__step");
  item.append(element("p", "", step.says));
  for (const source of step.sources) {
    const line = element("p", "calc__source"), link = element("a");
    link.href = source.href;
    link.append(element("span", "", source.text));
    line.append(link);
    item.append(line);
  }
  return item;
}

// What adds up to the whole, as one bar; each part has its figure in words.
function bar(data, outcome, root) {
  const box = root.querySelector("[data-bar]");
  const parts = data.parts.map((result) => {
    const index = data.steps.findIndex((step) => step[0] === data.results[result]);
    return { label: data.steps[index][1], pair: outcome.steps[index], kind: data.steps[index][3] };
  });
  const whole = parts.reduce((sum, part) => sum + part.pair[0], 0);
  box.hidden = !parts.length || whole <= 0 || parts.some((part) => part.pair[0] !== part.pair[1]);
  if (box.hidden) return;
  box.replaceChildren(
    ...parts.map((part, index) => {
      const item = element("li", `calc__part calc__part--${index + 1}`, `${part.label} ${inWords(part.pair, part.kind, data.names)}`);
      item.style.setProperty("--share", `${(100 * part.pair[0]) / whole}%`);
      item.hidden = part.pair[0] === 0;
      return item;
    }),
  );
}

// What is typed lives in the address after #, which no browser sends to any server.
function remember(form) {
  const asked = new URLSearchParams();
  for (const field of form.elements) {
    if (field.name && field.value && field.value !== field.defaultValue && !field.dataset.unshared) asked.set(field.name, field.value);
  }
  history.replaceState(null, "", `#${asked}`);
}

function iso(day) {
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

// The place the reader chose for the whole site, or its province where the list has no such area.
function presetPlace(select) {
  const place = site.place();
  for (const slug of [place, place.split("/")[0], ""]) {
    select.value = slug;
    if (select.value === slug) return;
  }
}

function restore(form) {
  form.elements.day.value = iso(new Date());
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of asked) {
    const field = form.elements[name];
    if (!field || !("value" in field)) continue;
    const before = field.value;
    field.value = value;
    if (field.value !== value) field.value = before; // a word that is no longer on the list
  }
  if (!asked.get("place")) presetPlace(form.elements.place);
}

// The page's form: reads what is typed, works it out, shows the answer and every step. Nothing leaves the page.

function calculator(data, make) {
  const root = document.querySelector("[data-calculator]");
  if (!root || root.dataset.calculator !== data.id) return;
  const form = root.querySelector("form");
  const run = make(R, B);
  const missed = new Set(); // provinces whose figures did not come
  const fields = (group) => [...form.querySelectorAll(`[data-${group}]`)];

  function read() {
    const inputs = {},
      typed = {},
      wrong = [];
    const take = (field, name, { label, kind }, values) => {
      const { value, why = "" } = typedAs(data.grammar, field.value, kind, data.limits[name]);
      mark(field, why);
      if (why) wrong.push(`“${label}”：${why}`);
      else values[name] = value;
    };
    for (const field of fields("input")) take(field, field.dataset.input, data.inputs[field.dataset.input], inputs);
    for (const field of fields("typed")) {
      const name = field.dataset.typed;
      if (plainly(data.grammar, field.value)) take(field, name, data.parameters[name], typed);
      else mark(field, "");
    }
    const day = Number(form.elements.day.value.replace(/-/g, ""));
    return { place: form.elements.place.value, day, inputs, typed, last: lastOf(data, form), wrong };
  }

  // The reason stands under the field, which is described by it; a fold that hides both is opened.
  function mark(field, why) {
    if (why) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const said = field.closest(".field").querySelector(".field__error");
    if (!said) return; // a list, from which nothing wrong can be chosen
    said.textContent = why;
    said.hidden = !why;
    if (why && field.closest("details")) field.closest("details").open = true;
  }

  // The figures of every place that is asked for; those that did not come are asked for anew with every change.
  function fetchFigures() {
    missed.clear();
    for (const region of awaited(data, [form.elements.place.value, ...placesBeside(root)])) {
      const came = (sheet) => answer(keepSheet(data, sheet.region, sheet));
      site.figures(data.id, region, came, () => answer(missed.add(region)));
    }
  }

  function update() {
    showWhose(root, form);
    fetchFigures();
    answer();
  }

  // Nothing is worked out: what was asked before offers no way on, and wants no field.
  function refuse(words, again) {
    say(root, words, [], []);
    offerAgain(root, form, again);
  }

  // Always of what is filled in now, whatever has come meanwhile.
  function answer() {
    followYears(data, form);
    const asked = read();
    remember(form);
    if (!asked.place) return refuse(root.dataset.first);
    if (asked.wrong.length || !asked.day) {
      return refuse(`请看一下${asked.wrong.join("；") || "“按哪一天的规定”：还没有填"}。`);
    }
    const [late] = awaited(data, [asked.place]);
    if (late) return refuse(fetched(missed, late), missed.has(late));
    const working = workThrough(data, run, asked),
      told = tellAll(data, run, working, asked.day);
    const lacking = lacksOf(data, working, asked.place, grades(root));
    showFields(data, run, form, working);
    offer(data, root, form, working);
    bar(data, working, root);
    say(
      root,
      told.answer,
      [...lacked(root, lacking), ...split(told.parts), ...told.notes, ...told.cautions],
      steps(data, run, working, root),
    );
    compared(data, run, root, asked, missed);
  }

  keepSheet(data, "", data.common);
  restore(form);
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  buttons(root, form);
  offering(data, root, form, update);
  comparing(root, form, update);
  following(root, form, update);
}

window.calculator = calculator; // the page's data script calls it

function split(parts) {
  return parts.length ? [`标准在这段时间里变了，分 ${parts.length} 段算：${parts.join("")}`] : [];
}

function lacked(root, lacking) {
  if (!lacking.length) return [];
  return [
    `缺少：${lacking.join("、")}。`,
    `知道当地标准的话，填在“按我当地的标准填”里；不知道的，可以问${root.dataset.ask}。别的地方的标准不能拿来用。`,
  ];
}

// Of what is asked on the side to pick a figure, only what the answer depends on is shown, with the first questions.
function showFields(data, run, form, working) {
  const picks = new Set(data.slots.flatMap((slot) => slot.picks.filter(({ input }) => input).map(({ by }) => by)));
  const deciding = decidingInputs(data, run, working);
  for (const name of [...picks].filter((each) => data.inputs[each].more)) {
    const row = form.elements[name].closest("[data-row]"),
      decides = deciding.includes(name);
    const box = form.querySelector(decides ? "[data-deciding]" : "[data-more]");
    if (row.parentElement !== box && !row.contains(document.activeElement)) box.append(row);
    row.hidden = !decides && row.parentElement === box;
  }
}

function steps(data, run, working, root) {
  const speech = speechOf(data, working),
    values = valuesOf(data, working);
  const { inputs, picked } = working,
    inUse = picked.map((each, k) => each && used(data, run, inputs, picked, k));
  const bearing = ({ own }) =>
    namesOf(
      data,
      own.filter((k) => inUse[k]),
    );
  return data.steps
    .map((step, k) => ({
      says: filled(step.says, values) + lastInWords(working, bearing(step)),
      ...explained(speech, step.phrase, working.steps[k]),
      sources: sourcesOf(
        bearing(step).flatMap((name) => working.known[name].answers),
        root,
      ),
      told: working.steps[k] && !(step.quiet && working.steps[k].every((end) => end === 0)),
    }))
    .filter(({ told }) => told);
}

// Each source once, however many of its statements the step uses.
function sourcesOf(answers, root) {
  const links = new Map();
  for (const { grade, since, source, address } of answers) {
    if (!source) continue;
    const text = [grades(root)[grade], since, source].filter(Boolean).join(" · ");
    if (!links.has(text)) links.set(text, { text, href: root.dataset.base + address.replace(/\/#/, "/index.html#") });
  }
  return [...links.values()];
}

function grades(root) {
  return JSON.parse(root.dataset.grades);
}

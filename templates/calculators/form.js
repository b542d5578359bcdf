// The page's form: reads what is typed, works it out, shows the answer and every step. Nothing leaves the page.

/** @param {CalculatorData} data @param {Make} make */
function calculator(data, make) {
  const root = site.find("[data-calculator]");
  if (root?.dataset.calculator === data.id) begin(ruleOf(data, make), root);
}

window.calculator = calculator; // the page's data script calls it

/** @param {Rule} rule @param {HTMLElement} root */
function begin(rule, root) {
  const form = formOf(root);
  /** @type {Set<string>} */
  const missed = new Set(); // provinces whose figures did not come

  // The figures of every place that is asked for; those that did not come are asked for anew with every change.
  function fetchFigures() {
    missed.clear();
    for (const region of awaited(rule, [form.elements.place.value, ...placesBeside(root)])) {
      const came = (/** @type {FiguresSheet} */ sheet) => {
        keepSheet(rule, sheet);
        answer();
      };
      const failed = () => {
        missed.add(region);
        answer();
      };
      site.figures(rule.id, region, came, failed);
    }
  }

  function update() {
    showWhose(root, form);
    fetchFigures();
    answer();
  }

  // Nothing is worked out: what was asked before offers no way on, and wants no field.
  /** @param {string} words @param {boolean} [again] */
  function refuse(words, again = false) {
    say(root, words, [], []);
    offerAgain(root, form, again);
  }

  // Always of what is filled in now, whatever has come meanwhile.
  function answer() {
    followYears(rule, form);
    const { asked, wrong } = read(rule, form);
    remember(form);
    if (!asked.place) return refuse(site.attribute(root, "first"));
    if (wrong.length || !asked.day) return refuse(`请看一下${wrong.join("；") || "“按哪一天的规定”：还没有填"}。`);
    const [late] = awaited(rule, [asked.place]);
    if (late) return refuse(fetched(missed, late), missed.has(late));
    const working = workThrough(rule, asked),
      told = tellAll(rule, working, asked.day);
    const lacking = lacksOf(rule, working, asked.place, gradesOf(root));
    showFields(rule, form, working);
    offer(rule, root, form, working);
    bar(rule, working, root);
    say(
      root,
      told.answer,
      [...lacked(root, lacking), ...split(told.parts), ...told.notes, ...told.cautions],
      steps(rule, working, root),
    );
    compared(rule, root, asked, missed);
  }

  restore(form);
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  buttons(root, form);
  offering(rule, root, form, update);
  comparing(root, update);
  following(root, form, update);
}

// What is asked, and what of it is wrong, in words.
/** @param {Rule} rule @param {PageForm} form @returns {{ asked: Asked, wrong: string[] }} */
function read(rule, form) {
  const { place, day } = form.elements;
  /** @type {Asked} */
  const asked = { place: place.value, day: dayIn(day), inputs: {}, typed: {}, last: [], lead: [] };
  for (const { way } of WAYS) asked[way] = acceptedIn(rule, form, way);
  /** @type {string[]} */
  const wrong = [];
  /** @param {Field} field @param {string} name @param {CalculatorQuantity} quantity @param {Inputs} values */
  const take = (field, name, { label, kind, limits }, values) => {
    const { value, why = "" } = typedAs(rule.grammar, field.value, kind, limits);
    mark(field, why);
    if (value === undefined) wrong.push(`“${label}”：${why}`);
    else values[name] = value;
  };
  for (const field of fieldsOf(form)) {
    const { input, typed } = field.dataset;
    if (input) take(field, input, rule.inputs[input], asked.inputs);
    if (!typed) continue;
    if (plainly(rule.grammar, field.value)) take(field, typed, rule.parameters[typed], asked.typed);
    else mark(field, "");
  }
  return { asked, wrong };
}

// The reason stands under the field, which is described by it; a fold that hides both is opened.
/** @param {Field} field @param {string} why */
function mark(field, why) {
  if (why) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  /** @type {HTMLElement | null | undefined} */
  const reason = field.closest(".field")?.querySelector(".field__error"),
    fold = field.closest("details");
  if (!reason) return; // a list, from which nothing wrong can be chosen
  reason.textContent = why;
  reason.hidden = !why;
  if (why && fold) fold.open = true;
}

// Of what is asked on the side to pick a figure, only what the answer depends on is shown, with the first questions.
/** @param {Rule} rule @param {PageForm} form @param {SpreadWorking} working */
function showFields(rule, form, working) {
  const picks = rule.slots.flatMap((slot) => slot.picks.map(({ input }) => input));
  const deciding = decidingInputs(rule, working);
  for (const name of Object.keys(rule.inputs)) {
    if (!rule.inputs[name].more || !picks.includes(name)) continue;
    const row = site.around(fieldNamed(form, name), "[data-row]"),
      decides = deciding.includes(name);
    const box = site.one(decides ? "[data-deciding]" : "[data-more]", form);
    if (!row) continue;
    if (row.parentElement !== box && !row.contains(document.activeElement)) box.append(row);
    row.hidden = !decides && row.parentElement === box;
  }
}

// The page's form: reads what is typed, works it out, shows the answer and every step. Nothing leaves the page.

function calculator(data, make) {
  const root = document.querySelector("[data-calculator]");
  if (!root || root.dataset.calculator !== data.id) return;
  const form = root.querySelector("form");
  const run = make(R, B);
  const fields = (group) => [...form.querySelectorAll(`[data-${group}]`)];

  function read() {
    const inputs = {}, typed = {}, wrong = [];
    const take = (field, name, [label, kind], values) => {
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
    return { place: form.elements.place.value, day: Number(form.elements.day.value.replace(/-/g, "")), inputs, typed, wrong };
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

  function update() {
    const asked = read();
    remember(form);
    if (!asked.place) return say(root, root.dataset.first, [], []);
    if (asked.wrong.length || !asked.day) {
      return say(root, `请看一下${asked.wrong.join("；") || "“按哪一天的规定”：还没有填"}。`, [], []);
    }
    const outcome = workOut(data, run, asked.place, asked.day, asked.inputs, asked.typed);
    showFields(data, form, outcome);
    if (outcome.missing.length) return sayMissing(data, root, form, outcome, asked.place);
    const values = named(valuesOf(data, asked.inputs, outcome)), parts = partsOf(data, run, asked);
    const notes = data.notes.filter((note, index) => outcome.notes[index]).map((note) => filled(note, values));
    bar(data, outcome, root);
    const working = steps(data, outcome, values, root, parts);
    if (parts.length) values[data.spread[2]] = totalInWords(data, parts);
    say(root, filled(data.answer, values), [...split(data, parts), ...notes, ...warnings(data, outcome, asked)], working);
    compared(data, run, root, asked);
  }

  restore(form);
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  buttons(root, form);
  comparing(root, form, update);
  update();
}

window.calculator = calculator; // the page's data script calls it

function split(data, parts) {
  if (!parts.length) return [];
  return [`标准在这段时间里变了，分 ${parts.length} 段算：${parts.map((part) => partInWords(data, part)).join("")}`];
}

function totalInWords(data, parts) {
  const step = data.results[data.spread[2]];
  return inWords(totalOf(parts), data.steps.find((each) => each[0] === step)[3], data.names);
}

// Only what matters here is asked: an axis that no figure of this place depends on stays folded away.
function showFields(data, form, outcome) {
  const matters = new Set();
  for (const known of Object.values(outcome.known)) {
    for (const cell of known.cells) for (let k = 0; k < cell[0].length; k += 2) matters.add(cell[0][k]);
  }
  for (const row of form.querySelectorAll("[data-axis]")) row.hidden = !matters.has(row.dataset.axis);
}

function sayMissing(data, root, form, outcome, place) {
  const words = outcome.missing.map((name) => {
    const answer = outcome.known[name].answer;
    const state = answer ? data.states[answer[4]] : "";
    const days = outcome.known[name].state === "missing" ? coveredDays(data, place, name) : "";
    return data.parameters[name][0] + (days ? `（只查到${days}的）` : state ? `（${state}）` : "");
  });
  const own = root.querySelector("[data-own]");
  own.open = true;
  for (const field of form.querySelectorAll("[data-typed]")) {
    field.closest("[data-row]").classList.toggle("field--wanted", outcome.missing.includes(field.dataset.typed));
  }
  say(root, `这个地方在这一天还算不了，缺少：${words.join("、")}。`, [`知道当地标准的话，填在“按我当地的标准填”里；不知道的，可以问${root.dataset.ask}。别的地方的标准不能拿来用。`], []);
}

function warnings(data, outcome, asked) {
  const found = [];
  const unverified = Object.keys(outcome.known).filter((name) => isUnverified(outcome.known[name]) && !data.parameters[name][4]);
  if (unverified.length) {
    const names = unverified.map((name) => data.parameters[name][0]).join("、");
    found.push(`网传未核实：${names}只在网页上见到，没有官方文件。结果只供参考。`);
  }
  if (outcome.steps.some((pair) => pair[0] !== pair[1])) found.push("有的标准只知道在一个范围里，所以结果也是一个范围。");
  if (Object.keys(asked.typed).length) found.push("用了您自己填的标准。");
  const assumed = data.slots.filter((slot, index) => outcome.picked[index] && outcome.picked[index].assumed);
  found.push(...new Set(assumed.map((slot) => data.parameters[slot[0]][5]).filter(Boolean)));
  return found;
}

function isUnverified(known) {
  return known.state === "known" && Boolean(known.answer) && known.answer[0] === "aggregator";
}

function isQuiet(data, outcome, index) {
  return data.quiet[index] && outcome.steps[index][0] === 0 && outcome.steps[index][1] === 0;
}

function steps(data, outcome, values, root, parts) {
  return data.steps
    .map((step, index) => ({
      says: filled(step[2], values),
      formula: `${step[1]} = ${withNumbers(step[4], values)} = ${inWords(outcome.steps[index], step[3], data.names)}`,
      sources: sourcesOf(data.uses[index].map((name) => outcome.known[name].answer), root),
      quiet: isQuiet(data, outcome, index) || (parts.length > 0 && data.spread[3].includes(step[0])),
    }))
    .filter((step) => !step.quiet);
}

// Each statement once, however many of its parts the step uses.
function sourcesOf(answers, root) {
  const links = new Map();
  for (const answer of answers) {
    if (!answer || !answer[2]) continue;
    const text = [grade(root, answer[0]), answer[1], answer[2]].filter(Boolean).join(" · ");
    links.set(answer[3], { text, href: root.dataset.base + answer[3].replace(/\/#/, "/index.html#") });
  }
  return [...links.values()];
}

function grade(root, kind) {
  return kind ? JSON.parse(root.dataset.grades)[kind] : "";
}

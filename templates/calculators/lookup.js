// Which figures hold in a place on a day. As in site_src/calculate/case/parameters.py.

/** @param {CalculatorData} data @param {Make} make @returns {Rule} */
function ruleOf(data, make) {
  return { ...data, run: make(R, B, C), sheets: { "": opened(data.common) } };
}

// A sheet of figures as the build writes it, its spans with their answers instead of the places of those.
/** @param {FigureTable} sheet @returns {OpenSheet} */
function opened({ places, spans, answers }) {
  return { places, spans: spans.map((span) => ({ ...span, answers: span.answers.map((k) => answers[k]) })) };
}

/** @param {Rule} rule @param {FiguresSheet} sheet */
function keepSheet(rule, sheet) {
  rule.sheets[sheet.region] = opened(sheet);
}

// The provinces whose figures these places need and which have not come yet.
/** @param {Rule} rule @param {string[]} places @returns {string[]} */
function awaited(rule, places) {
  const regions = places.map((place) => place.split("/")[0]);
  return rule.regions.filter((region) => regions.includes(region) && !rule.sheets[region]);
}

/** @param {Set<string>} missed @param {string} region @returns {string} */
function fetched(missed, region) {
  return missed.has(region) ? "这个地方的数没有取到。请检查网络，再取一次。" : "正在取这个地方的数……";
}

// A parameter's spans in a place, by their first day: its own, else its province's, else those that most have.
/** @param {Rule} rule @param {string} place @param {string} name @returns {Span[]} */
function spansOf(rule, place, name) {
  const [province] = place.split("/"),
    common = rule.sheets[""],
    own = rule.sheets[province] || common;
  const at = [place, province].find((each) => own.places[each]);
  const sheet = at ? own : common;
  return sheet.places[at || "*"][name].map((k) => sheet.spans[k]);
}

// The span in force on a day (a number such as 20261122).
/** @param {Span[]} spans @param {number} day @returns {Span} */
function spanOn(spans, day) {
  let found = spans[0];
  for (const each of spans) if (each.first <= day) found = each;
  return found;
}

/** @param {number} year @returns {number} */
function firstOf(year) {
  return year * 10000 + 101;
}

// Every parameter as far as it is known: typed figures win, and what is offered counts where the reader goes on with it.
// What is said of a figure goes with it.
/** @param {Rule} rule @param {Asked} asked @returns {{ [parameter: string]: Known }} */
function knownAt(rule, { place, day, inputs, typed, last, lead }) {
  /** @type {{ [parameter: string]: Known }} */
  const known = {};
  for (const [name, parameter] of Object.entries(rule.parameters)) {
    const { on, beside = [] } = parameter,
      span = spanOn(spansOf(rule, place, name), on ? firstOf(Number(inputs[on])) : day),
      accepted = span.reason === "lead" ? lead : last;
    if (name in typed) known[name] = anywhere("typed", [typed[name]]);
    else if (beside.some((figure) => figure in typed)) known[name] = unqualified(parameter);
    else if (span.state === "offered" && [name, ...beside].some((each) => accepted.includes(each))) {
      known[name] = { ...span, state: "accepted" };
    } else known[name] = span;
  }
  return known;
}

/** @param {Known["state"]} state @param {Plain[]} options @returns {Known} */
function anywhere(state, options) {
  return { state, cells: [{ at: {}, options }], answers: [] };
}

// What is said of a figure that the reader has replaced went with the figure.
/** @param {CalculatorParameter} parameter @returns {Known} */
function unqualified({ replaced, readings, limits }) {
  return replaced !== undefined ? anywhere("typed", [replaced]) : anywhere("either", readings || endsOf(limits));
}

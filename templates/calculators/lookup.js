// Which figures hold: the place, the day, then the point that the inputs pick. As in site_src/calculate/case/parameters.py
// and picking.py.

// A sheet of figures as the build writes it, its spans with their answers instead of the places of those.
function opened({ places, spans, answers }) {
  return { places, spans: spans.map((span) => ({ ...span, answers: span.answers.map((k) => answers[k]) })) };
}

// Keeps the figures of a province, or of what most have in common ("").
function keepSheet(data, region, sheet) {
  data.sheets = { ...data.sheets, [region]: opened(sheet) };
}

// The provinces whose figures these places need and which have not come yet.
function awaited(data, places) {
  const regions = new Set(places.map((place) => place.split("/")[0]));
  return data.regions.filter((region) => regions.has(region) && !data.sheets[region]);
}

function fetched(missed, region) {
  return missed.has(region) ? "这个地方的数没有取到。请检查网络，再取一次。" : "正在取这个地方的数……";
}

// A parameter's spans in a place, by their first day: its own, else its province's, else those that most have.
function spansOf(data, place, name) {
  const province = place.split("/")[0],
    own = data.sheets[province],
    common = data.sheets[""];
  const at = own && (own.places[place] ? place : own.places[province] ? province : "");
  const sheet = at ? own : common,
    line = at ? own.places[at] : common.places[place] || common.places["*"];
  return line[Object.keys(data.parameters).indexOf(name)].map((k) => sheet.spans[k]);
}

// The span in force on a day (a number such as 20261122).
function spanOn(spans, day) {
  let found = spans[0];
  for (const each of spans) if (each.from <= day) found = each;
  return found;
}

function firstOf(year) {
  return year * 10000 + 101;
}

// Every parameter as far as it is known; `asked` is {place, day, inputs, typed, last}: typed figures win, and what has
// lapsed counts where the reader goes on with it. What is said of a figure goes with it.
function knownAt(data, asked) {
  const known = {},
    subjects = (names) => new Set(names.map((name) => data.parameters[name].subject));
  const isFigure = (name) => data.parameters[name].figure;
  const replaced = subjects(Object.keys(asked.typed).filter(isFigure)),
    lasting = subjects(asked.last);
  for (const [name, parameter] of Object.entries(data.parameters)) {
    const { subject, figure, on } = parameter;
    const span = spanOn(spansOf(data, asked.place, name), on ? firstOf(asked.inputs[on]) : asked.day);
    if (name in asked.typed) known[name] = { state: "typed", cells: [[[], asked.typed[name]]], answers: [] };
    else if (!figure && replaced.has(subject)) known[name] = unqualified(parameter);
    else if (span.state === "lapsed" && (asked.last.includes(name) || (!figure && lasting.has(subject)))) {
      known[name] = { ...span, state: "last" };
    } else known[name] = span;
  }
  return known;
}

// What is said of a figure that the reader has replaced went with the figure.
function unqualified(parameter) {
  if (parameter.exists) return { state: "typed", cells: [[[], 0]], answers: [] };
  return { state: "either", cells: [[[], ...parameter.readings]], answers: [] };
}

function fits(point, wanted) {
  for (let k = 0; k < point.length; k += 2) {
    const value = wanted[point[k]],
      member = point[k + 1];
    if (value === undefined) continue; // the running axis, collected as a schedule
    if (
      typeof member === "string" ? member !== value : value < member[0] || (member[1] !== null && value >= member[1])
    ) {
      return false;
    }
  }
  return true;
}

function fitting(slot, known, inputs) {
  const wanted = {};
  for (const { axis, by, input } of slot.picks) wanted[axis] = input ? inputs[by] : by;
  return known.cells.filter((cell) => fits(cell[0], wanted));
}

function schedule(cells, running, last) {
  return cells.map((cell) => {
    const at = cell[0].indexOf(running);
    const band = at < 0 ? [0, null] : cell[0][at + 1];
    return [band[0], band[1], last ? cell[cell.length - 1] : cell[1]];
  });
}

// {options, standing}: everything a figure can be, and how far it is known: known, either, cap or open.
function pickSlot(data, slot, known, inputs) {
  const parameter = data.parameters[slot.parameter],
    { whole, running } = parameter;
  const cells = fitting(slot, known, inputs);
  if (known.state === "lapsed" || !cells.length) {
    if (!parameter.figure) return { options: whole, standing: "either" };
    if (!parameter.cap) return { options: whole, standing: "open" };
    return { options: [cells.length ? cells[0][1] : whole[0], whole[1]], standing: "cap" }; // no limit was ever lowered
  }
  if (running) {
    const pair = [schedule(cells, running, false), schedule(cells, running, true)];
    return { options: JSON.stringify(pair[0]) === JSON.stringify(pair[1]) ? [pair[0]] : pair, standing: "known" };
  }
  return { options: cells[0].slice(1), standing: known.state === "either" ? "either" : "known" };
}

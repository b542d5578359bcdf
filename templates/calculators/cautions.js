// What to mind about a result: codes with what they are of, as in site_src/calculate/case/cautions.py; a test compares the two
// over every calculator and place. The words stand in the data.

// [{code, names, figure}] in the order of the words; a figure that changes nothing is not named.
function cautionsOf(data, run, working, day) {
  const parts = working.parts.length ? working.parts : [{ first: day, working }],
    found = new Map();
  for (const part of parts) {
    for (const { code, name, figure } of judge(data, run, part.working, part.first)) {
      const key = `${code} ${figure === undefined ? "" : figure}`;
      if (!found.has(key)) found.set(key, { code, names: new Set(), figure });
      if (name) found.get(key).names.add(name);
    }
  }
  const order = Object.keys(data.cautions),
    names = Object.keys(data.parameters);
  return [...found.values()]
    .map((each) => ({ ...each, names: names.filter((name) => each.names.has(name)) }))
    .sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}

function judge(data, run, working, day) {
  const { inputs, picked, known } = working,
    found = [];
  const told = (k) => data.steps.some((step, at) => working.steps[at] && step.behind.includes(k));
  const inUse = data.slots
    .map((slot, k) => k)
    .filter((k) => picked[k] && told(k) && used(data, run, inputs, picked, k));
  const figures = namesOf(data, inUse).filter((name) => data.parameters[name].figure);
  const any = (name, holds) => known[name].answers.some(holds);
  const add = (code, name, figure) => found.push({ code, name, figure });
  const mattering = (word) => {
    const slots = standing(picked, word);
    return matter(data, run, inputs, picked, word === "cap" ? slots.filter((k) => inUse.includes(k)) : slots);
  };

  for (const name of figures) {
    const { state, until } = known[name];
    if (state === "typed") add("typed", name);
    if (state === "last") add("last", name, until);
    if (!["known", "none", "last"].includes(state)) continue;
    if (any(name, ({ grade }) => grade === "aggregator")) add("unverified", name);
    if (any(name, ({ due }) => due && due < day)) add("stale", name);
    if (any(name, ({ disputed }) => disputed)) add("disputed", name);
  }
  for (const k of mattering("either")) if (inUse.includes(k)) add("either", data.slots[k].parameter);
  const limiting = mattering("cap");
  for (const k of standing(picked, "cap").filter((each) => inUse.includes(each))) {
    const { parameter } = data.slots[k],
      [least] = picked[k].options;
    if (limiting.includes(k)) add("cap", parameter, enough(run, inputs, picked, k));
    else if (["lapsed", "base"].includes(known[parameter].reason) && least) add("cap_last", parameter, least);
  }
  const isRange = (k) => picked[k].standing === "known" && picked[k].options.length > 1;
  if (inUse.some(isRange) && working.steps.some((pair) => pair && pair[0] !== pair[1])) add("range");
  return found;
}

// The least that a limit has to be in order not to bite, by halving.
function enough(run, inputs, picked, k) {
  const at = (limit) =>
    baselines(picked)
      .map((figures) => stepsWith(run, inputs, figures, [[k, limit]]))
      .join();
  let [low, high] = picked[k].options;
  const free = at(high);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) === free) high = middle;
    else low = middle + 1;
  }
  return low;
}

// The inputs asked only on the side by which this place's figures are picked, and on which the result depends.
const decided = new WeakMap(); // it is asked for twice of every working

function decidingInputs(data, run, working) {
  if (!decided.has(working)) decided.set(working, findDeciding(data, run, working));
  return decided.get(working);
}

function findDeciding(data, run, working) {
  const picks = data.slots.flatMap((slot) => slot.picks.filter(({ input }) => input));
  const outcome = ({ steps, missing }) => JSON.stringify([steps, missing]);
  const workings = working.parts.length ? working.parts.map((part) => part.working) : [working];
  return Object.keys(data.inputs).filter((name) => {
    const axes = picks.filter(({ by }) => by === name).map(({ axis }) => axis);
    if (!data.inputs[name].more || !axes.length) return false;
    const speaks = ({ known }) =>
      Object.values(known).some(({ cells }) => cells.some(([at]) => axes.some((axis) => at.includes(axis))));
    const other = (one, value) => workKnown(data, run, { ...one.inputs, [name]: value }, one.known);
    const decides = (one) =>
      choicesOf(data, one, name, axes).some((value) => outcome(other(one, value)) !== outcome(one));
    return workings.some((one) => speaks(one) && decides(one));
  });
}

// Every word of an input, or the edges of the bands that a number falls into.
function choicesOf(data, working, name, axes) {
  if (data.inputs[name].kind === "choice") return data.limits[name];
  const [low, high] = data.limits[name],
    edges = new Set();
  for (const { cells } of Object.values(working.known)) {
    for (const [point] of cells) {
      for (let k = 0; k < point.length; k += 2) {
        const band = point[k + 1];
        if (axes.includes(point[k]) && typeof band !== "string" && band[0] <= high) edges.add(Math.max(band[0], low));
      }
    }
  }
  return [...edges];
}

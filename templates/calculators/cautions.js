// What to mind about a result: codes with what they are of, as in site_src/calculate/case/cautions.py; a test compares the two
// over every calculator and place. The words stand in the data.

// How a figure is known that the working rests on, but for what is typed.
const GROUNDED = ["known", "none", "accepted"];

// In the order of the words; a figure that changes nothing is not named.
/** @param {Rule} rule @param {SpreadWorking} working @param {number} day @returns {Caution[]} */
function cautionsOf(rule, working, day) {
  /** @type {Map<string, Caution>} */
  const found = new Map();
  for (const part of working.parts.length ? working.parts : [{ first: day, working }]) {
    for (const { code, names, figure } of judge(rule, part.working, part.first)) {
      const key = `${code} ${figure}`;
      found.set(key, { code, names: [...(found.get(key)?.names || []), ...names], figure });
    }
  }
  const order = Object.keys(rule.cautions),
    names = Object.keys(rule.parameters);
  return [...found.values()]
    .map((each) => ({ ...each, names: names.filter((name) => each.names.includes(name)) }))
    .sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}

/** @param {Rule} rule @param {Working} working @param {number} day @returns {Caution[]} */
function judge(rule, { inputs, picked, known, steps }, day) {
  /** @type {Caution[]} */
  const found = [];
  const counts = (/** @type {number} */ k) => rule.steps.some(({ behind }, at) => steps[at] && behind.includes(k));
  const inUse = [...picked.keys()].filter((k) => picked[k] && counts(k) && used(rule, inputs, picked, k));
  /** @param {string} code @param {string} name @param {number} [figure] */
  const add = (code, name, figure) => found.push({ code, names: [name], figure });

  for (const name of namesOf(rule, inUse).filter((each) => rule.parameters[each].figure)) {
    const { state, doubts = [] } = known[name];
    if (state === "typed") add("typed", name);
    if (!GROUNDED.includes(state)) continue;
    for (const { code, first = day, last = day, names } of doubts)
      if (first <= day && day <= last) add(code, name, names);
  }
  for (const k of matter(rule, inputs, picked, standing(picked, "either"))) {
    if (inUse.includes(k)) add("either", rule.slots[k].parameter);
  }
  for (const k of standing(picked, "cap").filter((each) => inUse.includes(each))) {
    const { parameter } = rule.slots[k],
      { reason } = known[parameter],
      least = picked[k]?.least || 0;
    /** @type {Picked} */
    const whole = { options: [least, Number(optionsAt(picked, k).at(-1))], standing: "cap" };
    const open = picked.map((each, at) => (at === k ? whole : each));
    if (matter(rule, inputs, open, [k]).length) add("cap", parameter, enough(rule, inputs, open, k));
    else if ((reason === "lapsed" || reason === "base") && least) add("cap_last", parameter, least);
  }
  const isRange = (/** @type {number} */ k) => picked[k]?.standing === "known" && optionsAt(picked, k).length > 1;
  if (inUse.some(isRange) && steps.some((pair) => pair && pair[0] !== pair[1]))
    found.push({ code: "range", names: [] });
  return found;
}

// The least that a limit has to be in order not to bite, by halving.
/** @param {Rule} rule @param {Inputs} inputs @param {Slots} picked @param {number} k @returns {number} */
function enough(rule, inputs, picked, k) {
  const at = (/** @type {number} */ limit) =>
    baselines(picked)
      .map((figures) => stepsWith(rule, inputs, figures, k, limit))
      .join();
  let [low, high] = optionsAt(picked, k).map(Number);
  const free = at(high);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) === free) high = middle;
    else low = middle + 1;
  }
  return low;
}

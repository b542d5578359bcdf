// The inputs asked only on the side by which this place's figures are picked, and on which the result depends. As in
// site_src/calculate/case/deciding.py.

/** @type {WeakMap<Working, string[]>} */
const decided = new WeakMap(); // it is asked for twice of every working

/** @param {Rule} rule @param {SpreadWorking} working @returns {string[]} */
function decidingInputs(rule, working) {
  const names = decided.get(working) || findDeciding(rule, working);
  decided.set(working, names);
  return names;
}

/** @param {Rule} rule @param {SpreadWorking} working @returns {string[]} */
function findDeciding(rule, working) {
  const picks = rule.slots.flatMap((slot) => slot.picks);
  const outcome = (/** @type {Working} */ { steps, missing }) => JSON.stringify([steps, missing]);
  const workings = working.parts.length ? working.parts.map((part) => part.working) : [working];
  return Object.keys(rule.inputs).filter((name) => {
    const axes = picks.filter(({ input }) => input === name).map(({ axis }) => axis);
    if (!rule.inputs[name].more || !axes.length) return false;
    return workings.some((one) => {
      const { inputs, known } = one;
      const differs = (/** @type {Plain} */ value) =>
        outcome(workKnown(rule, { ...inputs, [name]: value }, known)) !== outcome(one);
      return membersOf(known, axes).length > 0 && choicesOf(rule, known, name, axes).some(differs);
    });
  });
}

// What the figures of a place say of some axes.
/** @param {Working["known"]} known @param {string[]} axes @returns {(string | FigureBand)[]} */
function membersOf(known, axes) {
  const cells = Object.values(known).flatMap((each) => each.cells);
  return cells.flatMap(({ at }) => axes.flatMap((axis) => (axis in at ? [at[axis]] : [])));
}

// Every word of an input, or the edges of the bands that a number falls into.
/** @param {Rule} rule @param {Working["known"]} known @param {string} name @param {string[]} axes @returns {Plain[]} */
function choicesOf(rule, known, name, axes) {
  const { limits } = rule.inputs[name];
  if (Array.isArray(limits)) return limits;
  const lows = membersOf(known, axes).flatMap((member) => (typeof member === "object" ? [member.low] : []));
  return [...new Set(lows.filter((low) => low <= limits.high).map((low) => Math.max(low, limits.low)))];
}

// One case worked out: every step with its lowest and highest value. As in site_src/calculate/case/case.py and runs.py.

const MOST_TOGETHER = 64; // combinations of the other figures that are tried; where there are more, a figure matters

/** @param {Rule} rule @param {Asked} asked @returns {Working} */
function workOut(rule, asked) {
  return workKnown(rule, asked.inputs, knownAt(rule, asked));
}

/** @param {Rule} rule @param {Inputs} inputs @param {Working["known"]} known @returns {Working} */
function workKnown(rule, inputs, known) {
  const needed = rule.run.needs(inputs); // a figure in a branch that the inputs rule out is not asked for
  const picked = rule.slots.map((slot, k) => (needed[k] ? pickSlot(rule, slot, known[slot.parameter], inputs) : null));
  const open = standing(picked, "open");
  const missing = matter(rule, inputs, picked, open);
  const done = combinations(settledFigures(rule, inputs, picked)).map((figures) => rule.run(inputs, figures));
  const touches = (/** @type {CalculatorFormula} */ { behind }) => behind.some((k) => missing.includes(k));
  const steps = rule.steps.map((step, k) => (touches(step) ? null : span(done.map((each) => each.steps[k]))));
  const notes = rule.notes.map(
    (note, k) => !touches(note) && !note.own.some((own) => open.includes(own)) && done.every((each) => each.notes[k]),
  );
  return { inputs, known, picked, missing, steps, notes };
}

/** @param {Slots} picked @param {Picked["standing"]} word @returns {number[]} */
function standing(picked, word) {
  return [...picked.keys()].filter((k) => picked[k]?.standing === word);
}

// What a slot's figure can be; one that these inputs do not need is nothing.
/** @param {Slots} picked @param {number} k @returns {(Figure | null)[]} */
function optionsAt(picked, k) {
  return picked[k]?.options || [null];
}

// One figure for each that is not known: it does not matter which, or what depends on it is not known either.
/** @param {Rule} rule @param {Inputs} inputs @param {Slots} picked @returns {(Figure | null)[][]} */
function settledFigures(rule, inputs, picked) {
  const caps = standing(picked, "cap"),
    limiting = matter(rule, inputs, picked, caps);
  const idle = [...standing(picked, "open"), ...caps.filter((k) => !limiting.includes(k))];
  return picked.map((_, k) => optionsAt(picked, k).slice(idle.includes(k) ? -1 : 0));
}

// Every combination of what the figures can be (one, where all is exact).
/** @param {(Figure | null)[][]} lists @returns {(Figure | null)[][]} */
function combinations(lists) {
  return lists.reduce(
    (found, options) => found.flatMap((list) => options.map((option) => [...list, option])),
    /** @type {(Figure | null)[][]} */ ([[]]),
  );
}

// The first and the last of what each figure can be.
/** @param {Slots} picked @returns {(Figure | null)[][]} */
function baselines(picked) {
  return [0, -1].map((end) => picked.map((_, k) => optionsAt(picked, k).slice(end)[0]));
}

// The steps with one figure changed.
/** @param {Rule} rule @param {Inputs} inputs @param {(Figure | null)[]} figures @param {number} k
 *  @param {Figure | null} figure @returns {string} */
function stepsWith(rule, inputs, figures, k, figure) {
  const all = [...figures];
  all[k] = figure;
  return JSON.stringify(rule.run(inputs, all).steps);
}

// Whether a figure matters with any combination of what the others can be; the ends of all are tried first. Of an uneven
// one its two ends would not tell.
/** @param {Rule} rule @param {Inputs} inputs @param {Slots} picked @param {number} k @returns {boolean} */
function matters(rule, inputs, picked, k) {
  const options = optionsAt(picked, k);
  const differ = (/** @type {(Figure | null)[]} */ figures) =>
    rule.slots[k].uneven || new Set(options.map((option) => stepsWith(rule, inputs, figures, k, option))).size > 1;
  if (options.length === 1) return false;
  if (baselines(picked).some(differ)) return true;
  const held = picked.map((_, at) => (at === k ? options.slice(0, 1) : optionsAt(picked, at)));
  const size = held.reduce((product, each) => product * each.length, 1);
  return size > MOST_TOGETHER || combinations(held).some(differ);
}

// The slots among `slots` on which some step depends.
/** @param {Rule} rule @param {Inputs} inputs @param {Slots} picked @param {number[]} slots @returns {number[]} */
function matter(rule, inputs, picked, slots) {
  return slots.filter((k) => matters(rule, inputs, picked, k));
}

// Whether any step would change if a figure were another one than it is.
/** @param {Rule} rule @param {Inputs} inputs @param {Slots} picked @param {number} k @returns {boolean} */
function used(rule, inputs, picked, k) {
  const all = [...picked];
  all[k] = { options: wholeOf(rule.parameters[rule.slots[k].parameter]), standing: "known" };
  return matters(rule, inputs, all, k);
}

/** @param {Plain[]} values @returns {Pair} */
function span(values) {
  const [first] = values;
  if (typeof first === "string") return [first, values.find((value) => value !== first) || first];
  const numbers = values.map(Number);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** @param {Rule} rule @param {number[]} slots @returns {string[]} */
function namesOf(rule, slots) {
  return [...new Set(slots.map((k) => rule.slots[k].parameter))];
}

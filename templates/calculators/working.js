// One case worked out: every step with its lowest and highest value. As in site_src/calculate/case/case.py and runs.py.

const MOST_TOGETHER = 64; // combinations of the other figures that are tried; where there are more, a figure matters

// {known, picked, missing, steps, notes, inputs}: `picked` by slot (null where these inputs need none), `missing` slots
// that would have to be known, `steps` with both ends (null where they depend on those), `notes` that hold.
function workOut(data, run, asked) {
  return workKnown(data, run, asked.inputs, knownAt(data, asked));
}

function workKnown(data, run, inputs, known) {
  const needed = run.needs(inputs); // a figure in a branch that the inputs rule out is not asked for
  const picked = data.slots.map((slot, k) => (needed[k] ? pickSlot(data, slot, known[slot.parameter], inputs) : null));
  const open = standing(picked, "open");
  const missing = matter(data, run, inputs, picked, open);
  const done = combinations(settledFigures(data, run, inputs, picked)).map((figures) => run(inputs, figures));
  const touches = (each, slots) => each.behind.some((k) => slots.includes(k));
  const steps = data.steps.map((step, k) => (touches(step, missing) ? null : span(done.map((each) => each.steps[k]))));
  const doubtful = (note) => touches(note, missing) || note.own.some((k) => open.includes(k));
  const notes = data.notes.map((note, k) => !doubtful(note) && done.every((each) => each.notes[k]));
  return { inputs, known, picked, missing, steps, notes };
}

function standing(picked, word) {
  return picked.map((each, k) => (each && each.standing === word ? k : -1)).filter((k) => k >= 0);
}

// One figure for each that is not known: it does not matter which, or what depends on it is not known either.
function settledFigures(data, run, inputs, picked) {
  const caps = standing(picked, "cap"),
    limiting = matter(data, run, inputs, picked, caps);
  const idle = [...standing(picked, "open"), ...caps.filter((k) => !limiting.includes(k))];
  return picked.map((each, k) => each && (idle.includes(k) ? each.options.slice(-1) : each.options));
}

// Every combination of what the figures can be (one, where all is exact).
function combinations(lists) {
  const add = (found, options) => found.flatMap((list) => (options || [null]).map((option) => [...list, option]));
  return lists.reduce(add, [[]]);
}

function baselines(picked) {
  return [false, true].map((last) => picked.map((each) => each && each.options[last ? each.options.length - 1 : 0]));
}

function stepsWith(run, inputs, figures, changed) {
  const all = [...figures];
  for (const [k, figure] of changed) all[k] = figure;
  return JSON.stringify(run(inputs, all).steps);
}

// Whether any step changes between what one figure can be; of an uneven one its two ends would not tell.
function differs(data, run, inputs, figures, k, options) {
  return (
    data.slots[k].uneven || new Set(options.map((option) => stepsWith(run, inputs, figures, [[k, option]]))).size > 1
  );
}

// Whether a figure matters with any combination of what the others can be; the ends of all are tried first.
function matters(data, run, inputs, picked, k) {
  const { options } = picked[k],
    differ = (figures) => differs(data, run, inputs, figures, k, options);
  if (options.length === 1) return false;
  if (baselines(picked).some(differ)) return true;
  const held = picked.map((each, at) => each && (at === k ? options.slice(0, 1) : each.options));
  const size = held.reduce((product, each) => product * (each ? each.length : 1), 1);
  return size > MOST_TOGETHER || combinations(held).some(differ);
}

// The slots among `slots` on which some step depends.
function matter(data, run, inputs, picked, slots) {
  return slots.filter((k) => matters(data, run, inputs, picked, k));
}

// Whether any step would change if a figure were another one than it is.
function used(data, run, inputs, picked, k) {
  const { whole } = data.parameters[data.slots[k].parameter];
  return matters(
    data,
    run,
    inputs,
    picked.map((each, at) => (at === k ? { options: whole } : each)),
    k,
  );
}

function span(values) {
  if (typeof values[0] === "string") return [values[0], values.find((value) => value !== values[0]) || values[0]];
  const numbers = values.map(Number);
  return [Math.min(...numbers), Math.max(...numbers)];
}

function namesOf(data, slots) {
  return [...new Set(slots.map((k) => data.slots[k].parameter))];
}

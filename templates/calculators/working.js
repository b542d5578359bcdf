// One case worked out: every step with its lowest and highest value.

function workOut(data, run, place, day, inputs, typed) {
  const known = knownAt(data, place, day, inputs, typed);
  const needed = run.needs(inputs); // a figure in a branch that the inputs rule out is not asked for
  const picked = data.slots.map((slot, index) => (needed[index] ? pickSlot(data, slot, known, inputs) : null));
  const missing = data.slots.filter((slot, index) => needed[index] && picked[index] === null).map((slot) => slot[0]);
  if (missing.length) return { known, picked, missing: [...new Set(missing)] };
  const runs = variants(picked).map((values) => run(inputs, values));
  const steps = data.steps.map((step, index) => ends(runs.map((each) => each.steps[index])));
  const notes = data.notes.map((note, index) => runs.every((each) => each.notes[index]));
  return { known, picked, missing: [], steps, notes };
}

function same(pair) {
  return JSON.stringify(pair[0]) === JSON.stringify(pair[1]);
}

// Every combination of the ends of what is only known as a range.
function variants(picked) {
  return picked.reduce(
    (lists, pair) => {
      const choices = pair === null ? [null] : same(pair) ? [pair[0]] : pair;
      return lists.flatMap((list) => choices.map((choice) => [...list, choice]));
    },
    [[]],
  );
}

function ends(values) {
  if (typeof values[0] === "string") return [values[0], values[values.length - 1]];
  const numbers = values.map(Number);
  return [Math.min(...numbers), Math.max(...numbers)];
}

// A result that runs over months: where the figures change on the way, each part is worked out with its own. As in
// site_src/calculate/case/spread.py.

function monthsLater(day, months) {
  const index = Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  return Math.floor(index / 12) * 10000 + ((index % 12) + 1) * 100 + 1;
}

// The months in stretches of equal figures, {first, months, working}, each worked out as if it had run from the start
// to its last month; none where the figures never change.
function partsOf(data, run, asked) {
  if (!data.spread) return [];
  const { over } = data.spread,
    parts = [];
  let before = "";
  for (let month = 0; month < asked.inputs[over]; month += 1) {
    const first = month ? monthsLater(asked.day, month) : asked.day;
    const working = workOut(data, run, { ...asked, day: first, inputs: { ...asked.inputs, [over]: month + 1 } });
    const figures = JSON.stringify([working.picked, working.missing]);
    const last = parts[parts.length - 1];
    if (figures === before) Object.assign(last, { months: last.months + 1, working });
    else parts.push({ first, months: 1, working });
    before = figures;
  }
  return parts.length > 1 ? parts : [];
}

// A running step over some parts: what is due once is counted once, as the rule itself counts up to each part's end.
function sumOf(data, run, parts, k) {
  const { over } = data.spread,
    total = [0, 0];
  for (const { months, working } of parts) {
    const after = working.steps[k],
      start = working.inputs[over] - months;
    if (!after) return null;
    const before = start ? workKnown(data, run, { ...working.inputs, [over]: start }, working.known).steps[k] : [0, 0];
    for (const end of [0, 1]) total[end] += after[end] - (before ? before[end] : 0);
  }
  return total;
}

// The working of the whole time: {…working, parts, reached}.
function workThrough(data, run, asked) {
  const working = workOut(data, run, asked),
    parts = partsOf(data, run, asked);
  if (!parts.length) return { ...working, parts, reached: null };
  const steps = data.steps.map((step, k) => (step.running ? sumOf(data, run, parts, k) : working.steps[k]));
  return { ...working, steps, parts, reached: reachedBy(data, run, parts) };
}

// How far a result runs whose figures are not known to its end: {months, end, totals}, or null.
function reachedBy(data, run, parts) {
  const isKnown = ({ working }) => data.steps.every((step, k) => !step.running || working.steps[k]);
  const found = parts.findIndex((part) => !isKnown(part));
  if (found < 1) return null;
  const known = parts.slice(0, found),
    totals = {};
  data.steps.forEach((step, k) => {
    if (step.running) totals[step.id] = sumOf(data, run, known, k);
  });
  return { months: known.reduce((sum, part) => sum + part.months, 0), end: parts[found].first, totals };
}

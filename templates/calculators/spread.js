// A result that runs over months: where the figures change on the way, each part is worked out with its own. As in
// site_src/calculate/case/spread.py.

/** @param {number} day @param {number} months @returns {number} */
function monthsLater(day, months) {
  const index = Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  return Math.floor(index / 12) * 10000 + ((index % 12) + 1) * 100 + 1;
}

// The months in stretches of equal figures, each worked out as if it had run from the start to its last month; none where
// the figures never change.
/** @param {Rule} rule @param {Asked} asked @returns {Part[]} */
function partsOf(rule, asked) {
  const over = rule.spread?.over || "";
  /** @type {Part[]} */
  const parts = [];
  let before = "";
  for (let month = 0; month < Number(asked.inputs[over]); month += 1) {
    const first = month ? monthsLater(asked.day, month) : asked.day;
    const working = workOut(rule, { ...asked, day: first, inputs: { ...asked.inputs, [over]: month + 1 } });
    const figures = JSON.stringify([working.picked, working.missing]);
    const last = parts[parts.length - 1];
    if (figures === before) Object.assign(last, { months: last.months + 1, working });
    else parts.push({ first, months: 1, working });
    before = figures;
  }
  return parts.length > 1 ? parts : [];
}

// A running step over some parts: what is due once is counted once, as the rule itself counts up to each part's end.
/** @param {Rule} rule @param {Part[]} parts @param {number} k @returns {Pair | null} */
function sumOf(rule, parts, k) {
  const over = rule.spread?.over || "";
  let low = 0,
    high = 0;
  for (const { months, working } of parts) {
    const { inputs, known, steps } = working,
      after = steps[k],
      start = Number(inputs[over]) - months;
    if (!after) return null;
    const before = start && workKnown(rule, { ...inputs, [over]: start }, known).steps[k];
    const [least, most] = before ? numbers(before) : [0, 0];
    low += Number(after[0]) - least;
    high += Number(after[1]) - most;
  }
  return [low, high];
}

// The working of the whole time.
/** @param {Rule} rule @param {Asked} asked @returns {SpreadWorking} */
function workThrough(rule, asked) {
  const working = workOut(rule, asked),
    parts = partsOf(rule, asked);
  if (!parts.length) return { ...working, parts, reached: null };
  const steps = rule.steps.map((step, k) => (step.running ? sumOf(rule, parts, k) : working.steps[k]));
  return { ...working, steps, parts, reached: reachedBy(rule, parts) };
}

// How far a result runs whose figures are not known to its end, or null.
/** @param {Rule} rule @param {Part[]} parts @returns {Reached | null} */
function reachedBy(rule, parts) {
  const count = parts.findIndex(({ working }) => rule.steps.some((step, k) => step.running && !working.steps[k]));
  if (count < 1) return null;
  const known = parts.slice(0, count);
  /** @type {Reached["totals"]} */
  const totals = {};
  rule.steps.forEach(({ running, id }, k) => {
    const total = running && sumOf(rule, known, k);
    if (total) totals[id] = total;
  });
  return { months: known.reduce((sum, part) => sum + part.months, 0), end: parts[count].first, totals };
}

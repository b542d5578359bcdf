// What a figure can be at the point that the inputs pick. As in site_src/calculate/case/picking.py.

// Of a rate by bands that is not known: from nothing of everything to all of it.
/** @type {Schedule[]} */
const ANY_RATE = [0, 100000].map((rate) => [{ low: 0, high: null, rate }]);

// Every word, or the least and the most.
/** @param {CalculatorQuantity["limits"]} limits @returns {Plain[]} */
function endsOf(limits) {
  return Array.isArray(limits) ? limits : [limits.low, limits.high];
}

// Everything a figure can be.
/** @param {CalculatorParameter} parameter @returns {Picked["options"]} */
function wholeOf({ running, limits }) {
  return running ? ANY_RATE : endsOf(limits);
}

/** @param {FigureCell["at"]} at @param {Inputs} wanted @returns {boolean} */
function fits(at, wanted) {
  return Object.entries(at).every(([axis, member]) => {
    const value = wanted[axis];
    if (value === undefined) return true; // the running axis, collected as a schedule
    if (typeof member === "string") return member === value;
    return Number(value) >= member.low && (member.high === null || Number(value) < member.high);
  });
}

/** @param {CalculatorSlot} slot @param {Known} known @param {Inputs} inputs @returns {FigureCell[]} */
function fitting(slot, known, inputs) {
  /** @type {Inputs} */
  const wanted = {};
  for (const { axis, input, member = "" } of slot.picks) wanted[axis] = input ? inputs[input] : member;
  return known.cells.filter(({ at }) => fits(at, wanted));
}

// The bands in order, the stretches below and between them at anything: what is paid of these nobody has said.
/** @param {FigureCell[]} cells @param {string} running @param {0 | 1} end @returns {Schedule} */
function schedule(cells, running, end) {
  const bands = cells.map(({ at, options }) => {
    const band = at[running];
    return { ...(typeof band === "object" ? band : { low: 0, high: null }), rate: Number(options.at(-end)) };
  });
  bands.sort((a, b) => a.low - b.low);
  return bands.flatMap((band, k) => {
    const low = k && (bands[k - 1].high ?? band.low);
    return low < band.low ? [{ low, high: band.low, rate: 100000 * end }, band] : [band];
  });
}

// Everything a figure can be, and how far it is known.
/** @param {Rule} rule @param {CalculatorSlot} slot @param {Known} known @param {Inputs} inputs @returns {Picked} */
function pickSlot(rule, slot, known, inputs) {
  const parameter = rule.parameters[slot.parameter],
    { running } = parameter;
  const cells = fitting(slot, known, inputs);
  if (known.state === "offered" || !cells.length) {
    if (!parameter.figure) return { options: wholeOf(parameter), standing: "either" };
    if (!parameter.cap) return { options: wholeOf(parameter), standing: "open" };
    const [low, high] = endsOf(parameter.limits),
      isEvident = cells.length && known.reason !== "lead"; // no limit was ever lowered, but a lead holds nothing up
    const least = Number(isEvident ? cells[0].options[0] : low);
    return { options: parameter.beyond ? [high] : [least, high], standing: "cap", least };
  }
  if (running) {
    const lows = schedule(cells, running, 0),
      highs = schedule(cells, running, 1);
    return { options: JSON.stringify(lows) === JSON.stringify(highs) ? [lows] : [lows, highs], standing: "known" };
  }
  return { options: cells[0].options, standing: known.state === "either" ? "either" : "known" };
}

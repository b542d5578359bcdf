// Figures in words; the same words as site_src/calculate/values/figures.py.

const UNKNOWN = "还不知道",
  NOT_NEEDED = "用不到";
/** @type {{ [kind: string]: string | undefined }} */
const UNIT = { money: "\u202f元", percent: "%", months: "\u202f个月", product: "\u202f元", year: "\u202f年" };

/** @param {number} number @returns {string} */
function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

// A number without its unit.
/** @param {number} value @param {Kind} kind @returns {string} */
function bare(value, kind) {
  if (kind === "money") {
    const fen = Math.abs(value);
    return `${value < 0 ? "-" : ""}${grouped(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, "0")}`;
  }
  if (kind === "product") return ofProduct(value);
  if (kind === "percent") {
    const digits = String(value % 1000)
      .padStart(3, "0")
      .replace(/0+$/, "");
    return Math.floor(value / 1000) + (digits ? `.${digits}` : "");
  }
  if (kind === "bool") return value ? "是" : "否";
  if (kind === "date") return String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  return kind === "year" ? String(value) : grouped(value);
}

// Money × percent before it is rounded: yuan with as many decimals as there are.
/** @param {number} value @returns {string} */
function ofProduct(value) {
  const whole = Math.abs(value),
    decimals = String(whole % 1e7)
      .padStart(7, "0")
      .replace(/0+$/, "")
      .padEnd(2, "0");
  return `${value < 0 ? "-" : ""}${grouped(Math.floor(whole / 1e7))}.${decimals}`;
}

// One value, both ends of a range, or each word it may be.
/** @param {Plain[]} options @param {Kind} kind @param {Words} names @returns {string} */
function inWords(options, kind, names) {
  const low = options[0],
    high = options[options.length - 1];
  if (typeof low === "string" || typeof high === "string") {
    return [...new Set(options.map((end) => names[end] || end))].join("或");
  }
  const unit = UNIT[kind] || "";
  return low === high ? `${bare(low, kind)}${unit}` : `${bare(low, kind)}–${bare(high, kind)}${unit}`;
}

/** @param {string} sentence @param {Inputs} values @returns {string} */
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(name in values ? values[name] : whole));
}

// Of a stretch between bands nothing is known.
/** @param {number} low @param {number} high @returns {boolean} */
function isGap(low, high) {
  return low === 0 && high === 100000;
}

// A rate that changes with a running total: the rate itself where there is only one, else from the least on.
/** @param {Schedule[]} schedules @returns {string} */
function rateInWords(schedules) {
  const [lows, highs = lows] = schedules;
  const pairs = lows.map(({ rate }, k) => [rate, highs[k].rate]);
  const [low, high] = span(pairs.filter(([least, most]) => !isGap(least, most)).flat());
  return inWords([low, high], "percent", {}) + (low === high ? "" : "（分段算）");
}

// Every value of a working in words, by the name that sentences use.
/** @param {Rule} rule @param {Working} working @returns {Words} */
function valuesOf(rule, working) {
  /** @type {Words} */
  const values = {};
  for (const [name, { kind }] of Object.entries(rule.inputs)) {
    values[name] = inWords([working.inputs[name]], kind, rule.names);
  }
  for (const { parameter } of rule.slots) values[parameter] = NOT_NEEDED;
  rule.slots.forEach(({ name, parameter }, k) => {
    const picked = working.picked[k];
    if (picked) values[name] = values[parameter] = figureInWords(rule, parameter, picked);
  });
  rule.steps.forEach(({ id, kind }, k) => {
    const ends = working.steps[k];
    values[id] = ends ? inWords(ends, kind, rule.names) : UNKNOWN;
  });
  return values;
}

/** @param {Rule} rule @param {string} parameter @param {Picked} picked @returns {string} */
function figureInWords(rule, parameter, { options, standing }) {
  if (standing === "open" || standing === "cap") return UNKNOWN;
  return areSchedules(options) ? rateInWords(options) : inWords(options, rule.parameters[parameter].kind, rule.names);
}

/** @param {Picked["options"]} options @returns {options is Schedule[]} */
function areSchedules(options) {
  return Array.isArray(options[0]);
}

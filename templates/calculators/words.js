// Figures in words; the same words as site_src/calculate/values/figures.py.

const UNKNOWN = "还不知道",
  NOT_NEEDED = "用不到";
const UNIT = { money: "\u202f元", percent: "%", months: "\u202f个月", product: "\u202f元", year: "\u202f年" };

function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

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
function ofProduct(value) {
  const whole = Math.abs(value),
    decimals = String(whole % 1e7)
      .padStart(7, "0")
      .replace(/0+$/, "")
      .padEnd(2, "0");
  return `${value < 0 ? "-" : ""}${grouped(Math.floor(whole / 1e7))}.${decimals}`;
}

// One value, both ends of a range, or each word it may be.
function inWords(options, kind, names) {
  const low = options[0],
    high = options[options.length - 1];
  if (typeof low === "string") return [...new Set(options.map((end) => names[end] || end))].join("或");
  const unit = UNIT[kind] || "";
  return low === high ? `${bare(low, kind)}${unit}` : `${bare(low, kind)}–${bare(high, kind)}${unit}`;
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

// A rate that changes with a running total: the rate itself where there is only one, else from the least on.
function rateInWords(schedules) {
  const rates = schedules.flatMap((schedule) => schedule.map((band) => band[2]));
  const ends = [Math.min(...rates), Math.max(...rates)];
  return inWords(ends, "percent", {}) + (ends[0] === ends[1] ? "" : "（分段算）");
}

// Every value of a working in words, by the name that sentences use.
function valuesOf(data, working) {
  const values = {};
  for (const [name, { kind }] of Object.entries(data.inputs)) {
    values[name] = inWords([working.inputs[name]], kind, data.names);
  }
  for (const { parameter } of data.slots) values[parameter] = NOT_NEEDED;
  data.slots.forEach(({ name, parameter }, k) => {
    if (working.picked[k]) values[name] = values[parameter] = figureInWords(data, parameter, working.picked[k]);
  });
  data.steps.forEach(({ id, kind }, k) => {
    values[id] = working.steps[k] ? inWords(working.steps[k], kind, data.names) : UNKNOWN;
  });
  return values;
}

function figureInWords(data, parameter, { options, standing }) {
  const { kind, running } = data.parameters[parameter];
  if (["open", "cap"].includes(standing)) return UNKNOWN;
  return running ? rateInWords(options) : inWords(options, kind, data.names);
}

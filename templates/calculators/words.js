// Figures in words; the same words as site_src/calculate/figures.py.

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
    const digits = String(value % 1000).padStart(3, "0").replace(/0+$/, "");
    return Math.floor(value / 1000) + (digits ? `.${digits}` : "");
  }
  if (kind === "bool") return value ? "是" : "否";
  if (kind === "date") return String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  return kind === "year" ? String(value) : grouped(value);
}

// Money × percent before it is rounded: yuan with as many decimals as there are.
function ofProduct(value) {
  const whole = Math.abs(value), decimals = String(whole % 1e7).padStart(7, "0").replace(/0+$/, "").padEnd(2, "0");
  return `${value < 0 ? "-" : ""}${grouped(Math.floor(whole / 1e7))}.${decimals}`;
}

function inWords(pair, kind, names) {
  const [low, high] = pair;
  if (typeof low === "string") return [...new Set(pair.map((end) => names[end] || end))].join("或");
  const unit = UNIT[kind] || "";
  return low === high ? `${bare(low, kind)}${unit}` : `${bare(low, kind)}–${bare(high, kind)}${unit}`;
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

// A rate that changes with a running total: the rate itself where there is only one, else from the least on.
function rateInWords(pair) {
  const rates = pair.flatMap((schedule) => schedule.map((band) => band[2]));
  const ends = [Math.min(...rates), Math.max(...rates)];
  return inWords(ends, "percent", {}) + (ends[0] === ends[1] ? "" : "（分段算）");
}

// Every value of a working in words, by the name that sentences and formulas use.
function valuesOf(data, inputs, outcome) {
  const values = {};
  for (const name of Object.keys(data.inputs)) {
    values[name] = inWords([inputs[name], inputs[name]], data.inputs[name][1], data.names);
  }
  data.slots.forEach((slot, index) => {
    const pair = outcome.picked[index];
    if (!pair) return;
    const kind = data.parameters[slot[0]][1];
    values[slot[2]] = values[slot[0]] = Array.isArray(pair[0]) ? rateInWords(pair) : inWords(pair, kind, data.names);
  });
  data.steps.forEach((step, index) => {
    values[step[0]] = inWords(outcome.steps[index], step[3], data.names);
  });
  for (const [result, step] of Object.entries(data.results)) values[`=${result}`] = values[step];
  return values;
}

function named(values) {
  const all = { ...values };
  for (const key of Object.keys(values)) if (key[0] === "=") all[key.slice(1)] = values[key];
  return all;
}

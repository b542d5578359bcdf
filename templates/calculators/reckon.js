// A phrase → both ends of what it comes to, null where something is not known; twin of site_src/calculate/words/reckon.py.

/** @type {{ [what: string]: (left: number, right: number) => boolean }} */
const ORDER = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b };
const EQUAL = ["==", "!="],
  LOGIC = ["and", "or", "not"];

/** @param {CalculatorPhrase} phrase @param {Values} values @returns {Pair | null} */
function reckon(phrase, values) {
  const { what, name = "", number = 0, parts = [] } = phrase;
  if (what === "#") return [number, number];
  if (what === "word") return [name, name];
  if (what === "value") return values.pairs[name] || null;
  if (what in ORDER || EQUAL.includes(what) || LOGIC.includes(what)) return truth(phrase, values);
  if (what === "?") {
    const [low, high] = truth(parts[0], values),
      [yes, no] = parts.slice(1).map((part) => reckon(part, values));
    return low !== high ? either(yes, no) : low ? yes : no;
  }
  const known = parts.flatMap((part) => {
    const pair = reckon(part, values);
    return pair ? [numbers(pair)] : [];
  });
  return known.length < parts.length ? null : reckoned(phrase, known, values);
}

/** @param {CalculatorPhrase} phrase @param {Numbers[]} parts @param {Values} values @returns {Numbers} */
function reckoned(phrase, parts, values) {
  const { what, name = "" } = phrase;
  const [low, high] = parts[0],
    [least, most] = parts[parts.length - 1];
  if (what === "bands") {
    const [lows, highs] = values.schedules[name];
    return [B(lows, high, least), B(highs, low, most)];
  }
  if (what === "reach") {
    const [lows, highs] = values.schedules[name],
      [[from, until], [to, past], [less, more]] = parts;
    return [C(highs, from, to, less), C(lows, until, past, more)];
  }
  if (what === "round") return [R(low, divisorOf(phrase)), R(high, divisorOf(phrase))];
  if (what === "+") return [low + least, high + most];
  if (what === "-") return [low - most, high - least];
  if (what !== "*") return extreme(what === "min" ? what : "max", parts);
  const all = [low * least, low * most, high * least, high * most];
  return [Math.min(...all) + 0, Math.max(...all) + 0]; // -0 + 0 is 0
}

/** @param {"min" | "max"} which @param {Numbers[]} pairs @returns {Numbers} */
function extreme(which, pairs) {
  const pick = Math[which];
  return [pick(...pairs.map(([low]) => low)), pick(...pairs.map(([, high]) => high))];
}

// What a rounding divides by.
/** @param {CalculatorPhrase} phrase @returns {number} */
function divisorOf({ number = 0, parts = [] }) {
  return number * (parts[0].kind === "product" ? 100000 : 1);
}

/** @param {Pair} pair @returns {Numbers} */
function numbers([low, high]) {
  return [Number(low), Number(high)];
}

// [1, 1]: it is so; [0, 0]: it is not; [0, 1]: that is not known.
/** @param {CalculatorPhrase} phrase @param {Values} values @returns {Numbers} */
function truth(phrase, values) {
  const { what, parts = [] } = phrase;
  if (LOGIC.includes(what)) {
    const found = parts.map((part) => truth(part, values));
    return what === "not" ? opposite(found[0]) : extreme(what === "and" ? "min" : "max", found);
  }
  if (what in ORDER || EQUAL.includes(what)) {
    const [left, right] = parts.map((part) => reckon(part, values));
    return left && right ? compare(what, left, right) : [0, 1];
  }
  const pair = reckon(phrase, values);
  return pair ? numbers(pair) : [0, 1];
}

/** @param {Numbers} truth @returns {Numbers} */
function opposite([low, high]) {
  return [1 - high, 1 - low];
}

/** @param {string} what @param {Pair} left @param {Pair} right @returns {Numbers} */
function compare(what, left, right) {
  if (what === "!=") return opposite(compare("==", left, right));
  const [low, high] = numbers(left),
    [least, most] = numbers(right),
    holds = ORDER[what];
  if (holds) {
    const ends = [holds(low, most), holds(high, least)];
    return [Number(ends[0] && ends[1]), Number(ends[0] || ends[1])];
  }
  if (new Set([...left, ...right]).size === 1) return [1, 1];
  if (typeof left[0] === "string") return [0, Number(left.some((word) => right.includes(word)))];
  return [0, Number(low <= most && least <= high)];
}

/** @param {Pair | null} one @param {Pair | null} other @returns {Pair | null} */
function either(one, other) {
  if (!one || !other) return null;
  return typeof one[0] === "string" ? [one[0], other[1]] : span([...one, ...other]);
}

// How much of [start, end) lies in a band.
/** @param {FigureBand} band @param {number} start @param {number} end @returns {number} */
function overlap({ low, high }, start, end) {
  return Math.max(0, (high === null ? end : Math.min(end, high)) - Math.max(start, low));
}

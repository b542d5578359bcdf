// A phrase → both ends of what it comes to, null where something is not known; twin of site_src/calculate/words/reckon.py.
// A phrase is [what, kind, name or number, part, …]; `values` hold pairs, and the schedules of rates by bands, by name.

const ORDER = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b };
const EQUAL = ["==", "!="],
  LOGIC = ["and", "or", "not"];

function reckon([what, kind, name, ...parts], values) {
  if (what === "#" || what === "word") return [name, name];
  if (what === "value") return values[name] || null;
  if (what === "?") {
    const [low, high] = truth(parts[0], values),
      [yes, no] = parts.slice(1).map((part) => reckon(part, values));
    return low !== high ? either(yes, no) : low ? yes : no;
  }
  if (what in ORDER || EQUAL.includes(what) || LOGIC.includes(what)) return truth([what, kind, name, ...parts], values);
  const found = parts.map((part) => reckon(part, values));
  return found.includes(null) ? null : reckoned(what, name, parts[0][1] === "product", found, values);
}

function reckoned(what, name, product, found, values) {
  const [low, high] = found[0],
    [least, most] = found[found.length - 1];
  if (what === "bands") return [B(values[name][0], high, least), B(values[name][1], low, most)];
  if (what === "round") return [low, high].map((end) => R(end, product ? name * 100000 : name));
  if (what === "+") return [low + least, high + most];
  if (what === "-") return [low - most, high - least];
  if (what === "*") {
    const all = [low, high].flatMap((one) => [one * least, one * most]);
    return [Math.min(...all) + 0, Math.max(...all) + 0]; // -0 + 0 is 0
  }
  return [0, 1].map((end) => Math[what](...found.map((pair) => pair[end])));
}

// [1, 1]: it is so; [0, 0]: it is not; [0, 1]: that is not known.
function truth(phrase, values) {
  const [what, , , ...parts] = phrase;
  if (LOGIC.includes(what)) {
    const found = parts.map((part) => truth(part, values));
    if (what === "not") return [1 - found[0][1], 1 - found[0][0]];
    const pick = what === "and" ? Math.min : Math.max;
    return [0, 1].map((end) => pick(...found.map((pair) => pair[end])));
  }
  const compares = what in ORDER || EQUAL.includes(what);
  const pairs = (compares ? parts : [phrase]).map((part) => reckon(part, values));
  if (pairs.includes(null)) return [0, 1];
  return compares ? compare(what, ...pairs) : pairs[0].map(Number);
}

function compare(what, left, right) {
  if (what in ORDER) {
    const ends = [ORDER[what](left[0], right[1]), ORDER[what](left[1], right[0])];
    return [Number(ends[0] && ends[1]), Number(ends[0] || ends[1])];
  }
  if (what === "!=")
    return compare("==", left, right)
      .reverse()
      .map((end) => 1 - end);
  if (new Set([...left, ...right]).size === 1) return [1, 1];
  if (typeof left[0] === "string") return [0, Number(left.some((word) => right.includes(word)))];
  return [0, Number(left[0] <= right[1] && right[0] <= left[1])];
}

function either(one, other) {
  if (!one || !other) return null;
  if (typeof one[0] === "string") return [one[0], other[1]];
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

// How much of [start, end) lies in a band.
function overlap(band, start, end) {
  return Math.max(0, (band[1] === null ? end : Math.min(end, band[1])) - Math.max(start, band[0]));
}

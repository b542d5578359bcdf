// What is typed, by the table in the data (site_src/calculate/values/grammar.py): {value} within its limits, or {why} not.
// The twin of site_src/calculate/values/entry.py.

// The text with its marks made plain, nothing at its ends.
function plainly(grammar, text) {
  const [from, to] = grammar.marks;
  return Array.from(text, (mark) => to[from.indexOf(mark)] || mark)
    .join("")
    .replace(/^ +| +$/g, "");
}

// `limits` are the least and the most, or the words of a closed list.
function typedAs(grammar, text, kind, limits) {
  const plain = plainly(grammar, text),
    because = (words, what) => ({ why: words.replace("{}", () => what) });
  if (!plain) return because(grammar.empty);
  if (kind === "choice" || kind === "bool") {
    const words = kind === "bool" ? Object.keys(grammar.truths) : limits;
    if (!words.includes(plain)) return because(grammar.stranger, words.join("、"));
    return { value: kind === "bool" ? grammar.truths[plain] : plain };
  }
  const form = grammar.forms[kind],
    short = Array.from(plain).length <= grammar.longest;
  const fits = (pattern) => short && new RegExp(`^(?:${pattern})$`, "u").exec(plain),
    found = fits(form.reads);
  if (!found) {
    const slip = form.slips.find(([pattern]) => fits(pattern));
    return slip ? because(slip[1], fits(slip[0])[1]) : because(form.otherwise);
  }
  const [, whole, decimals = "", unit] = found,
    zeros = form.digits + (form.units[unit] || 0) - decimals.length;
  if (zeros < 0) return because(form.fine);
  const value = Number(whole.replace(/[,-]/g, "") + decimals + "0".repeat(zeros));
  const [low, high] = limits,
    end = value < low ? low : high;
  return value >= low && value <= high
    ? { value }
    : because(value < low ? form.least : form.most, inWords([end, end], kind, {}));
}

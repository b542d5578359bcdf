// What is typed, by the table in the data (site_src/calculate/grammar.py): its value within its limits, or the reason why
// not. The twin of site_src/calculate/typed.py.

// The text with its marks made plain, nothing at its ends.
function plainly(grammar, text) {
  return Array.from(text, (mark) => grammar.marks[mark] || mark).join("").replace(/^ +| +$/g, "");
}

// {value} or {why}; `limits` are the least and the most, or the words of a closed list.
function typedAs(grammar, text, kind, limits) {
  const plain = plainly(grammar, text);
  if (!plain) return { why: grammar.empty };
  if (kind === "choice" || kind === "bool") {
    const words = kind === "bool" ? Object.keys(grammar.truths) : limits;
    if (!words.includes(plain)) return { why: grammar.stranger.replace("{}", () => words.join("、")) };
    return { value: kind === "bool" ? grammar.truths[plain] : plain };
  }
  const form = grammar.forms[kind], long = Array.from(plain).length > grammar.longest;
  const found = long ? null : wholly(form.reads, plain);
  if (!found) return { why: long ? form.otherwise : slipOf(form, plain) };
  const [, whole, decimals = "", unit = ""] = found;
  const zeros = form.digits + (form.units[unit] || 0) - decimals.length;
  if (zeros < 0) return { why: form.fine };
  const digits = whole.replace(/[,-]/g, "") + decimals + "0".repeat(zeros);
  return within(form, digits.length > grammar.digits ? 10 ** grammar.digits : Number(digits), kind, limits);
}

function within(form, value, kind, [low, high]) {
  const said = (words, end) => ({ why: words.replace("{}", () => inWords([end, end], kind, {})) });
  return value < low ? said(form.least, low) : value > high ? said(form.most, high) : { value };
}

function slipOf(form, plain) {
  for (const [pattern, words] of form.slips) {
    const found = wholly(pattern, plain);
    if (found) return words.replace("{}", () => found[1]);
  }
  return form.otherwise;
}

function wholly(pattern, text) {
  return new RegExp(`^(?:${pattern})$`, "u").exec(text);
}

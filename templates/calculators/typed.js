// What is typed, by the table in the data (site_src/calculate/values/grammar.py): its value within its limits, or why not.
// The twin of site_src/calculate/values/entry.py.

// The text with its marks made plain, nothing at its ends.
/** @param {Grammar} grammar @param {string} text @returns {string} */
function plainly({ marks }, text) {
  return Array.from(text, (mark) => marks.plain[marks.typed.indexOf(mark)] || mark)
    .join("")
    .replace(/^ +| +$/g, "");
}

/** @param {Grammar} grammar @param {string} text @param {Kind} kind @param {CalculatorQuantity["limits"]} limits
 *  @returns {Read} */
function typedAs(grammar, text, kind, limits) {
  const plain = plainly(grammar, text),
    because = (/** @type {string} */ words, what = "") => ({ why: words.replace("{}", () => what) });
  const among = (/** @type {string[]} */ words, /** @type {Plain} */ value) =>
    words.includes(plain) ? { value } : because(grammar.stranger, words.join("、"));
  if (!plain) return because(grammar.empty);
  if (Array.isArray(limits)) return among(limits, plain);
  if (kind === "bool") return among(Object.keys(grammar.truths), grammar.truths[plain]);
  const form = grammar.forms[kind],
    short = Array.from(plain).length <= grammar.longest;
  const fits = (/** @type {string} */ pattern) => (short ? new RegExp(`^(?:${pattern})$`, "u").exec(plain) : null);
  const found = fits(form.reads);
  if (!found) {
    const slip = form.slips.find(({ pattern }) => fits(pattern));
    return slip ? because(slip.why, fits(slip.pattern)?.[1]) : because(form.otherwise);
  }
  const [, whole, decimals = "", unit] = found,
    zeros = form.digits + (form.units[unit] || 0) - decimals.length;
  if (zeros < 0) return because(form.fine);
  const value = Number(whole.replace(/[,-]/g, "") + decimals + "0".repeat(zeros));
  const { low, high } = limits;
  if (value < low) return because(form.least, inWords([low], kind, {}));
  return value > high ? because(form.most, inWords([high], kind, {})) : { value };
}

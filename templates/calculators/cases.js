// Bounds, told only where they bite, and cases, of which the one that applies; twin of site_src/calculate/words/speech.py.

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function boundClause(speech, { what, kind, parts = [] }) {
  const [base, ...bounds] = parts,
    least = what === "min";
  let found = clauseFor(speech, base);
  for (const part of bounds) {
    const bound = clauseFor(speech, part),
      known = found.pair && bound.pair ? [found.pair, bound.pair] : null;
    const [low, high] = known ? compare(least ? ">" : "<", known[0], known[1]) : [0, 1];
    if (high === 0) continue;
    const pair = known && extreme(least ? "min" : "max", known.map(numbers));
    found = under(speech, least, found, bound, { pair, kind, text: "", before: [], plain: false, done: low === 1 });
  }
  return { ...found, kind };
}

// `base` under a limit, or not under a least one; `all` is what comes of it, to be worded.
/** @param {Speech} speech @param {boolean} least @param {Clause} base @param {Clause} limit @param {Clause} all
 *  @returns {Clause} */
function under(speech, least, base, limit, all) {
  if (limit.plain && limit.kind === "zero" && !least && !base.plain && !base.done) {
    return { ...all, text: `${base.text}，${all.done ? "不够减，" : "不够减的"}按 0 算`, before: base.before };
  }
  const found = settled(speech, base),
    bound = settled(speech, limit),
    before = [...found.before, ...bound.before];
  if (!all.done) return { ...all, text: `${found.text}，${least ? "最多" : "最少"}${by(bound.text)}`, before };
  const value = valueInWords(speech, bound.pair, all.kind);
  return { ...all, text: `${found.text}，${least ? "超过" : "低于"}${apart(bound.text)}，${by(value)}`, before };
}

// The branch that applies and why; both where that is not known.
/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function caseClauses(speech, phrase) {
  const { kind, parts = [] } = phrase,
    [condition, ...branches] = parts,
    [low, high] = truth(condition, speech.values);
  const open = low !== high,
    reason = reasonFor(speech, condition, high === 1, open);
  if (open) {
    const [yes, no] = branches.map((branch) => whole(speech, branchClause(speech, branch, kind)).join("；"));
    const before = [...reason.before, `如果${reason.text}，${yes}`, `不然，${no}`];
    return { pair: reckon(phrase, speech.values), kind, text: "两种都有可能", before, plain: false, done: false };
  }
  const branch = branchClause(speech, branches[1 - low], kind),
    [first, ...more] = [...branch.before, branch.text];
  const told = [`因为${reason.text}，${first.startsWith("因为") ? "又" : ""}${first}`, ...more];
  return { ...branch, text: told[told.length - 1], before: [...reason.before, ...told.slice(0, -1)] };
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @param {Kind} kind @returns {Clause} */
function branchClause(speech, phrase, kind) {
  const found = { ...clauseFor(speech, phrase), kind };
  if (!found.plain) return found;
  const text = phrase.what === "#" ? valueInWords(speech, found.pair, kind) : found.text;
  return { ...found, text: by(text), plain: false, done: true };
}

// A working told in sentences, as in site_src/calculate/words/answers.py: the answer, what to mind, the notes of the rule and
// its stretches of months.

// What figures are called that the reader goes on with: the last ones found, or what only leads say. Cautions have the same
// codes, and the page's form the same names.
/** @type {{ way: Way, take: string, called: string }[]} */
const WAYS = [
  { way: "last", take: "按", called: "最后查到的标准" },
  { way: "lead", take: "先照", called: "网上拼凑的说法" },
];

/** @param {Rule} rule @param {SpreadWorking} working @param {number} day @returns {Told} */
function tellAll(rule, working, day) {
  const values = withResults(rule, valuesOf(rule, working));
  const found = cautionsOf(rule, working, day);
  return {
    answer:
      beforeAnswer(rule, working, values, found) +
      answerOf(rule, working, { ...values, ...changing(rule, working, values) }),
    cautions: found.map((each) => cautionInWords(rule, each)),
    notes: notesOf(rule, working),
    parts: working.parts.map((part) => partInWords(rule, part)),
  };
}

/** @param {Rule} rule @param {Words} values @returns {Words} */
function withResults(rule, values) {
  const all = { ...values };
  for (const [result, step] of Object.entries(rule.results)) all[result] = values[step];
  return all;
}

/** @param {Rule} rule @param {string} id @returns {number} */
function stepAt(rule, id) {
  return rule.steps.findIndex((step) => step.id === id);
}

// 按年龄 40 周岁、最后查到的标准算，: what an answer stands on that is asked on the side.
/** @param {Rule} rule @param {SpreadWorking} working @param {Words} values @param {Caution[]} found @returns {string} */
function beforeAnswer(rule, working, values, found) {
  const grounds = decidingInputs(rule, working).map((name) => {
    const { label, kind, unit, ordinal } = rule.inputs[name],
      as = (/** @type {string} */ number) => (ordinal || "").replace("{}", number);
    if (kind === "choice") return values[name];
    if (ordinal) return label.replace(as("几"), as(values[name]));
    const behind = unit && !UNIT[kind] ? `\u202f${unit}` : "";
    return `${label} ${values[name]}${behind}`;
  });
  for (const { way, called } of WAYS) if (found.some(({ code }) => code === way)) grounds.push(called);
  return grounds.length ? `按${grounds.join("、")}算，` : "";
}

// The rule's own sentence; where a result of it is not known, the results that are, and which of its own are not.
/** @param {Rule} rule @param {SpreadWorking} working @param {Words} values @returns {string} */
function answerOf(rule, { steps, reached }, values) {
  const results = Object.entries(rule.results).map(([name, id]) => {
    const k = stepAt(rule, id);
    return { ...rule.steps[k], name, ends: steps[k] };
  });
  const unknown = results.filter(({ name, ends }) => !ends && rule.answer.includes(`{${name}}`));
  if (!unknown.length) return filled(rule.answer, values);
  const known = results.filter(({ ends }) => ends).map(({ label, name }) => `${label} ${values[name]}`);
  const partly = unknown.map(({ id, label, kind, running }) => {
    if (!running || !reached) return "";
    const { months, end, totals } = reached;
    return `${label}只能算 ${bare(end, "date")} 以前的 ${months} 个月：${inWords(totals[id], kind, rule.names)}。`;
  });
  const left = unknown.filter((_, k) => !partly[k]).map(({ label }) => label);
  return (
    (known.length ? `${known.join("，")}。` : "") +
    partly.join("") +
    (left.length ? `还算不了：${left.join("、")}。` : "")
  );
}

// The value of one month, with what it becomes in later stretches of months.
/** @param {Rule} rule @param {SpreadWorking} working @param {Words} values @returns {Words} */
function changing(rule, { parts }, values) {
  const each = rule.spread?.each || "";
  /** @type {Words} */
  const found = {};
  if (!parts.length) return found;
  const later = parts.slice(1).map((part) => `${bare(part.first, "date")} 起 ${eachOf(rule, part) || UNKNOWN}`);
  for (const name of [each, ...Object.keys(rule.results).filter((result) => rule.results[result] === each)]) {
    found[name] = `${values[name]}（${later.join("，")}）`;
  }
  return found;
}

/** @param {Rule} rule @param {Part} part @returns {string} */
function eachOf(rule, { working }) {
  const k = stepAt(rule, rule.spread?.each || ""),
    ends = working.steps[k];
  return ends ? inWords(ends, rule.steps[k].kind, rule.names) : "";
}

/** @param {Rule} rule @param {Part} part @returns {string} */
function partInWords(rule, part) {
  const each = eachOf(rule, part);
  const gives = each ? `每月 ${each}` : "标准没有查到";
  return `${bare(part.first, "date")} 起 ${part.months} 个月：${gives}。`;
}

// The notes of each stretch with its own figures, but for those that name what is not known.
/** @param {Rule} rule @param {SpreadWorking} working @returns {string[]} */
function notesOf(rule, working) {
  const workings = working.parts.length ? working.parts.map((part) => part.working) : [working];
  /** @type {Set<string>} */
  const found = new Set();
  for (const one of workings) {
    const values = withResults(rule, valuesOf(rule, one));
    rule.notes.forEach(({ says }, k) => {
      const steps = [...says.matchAll(/\{(\w+)\}/g)].map(([, name]) => stepAt(rule, rule.results[name] || name));
      if (one.notes[k] && steps.every((at) => at < 0 || one.steps[at])) found.add(filled(says, values));
    });
  }
  return [...found];
}

/** @param {Rule} rule @param {Caution} caution @returns {string} */
function cautionInWords(rule, { code, names, figure }) {
  const labels = new Set(names.map((name) => rule.parameters[name].label));
  /** @type {Words} */
  const values = { names: [...labels].join("、") };
  if (figure !== undefined) {
    values.figure = inWords(
      [figure],
      code === "last" || code === "expired" ? "date" : rule.parameters[names[0]].kind,
      rule.names,
    );
  }
  return filled(rule.cautions[code], values);
}

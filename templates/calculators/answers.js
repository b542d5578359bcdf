// A working told in sentences, as in site_src/calculate/words/answers.py: the answer, what to mind, the notes of the rule and
// its stretches of months.

function tellAll(data, run, working, day) {
  const values = withResults(data, valuesOf(data, working));
  const found = cautionsOf(data, run, working, day);
  return {
    answer:
      beforeAnswer(data, run, working, values, found) +
      answerOf(data, working, { ...values, ...changing(data, working, values) }),
    cautions: found.map((each) => cautionInWords(data, each)),
    notes: notesOf(data, working),
    parts: working.parts.map((part) => partInWords(data, part)),
    values,
  };
}

function withResults(data, values) {
  const all = { ...values };
  for (const [result, step] of Object.entries(data.results)) all[result] = values[step];
  return all;
}

function stepAt(data, id) {
  return data.steps.findIndex((step) => step.id === id);
}

// 按年龄 40 周岁、最后查到的标准算，: what an answer stands on that is asked on the side.
function beforeAnswer(data, run, working, values, found) {
  const told = decidingInputs(data, run, working).map((name) => {
    const { label, kind, unit } = data.inputs[name];
    if (kind === "choice") return values[name];
    return (
      `${label} ${values[name]}` +
      (unit && !["money", "percent", "months", "year"].includes(kind) ? "\u202f" + unit : "")
    );
  });
  if (found.some(({ code }) => code === "last")) told.push("最后查到的标准");
  return told.length ? `按${told.join("、")}算，` : "";
}

// The rule's own sentence; where a result of it is not known, the results that are, and which are not.
function answerOf(data, working, values) {
  const isKnown = (result) => Boolean(working.steps[stepAt(data, data.results[result])]);
  const label = (result) => data.steps[stepAt(data, data.results[result])].label;
  const results = Object.keys(data.results),
    unknown = results.filter((each) => !isKnown(each));
  if (!unknown.some((each) => data.answer.includes(`{${each}}`))) return filled(data.answer, values);
  const known = results.filter(isKnown).map((each) => `${label(each)} ${values[each]}`);
  const partly = unknown.filter((each) => working.reached && data.steps[stepAt(data, data.results[each])].running);
  const told = partly.map((each) => {
    const { months, end, totals } = working.reached,
      { kind, id } = data.steps[stepAt(data, data.results[each])];
    return `${label(each)}只能算 ${bare(end, "date")} 以前的 ${months} 个月：${inWords(totals[id], kind, data.names)}。`;
  });
  const left = unknown.filter((each) => !partly.includes(each)).map(label);
  return (
    (known.length ? `${known.join("，")}。` : "") +
    told.join("") +
    (left.length ? `还算不了：${left.join("、")}。` : "")
  );
}

// The value of one month, with what it becomes in later stretches of months.
function changing(data, working, values) {
  if (!working.parts.length) return {};
  const { each } = data.spread,
    found = {};
  const later = working.parts.slice(1).map((part) => `${bare(part.first, "date")} 起 ${eachOf(data, part) || UNKNOWN}`);
  for (const name of [each, ...Object.keys(data.results).filter((result) => data.results[result] === each)]) {
    found[name] = `${values[name]}（${later.join("，")}）`;
  }
  return found;
}

function eachOf(data, part) {
  const k = stepAt(data, data.spread.each),
    pair = part.working.steps[k];
  return pair ? inWords(pair, data.steps[k].kind, data.names) : "";
}

function partInWords(data, part) {
  const each = eachOf(data, part);
  return `${bare(part.first, "date")} 起 ${part.months} 个月：${each ? "每月 " + each : "标准没有查到"}。`;
}

// The notes of each stretch with its own figures, but for those that name what is not known.
function notesOf(data, working) {
  const workings = working.parts.length ? working.parts.map((part) => part.working) : [working],
    found = new Set();
  for (const one of workings) {
    const values = withResults(data, valuesOf(data, one));
    data.notes.forEach(({ says }, k) => {
      const names = [...says.matchAll(/\{(\w+)\}/g)].map(([, name]) => stepAt(data, data.results[name] || name));
      if (one.notes[k] && names.every((at) => at < 0 || one.steps[at])) found.add(filled(says, values));
    });
  }
  return [...found];
}

function cautionInWords(data, { code, names, figure }) {
  const labels = new Set(names.map((name) => data.parameters[name].label)),
    says = { names: [...labels].join("、") };
  if (figure !== undefined) {
    const kind = code === "last" ? "date" : data.parameters[names[0]].kind;
    says.figure = inWords([figure, figure], kind, data.names);
  }
  return filled(data.cautions[code], says);
}

// The steps of a working as the page shows them, each with what it rests on. Where a figure is not used, its source is none.

/** @param {Rule} rule @param {Working} working @param {HTMLElement} root @returns {ShownStep[]} */
function steps(rule, working, root) {
  const speech = speechOf(rule, working),
    values = valuesOf(rule, working);
  const { inputs, picked, known } = working,
    inUse = picked.map((each, k) => each && used(rule, inputs, picked, k));
  return rule.steps.flatMap(({ says, phrase, own, quiet }, k) => {
    const ends = working.steps[k];
    if (!ends || (quiet && isNothing(ends))) return [];
    const bearing = namesOf(
      rule,
      own.filter((slot) => inUse[slot]),
    );
    return {
      says: filled(says, values) + acceptedInWords(working, bearing),
      ...explained(speech, phrase, ends),
      sources: sourcesOf(
        bearing.flatMap((name) => (GROUNDED.includes(known[name].state) ? known[name].answers : [])),
        root,
      ),
    };
  });
}

// Each source once, however many of its statements the step uses.
/** @param {FigureAnswer[]} answers @param {HTMLElement} root @returns {Source[]} */
function sourcesOf(answers, root) {
  const grades = gradesOf(root);
  /** @type {Map<string, Source>} */
  const links = new Map();
  for (const { grade = "", since, source, address = "" } of answers) {
    if (!source) continue;
    const text = [grades[grade], since, source].filter(Boolean).join(" · ");
    if (!links.has(text))
      links.set(text, { text, href: site.attribute(root, "base") + address.replace(/\/#/, "/index.html#") });
  }
  return [...links.values()];
}

/** @param {HTMLElement} root @returns {Words} */
function gradesOf(root) {
  return JSON.parse(site.attribute(root, "grades"));
}

/** @param {string[]} parts @returns {string[]} */
function split(parts) {
  return parts.length ? [`标准在这段时间里变了，分 ${parts.length} 段算：${parts.join("")}`] : [];
}

/** @param {HTMLElement} root @param {string[]} lacking @returns {string[]} */
function lacked(root, lacking) {
  if (!lacking.length) return [];
  return [
    `缺少：${lacking.join("、")}。`,
    `知道当地标准的话，填在“按我当地的标准填”里；不知道的，可以问${root.dataset.ask}。别的地方的标准不能拿来用。`,
  ];
}

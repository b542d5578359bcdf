// What places say on a topic, held against each other. What may be compared was judged when the site was built
// (comparing.py): here it is looked up and worded. A caution is [code, what its words name].
const told = (cell) => Boolean(cell && cell.key);
const fill = (words, parts) => words.replace(/\{(\d)\}/g, (blank, at) => parts[at]);

// "different", "same", "open" (of some place nothing is known), or "" (of none is).
const verdict = (cells) => {
  const known = cells.filter(told);
  if (!known.length) return "";
  if (new Set(known.map(({ key }) => key)).size > 1) return "different";
  return known.length < cells.length ? "open" : "same";
};

// Beside one answer, on the reader's day.
const alone = (cell, day) => {
  const all = (cell && cell.cautions) || [],
    above = told(cell) && cell.from ? [["inherited", [cell.from]]] : [];
  const held = all.filter(([, , after = "", until = day]) => after < day && day <= until);
  return [...above, ...held.map(([code, about = []]) => [code, about])];
};

// Between several: of every two, each caution once.
const between = (cells, unlike) => {
  const sorts = [...new Set(cells.map((cell) => (cell && cell.sort) || 0))].sort((one, other) => one - other);
  const found = sorts.flatMap((one, at) => sorts.slice(at + 1).flatMap((other) => unlike[`${one}-${other}`] || []));
  return [...new Map(found.map(([code, about = []]) => [`${code} ${about}`, [code, about]])).values()];
};

const isArea = ({ slug, sheet }) => slug !== sheet.region;
const own = (sheet, area, topic, name) => ((sheet.places[area] || {})[topic] || {})[name] >= 0;

// Of a province nothing may be known while some of its areas have rules of their own.
const silent = (place, topic, name, { summaries }) => {
  if (isArea(place)) return summaries.unrecorded;
  if (place.sheet.subjects[topic].local.includes(name)) return summaries.not_applicable;
  const areas = Object.keys(place.sheet.areas).filter((area) => own(place.sheet, area, topic, name)).length;
  return areas ? fill(summaries.areas_only, [areas]) : summaries.unrecorded;
};

// Each attribute of a topic: what every place says, and what must be known before it is compared. `rules` is what
// data/comparing.js has, `places` are [{slug, name, sheet}].
site.lines = (places, topic, rules, day) => {
  const { attributes, key, local } = places[0].sheet.subjects[topic],
    unlike = rules.unlike[topic] || {};
  const asked = Object.entries(attributes).filter(([name]) => places.some(isArea) || !local.includes(name));
  return asked.map(([name, label]) => {
    const cells = places.map(({ sheet, slug }) => site.answer(sheet, slug, topic, name));
    return {
      name,
      label,
      cells,
      kind: verdict(cells),
      late: !key.includes(name),
      silent: places.map((place, at) => (cells[at] ? cells[at].state_words || "" : silent(place, topic, name, rules))),
      alone: cells.map((cell) => alone(cell, day)),
      between: between(cells, unlike[name] || {}),
    };
  });
};

site.caution = ([code, about], { cautions }) => fill(cautions[code], [about.join("”“")]);

// What one should know to read all lines rightly, in sentences.
site.sums = (lines, places, topics, { summaries }) => {
  const said = [],
    say = (code, ...parts) => parts[parts.length - 1] && said.push(fill(summaries[code], parts));
  const above = lines.filter(({ kind, cells }) => kind === "same" && cells.every(({ from }) => from));
  const names = [...new Set(above.flatMap(({ cells }) => cells.map(({ from }) => from)))].join("、");
  if (above.length) say("shared", above.length, names);
  const unverified = (marks) => marks.some(([code]) => code === "unverified");
  say("unverified", lines.filter((line) => line.kind === "different" && line.alone.some(unverified)).length);
  for (const { sheet, name } of places.filter((place) => !isArea(place))) {
    const on = (area, topic) => Object.values((sheet.places[area] || {})[topic] || {}).some((cell) => cell >= 0);
    say("areas", name, Object.keys(sheet.areas).filter((area) => topics.some((topic) => on(area, topic))).length);
  }
  say("neither", lines.filter(({ kind }) => !kind).length);
  return said;
};

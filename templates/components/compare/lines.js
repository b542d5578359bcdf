// What places say on a topic, held against each other. What may be compared was judged when the site was built
// (comparing.py): here it is looked up and worded.
/** @type {(cell: PlaceCell | undefined) => boolean} */
const comparable = (cell) => Boolean(cell?.key);
/** @type {(words: string, parts: (string | number)[]) => string} */
const fill = (words, parts) => words.replace(/\{(\d)\}/g, (_, at) => String(parts[at]));

// "different", "same", "open" (of some place nothing is known), or "" (of none is).
/** @type {(cells: (PlaceCell | undefined)[]) => ComparedLine["kind"]} */
const verdict = (cells) => {
  const known = cells.filter(comparable);
  if (!known.length) return "";
  if (new Set(known.map((cell) => cell?.key)).size > 1) return "different";
  return known.length < cells.length ? "open" : "same";
};

// Beside one answer, on the reader's day.
/** @type {(cell: PlaceCell | undefined, day: string) => CautionRecord[]} */
const alone = (cell, day) => {
  const held = (cell?.cautions ?? []).filter(({ after = "", until = day }) => after < day && day <= until);
  if (!cell?.origin || !comparable(cell)) return held;
  return [{ code: "inherited", about: [cell.origin] }, ...held];
};

// Between several: of every two, each caution once.
/** @type {(cells: (PlaceCell | undefined)[], unlike: { [pair: string]: CautionRecord[] }) => CautionRecord[]} */
const between = (cells, unlike) => {
  const sorts = [...new Set(cells.map((cell) => cell?.sort ?? 0))].sort((one, other) => one - other);
  const every = sorts.flatMap((one, at) => sorts.slice(at + 1).flatMap((other) => unlike[`${one}-${other}`] ?? []));
  return [...new Map(every.map((each) => [`${each.code} ${each.about ?? ""}`, each])).values()];
};

/** @type {(place: ComparedPlace) => boolean} */
const isArea = ({ slug, sheet }) => slug !== sheet.region;
/** @type {(sheet: PlaceSheet, area: string, topic: string) => { [attribute: string]: number }} */
const own = (sheet, area, topic) => sheet.places[area]?.[topic] ?? {};

// Of a province nothing may be known while some of its areas have rules of their own.
/** @type {(place: ComparedPlace, topic: string, name: string, rules: ComparingRules) => string} */
const silent = (place, topic, name, { summaries }) => {
  const { sheet } = place;
  if (isArea(place)) return summaries.unrecorded;
  if (sheet.subjects[topic].local.includes(name)) return summaries.not_applicable;
  const areas = Object.keys(sheet.areas).filter((area) => site.states(sheet, own(sheet, area, topic)[name])).length;
  return areas ? fill(summaries.areas_only, [areas]) : summaries.unrecorded;
};

// Each attribute of a topic: what every place says, and what must be known before it is compared.
site.lines = (places, topic, rules, day) => {
  const { attributes, key, local } = places[0].sheet.subjects[topic],
    unlike = rules.unlike[topic] ?? {};
  const asked = Object.entries(attributes).filter(([name]) => places.some(isArea) || !local.includes(name));
  return asked.map(([name, label]) => {
    const cells = places.map(({ sheet, slug }) => site.answer(sheet, slug, topic, name));
    return {
      name,
      label,
      cells,
      kind: verdict(cells),
      late: !key.includes(name),
      silent: places.map((place, at) => {
        const cell = cells[at];
        return cell ? (cell.state_words ?? "") : silent(place, topic, name, rules);
      }),
      alone: cells.map((cell) => alone(cell, day)),
      between: between(cells, unlike[name] ?? {}),
    };
  });
};

site.caution = ({ code, about = [] }, { cautions }) => fill(cautions[code], [about.join("”“")]);

// What one should know to read all lines rightly, in sentences.
site.sums = (lines, places, topics, { summaries }) => {
  /** @type {(code: string, count: number, ...parts: (string | number)[]) => string[]} */
  const say = (code, count, ...parts) => (count ? [fill(summaries[code], parts)] : []);
  const above = lines.filter(({ kind, cells }) => kind === "same" && cells.every((cell) => cell?.origin));
  const names = [...new Set(above.flatMap(({ cells }) => cells.map((cell) => cell?.origin)))].join("、");
  /** @type {(marks: CautionRecord[]) => boolean} */
  const unverified = (marks) => marks.some(({ code }) => code === "unverified");
  const weak = lines.filter((line) => line.kind === "different" && line.alone.some(unverified)).length;
  const neither = lines.filter(({ kind }) => !kind).length;
  const apart = places
    .filter((place) => !isArea(place))
    .flatMap(({ sheet, name }) => {
      /** @type {(area: string, topic: string) => boolean} */
      const on = (area, topic) => Object.values(own(sheet, area, topic)).some((cell) => site.states(sheet, cell));
      const count = Object.keys(sheet.areas).filter((area) => topics.some((topic) => on(area, topic))).length;
      return say("areas", count, name, count);
    });
  return [
    ...say("shared", above.length, above.length, names),
    ...say("unverified", weak, weak),
    ...apart,
    ...say("neither", neither, neither),
  ];
};

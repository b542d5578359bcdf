// The lines of a topic as a table: what differs first. It names no winner.
const ORDER = ["different", "open", "same"];
const META = ["unverified", "agreed", "inherited"]; // what the line under a value says

/** @type {(cell: PlaceCell, cautions: CautionRecord[], label: string, name: string, rules: ComparingRules) => HTMLElement} */
const meta = (cell, cautions, label, name, rules) => {
  const line = site.node("p", "compared__meta"),
    link = site.node("a", "", "全文");
  link.href = site.to(cell.address);
  link.setAttribute("aria-label", `${name}的${label}：全文`);
  /** @type {(code: string) => string} */
  const words = (code) =>
    cautions
      .filter((each) => each.code === code)
      .map((each) => site.caution(each, rules))
      .join("");
  const grade = cell.word && site.node("span", `badge badge--${cell.grade}`, cell.word);
  const agreed = words("agreed");
  const badge = grade && site.node("span", "", grade, agreed && `（${agreed}）`);
  const since = cell.since && site.node("span", "", ...site.dated(cell.since));
  for (const part of [badge, since, words("inherited")]) if (part) line.append(part, " · ");
  line.append(link);
  return line;
};

/** @type {(caution: CautionRecord, rules: ComparingRules) => HTMLElement} */
const mark = (caution, rules) => site.node("p", "compare__mark", ...site.dated(site.caution(caution, rules)));

/** @type {(line: ComparedLine, at: number, name: string, rules: ComparingRules) => HTMLElement} */
const cellOf = (line, at, name, rules) => {
  const cell = line.cells[at],
    cautions = line.alone[at],
    box = site.node("td", "compared__cell");
  box.dataset.label = name;
  const why = cell?.why ? `：${cell.why}` : "",
    words = line.silent[at];
  if (words) box.append(site.node("p", "compared__quiet", words, why));
  if (!cell) return box;
  if (cell.lead && (cell.rows || cell.items)) box.append(site.node("p", "compared__quiet", cell.lead));
  if (cell.text) box.append(site.said(cell));
  box.append(meta(cell, cautions, line.label, name, rules));
  for (const each of cautions) if (!META.includes(each.code)) box.append(mark(each, rules));
  return box;
};

/** @type {(text: string, scope: string, className?: string) => HTMLTableCellElement} */
const head = (text, scope, className = "") => {
  const box = site.node("th", className, text);
  box.scope = scope;
  return box;
};

// A line, and under it why its figures do not compare.
/** @type {(line: ComparedLine, places: ComparedPlace[], rules: ComparingRules) => HTMLElement[]} */
const row = (line, places, rules) => {
  const label = head(line.label, "row", "compared__label"),
    cells = places.map(({ name }, at) => cellOf(line, at, name, rules)),
    whole = site.node("tr", "compared__row", label, ...cells);
  if (!line.between.length) return [whole];
  const why = site.node("td", "compare__why", ...line.between.map((each) => mark(each, rules)));
  why.colSpan = places.length;
  whole.classList.add("compare__over");
  label.rowSpan = 2;
  return [whole, site.node("tr", "compared__row compare__beneath", why)];
};

// `lines` of a topic → the heading and table to show, nothing where there is none.
site.difference = (lines, places, topic, rules) => {
  const subject = places[0].sheet.subjects[topic];
  const sorted = [...lines].sort(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || Number(one.late) - Number(other.late),
  );
  if (!sorted.length) return [];
  const titles = site.node("tr", "", site.node("td"), ...places.map(({ name }) => head(name, "col")));
  const link = site.node("a", "", subject.title);
  link.href = site.to(subject.address);
  const caption = site.node(
    "caption",
    "compared__caption",
    `${subject.title}：${places.map(({ name }) => name).join("、")}`,
  );
  const body = site.node("tbody", "", ...sorted.flatMap((line) => row(line, places, rules)));
  const table = site.node("table", "compared", caption, site.node("thead", "", titles), body);
  return [site.node("h3", "compare__topic", link), table];
};

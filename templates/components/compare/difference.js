// The lines of a topic as a table: what differs first. It names no winner.
const ORDER = ["different", "open", "same"];
const META = ["unverified", "agreed", "inherited"]; // what the line under a value says

const meta = (cell, cautions, label, name, rules) => {
  const line = site.node("p", "compared__meta"),
    link = site.node("a", "", "全文");
  link.href = new URL(cell.address, site.root);
  link.setAttribute("aria-label", `${name}的${label}：全文`);
  const words = (code) =>
    cautions
      .filter(([each]) => each === code)
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

const mark = (tag, caution, rules) => site.node(tag, "compare__mark", ...site.dated(site.caution(caution, rules)));

const shown = (line, at, name, rules) => {
  const cell = line.cells[at],
    cautions = line.alone[at],
    made = site.node("td", "compared__cell");
  made.dataset.label = name;
  const why = cell && cell.why ? `：${cell.why}` : "",
    words = line.silent[at];
  if (words) made.append(site.node("p", "compared__quiet", words, why));
  if (!cell) return made;
  if (cell.lead && (cell.rows || cell.items)) made.append(site.node("p", "compared__quiet", cell.lead));
  if (cell.text) made.append(site.said(cell));
  made.append(meta(cell, cautions, line.label, name, rules));
  for (const each of cautions) if (!META.includes(each[0])) made.append(mark("p", each, rules));
  return made;
};

const head = (text, scope, className = "") => {
  const made = site.node("th", className, text);
  made.scope = scope;
  return made;
};

// A line, and under it why its figures do not compare.
const row = (line, places, rules) => {
  const cells = places.map(({ name }, at) => shown(line, at, name, rules));
  const made = site.node("tr", "compared__row", head(line.label, "row", "compared__label"), ...cells);
  if (!line.between.length) return [made];
  const why = site.node("td", "compare__why", ...line.between.map((each) => mark("p", each, rules)));
  why.colSpan = places.length;
  made.classList.add("compare__over");
  made.cells[0].rowSpan = 2;
  return [made, site.node("tr", "compared__row compare__beneath", why)];
};

// `lines` of a topic → the heading and table to show, nothing where there is none.
site.difference = (lines, places, topic, rules) => {
  const subject = places[0].sheet.subjects[topic];
  const kept = [...lines].sort(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.late - other.late,
  );
  if (!kept.length) return [];
  const titles = site.node("tr", "", site.node("td"), ...places.map(({ name }) => head(name, "col")));
  const link = site.node("a", "", subject.title);
  link.href = new URL(subject.address, site.root);
  const caption = site.node(
    "caption",
    "compared__caption",
    `${subject.title}：${places.map(({ name }) => name).join("、")}`,
  );
  const body = site.node("tbody", "", ...kept.flatMap((line) => row(line, places, rules)));
  const table = site.node("table", "compared", caption, site.node("thead", "", titles), body);
  return [site.node("h3", "compare__topic", link), table];
};

// What places say on one topic as a table: what differs first. It names no winner.
const ORDER = ["different", "open", "same"];
const told = (cell) => Boolean(cell) && (cell.state === "value" || cell.state === "none");

// "different", "same", "open" (of some place nothing is known), or "" (of none is).
const verdict = (cells) => {
  const known = cells.filter(told);
  if (!known.length) return "";
  if (new Set(known.map((cell) => cell.state + cell.key)).size > 1) return "different";
  return known.length < cells.length ? "open" : "same";
};

const meta = (cell, label, name) => {
  const line = site.node("p", "compared__meta"), link = site.node("a", "", "全文");
  link.href = new URL(cell.address, site.root);
  link.setAttribute("aria-label", `${name}的${label}：全文`);
  const badge = cell.word && site.node("span", `badge badge--${cell.grade}`, cell.word);
  const since = cell.since && site.node("span", "", ...site.dated(cell.since));
  for (const part of [badge, since, cell.from && `沿用${cell.from}的规定`]) if (part) line.append(part, " · ");
  line.append(link);
  return line;
};

// Of a province nothing may be known while some of its areas have rules of their own.
const silent = ({ slug, sheet }, topic, name) => {
  const areas = slug === sheet.region ? Object.keys(sheet.areas) : [];
  const own = areas.filter((area) => ((sheet.places[area] || {})[topic] || {})[name] >= 0).length;
  return own ? `未收录全省的，${own} 个地方另有规定` : "未收录";
};

const shown = (cell, label, name, otherwise) => {
  const made = site.node("td", "compared__cell");
  made.dataset.label = name;
  if (!cell) made.append(site.node("p", "compared__quiet", otherwise));
  else {
    if (cell.state_words) made.append(site.node("p", "compared__quiet", cell.state_words, cell.why ? `：${cell.why}` : ""));
    if (cell.lead && (cell.rows || cell.items)) made.append(site.node("p", "compared__quiet", cell.lead));
    if (cell.text) made.append(site.said(cell));
    if (cell.disputed && told(cell)) made.append(site.node("p", "compare__mark", "有不同说法"));
    if (cell.coming) made.append(site.node("p", "compare__mark", ...site.dated(`自 ${cell.coming} 起有变`)));
    made.append(meta(cell, label, name));
  }
  return made;
};

const head = (text, scope, className = "") => {
  const made = site.node("th", className, text);
  made.scope = scope;
  return made;
};

// `places`: [{slug, name, sheet}]. Returns how many lines there are of each kind, and the heading and table to show.
site.difference = (places, topic, onlyDifferent) => {
  const subject = places[0].sheet.subjects[topic], counts = { different: 0, open: 0, same: 0 };
  const lines = Object.entries(subject.attributes).map(([name, label]) => {
    const cells = places.map((place) => site.answer(place.sheet, place.slug, topic, name));
    return { name, label, cells, kind: verdict(cells), late: !subject.key.includes(name) };
  });
  const known = lines.filter((line) => line.kind);
  for (const { kind } of known) counts[kind] += 1;
  const kept = known.filter(({ kind }) => kind === "different" || !onlyDifferent);
  kept.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.late - other.late);
  if (!kept.length) return { counts, parts: [] };
  const rows = kept.map(({ name, label, cells }) => {
    const said = places.map((place, at) => shown(cells[at], label, place.name, silent(place, topic, name)));
    return site.node("tr", "compared__row", head(label, "row", "compared__label"), ...said);
  });
  const titles = site.node("tr", "", site.node("td"), ...places.map(({ name }) => head(name, "col")));
  const link = site.node("a", "", subject.title);
  link.href = new URL(subject.address, site.root);
  const caption = site.node("caption", "compared__caption", `${subject.title}：${places.map(({ name }) => name).join("、")}`);
  const table = site.node("table", "compared", caption, site.node("thead", "", titles), site.node("tbody", "", ...rows));
  return { counts, parts: [site.node("h3", "compare__topic", link), table] };
};

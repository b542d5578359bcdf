// Arranged rows → the table, in the same elements as the page was built with, and a sentence on what is shown.
const { node, dated } = site;
const link = (address, ...inside) => {
  const made = node("a", "", ...inside);
  made.href = new URL(address, site.root);
  return made;
};
const put = (box, ...parts) => {
  box.append(
    ...parts
      .filter(Boolean)
      .flatMap((part) => [part, " "])
      .slice(0, -1),
  );
  return box;
};
const tag = (words) => words && node("span", "matrix__tag", words);
const MINE = "您选的省",
  AREA = "您选的地方";

const drawCell = (data, { places: [slug, more] }, name, cell, reporting) => {
  const { label, address } = data.attributes[name],
    place = data.places[slug];
  const box = node("td", `matrix__cell matrix__cell--${cell.look}`),
    [first, ...lines] = cell.lines;
  const said = [...dated(first), ...lines.flatMap((line) => [node("br"), ...dated(line)])];
  const full = () => link(cell.address || (more ? address : `${place.answers}#${name}`), ...said);
  const badge = cell.grade && cell.word ? node("span", `badge badge--${cell.grade}`, cell.word) : cell.word;
  const report =
    reporting && link(`report/index.html#${data.topic}.${name}@${slug === "national" ? "" : slug}`, "报错");
  if (report) {
    report.className = "matrix__report";
    report.setAttribute("aria-label", `报错：${place.name}，${label}`);
  }
  box.dataset.label = label;
  const mark = cell.mark && node("b", "matrix__mark", ...dated(cell.mark));
  return put(box, cell.linked ? full() : first, badge, ...dated(cell.since || ""), mark, report);
};

const drawHead = (data, row) => {
  const head = node("th"),
    [place, ...others] = row.places.map((slug) => data.places[slug]);
  const mine = row.mine && tag(row.places[0].includes("/") ? AREA : MINE);
  head.scope = "row";
  const rank = tag(row.rank && `第 ${row.rank} 位`),
    named = link(place.address, place.name);
  if (!others.length) return put(head, named, mine, rank, !row.folded && place.note);
  const rest = others.flatMap((each) => ["、", link(each.address, each.name)]);
  const same = `${row.rest ? "其余 " : ""}${row.places.length} 个地方相同：`;
  return put(head, node("span", "matrix__names", same, named, ...rest), rank);
};

const drawRow = (data, { columns }, row, reporting) => {
  const made = node("tr", "matrix__row"),
    { split, plain, areas } = data.words;
  const whole = (words, more) => {
    const box = node("td", "matrix__cell matrix__cell--quiet", words);
    box.colSpan = columns.length + more || 1;
    made.append(box);
  };
  if (row.split) whole(split, 1);
  else {
    made.classList.toggle("matrix__row--plain", row.folded);
    made.classList.toggle("matrix__row--mine", row.mine);
    made.dataset.place = row.places[0];
    made.append(drawHead(data, row));
    if (!row.folded)
      made.append(...row.cells.map((cell, index) => drawCell(data, row, columns[index], cell, reporting)));
    else whole(row.places.length === 1 ? data.places[row.places[0]].plain : row.note ? areas : plain, 0);
  }
  return made;
};

const draw = (table, data, model, reporting) => {
  const [heads] = table.tHead.rows,
    { order } = model;
  const columns = model.columns.map((name) => {
    const { address, label } = data.attributes[name],
      head = node("th", "", link(address, label));
    head.scope = "col";
    if (order && order.attribute === name) head.setAttribute("aria-sort", order.sense);
    return head;
  });
  heads.replaceChildren(heads.cells[0], ...columns);
  table.tBodies[0].replaceChildren(...model.rows.map((row) => drawRow(data, model, row, reporting)));
};

// Before anything is asked, the reader's place is put first among the rows of the page itself, an area before its province.
const pin = (table, rows, slug, above) => {
  const own = rows.filter((row) => row.dataset.place === slug);
  for (const each of table.querySelectorAll(".matrix__tag")) each.remove();
  for (const row of rows) row.classList.toggle("matrix__row--mine", own.includes(row));
  table.tBodies[0].replaceChildren(...new Set([...own, ...rows]));
  if (above) table.tBodies[0].prepend(above);
  for (const row of own) row.cells[0].firstChild.after(" ", tag(MINE));
};

const sum = (data, { rows, columns, hidden, order, absent }, grade) => {
  const labels = hidden.map((name) => data.attributes[name].label).join("、");
  return [
    `${rows.flatMap((row) => row.places).length} 个地方，${columns.length} 项。`,
    absent && `没有列出您选的${absent.name}。`,
    labels && `${hidden.length} 项各地都一样，没有列出：${labels}。`,
    order && `按“${order.label}”排。`,
    grade && `依据只看${grade}。`,
  ]
    .filter(Boolean)
    .join("");
};
Object.assign(site.matrix, { draw, drawRow, pin, sum });

// A row of the table, in the same elements as the page was built with.
const { node, dated } = site;
const MINE = "您选的省",
  AREA = "您选的地方";

/** @type {Matrix["link"]} */
const link = (address, ...inside) => {
  const element = node("a", "", ...inside);
  element.href = site.to(address);
  return element;
};
// What there is of some parts, with spaces between.
/** @type {<Box extends HTMLElement>(box: Box, ...parts: (Node | string | undefined)[]) => Box} */
const put = (box, ...parts) => {
  for (const part of parts) if (part) box.append(...(box.hasChildNodes() ? [" "] : []), part);
  return box;
};
/** @type {Matrix["tag"]} */
const tag = (words) => node("span", "matrix__tag", words);

/** @type {(names: MatrixNames, slug: string, name: string) => HTMLElement} */
const reportLink = ({ topic, attributes, places }, slug, name) => {
  const report = node("a", "", "报错");
  report.href = site.path("report", { topic, attribute: name, place: slug === "national" ? "" : slug });
  report.className = "matrix__report";
  report.setAttribute("aria-label", `报错：${places[slug].name}，${attributes[name].label}`);
  return report;
};

/** @type {(names: MatrixNames, row: MatrixRow, name: string, cell: MatrixCell, reporting?: boolean) => HTMLElement} */
const drawCell = (names, { places: [slug, more] }, name, cell, reporting) => {
  const { label, address } = names.attributes[name],
    [first, ...lines] = cell.lines;
  const box = node("td", `matrix__cell matrix__cell--${cell.look}`);
  box.dataset.label = label;
  const words = [...dated(first), ...lines.flatMap((line) => [node("br"), ...dated(line)])];
  const to = cell.address || (more ? address : `${names.places[slug].answers}#${name}`);
  const badge = cell.grade && cell.word ? node("span", `badge badge--${cell.grade}`, cell.word) : cell.word;
  const mark = cell.mark ? node("b", "matrix__mark", ...dated(cell.mark)) : "";
  const report = reporting ? reportLink(names, slug, name) : "";
  return put(box, cell.linked ? link(to, ...words) : first, badge, ...dated(cell.since || ""), mark, report);
};

/** @type {(names: MatrixNames, row: MatrixRow) => HTMLElement} */
const drawHead = (names, row) => {
  const head = node("th"),
    [place, ...others] = row.places.map((slug) => names.places[slug]);
  const mine = row.mine ? tag(row.places[0].includes("/") ? AREA : MINE) : "",
    rank = row.rank ? tag(`第 ${row.rank} 位`) : "",
    named = link(place.address, place.name);
  head.scope = "row";
  if (!others.length) return put(head, named, mine, rank, row.folded ? "" : place.note);
  const rest = others.flatMap((each) => ["、", link(each.address, each.name)]);
  const same = `${row.rest ? "其余 " : ""}${row.places.length} 个地方相同：`;
  return put(head, node("span", "matrix__names", same, named, ...rest), rank);
};

/** @type {(names: MatrixNames, row: MatrixRow, cells: HTMLElement[]) => HTMLTableRowElement} */
const headed = (names, row, cells) => {
  const element = node("tr", "matrix__row", drawHead(names, row), ...cells);
  element.classList.toggle("matrix__row--plain", row.folded);
  element.classList.toggle("matrix__row--mine", row.mine);
  element.dataset.place = row.places[0];
  return element;
};
/** @type {(words: string, span: number) => HTMLElement} */
const across = (words, span) => {
  const box = node("td", "matrix__cell matrix__cell--quiet", words);
  box.colSpan = span || 1;
  return box;
};

/** @type {Matrix["drawOwn"]} */
const drawOwn = (names, columns, row, reporting) => {
  const cells = row.cells.map((cell, index) => drawCell(names, row, columns[index], cell, reporting));
  return headed(names, row, cells);
};
/** @type {Matrix["drawRow"]} */
const drawRow = (data, columns, row, reporting) => {
  const { split, plain, areas } = data.words;
  if ("split" in row) return node("tr", "matrix__row", across(split, columns.length + 1));
  if (!row.folded) return drawOwn(data, columns, row, reporting);
  const alone = row.places.length === 1;
  const words = alone ? data.places[row.places[0]].plain : row.note ? areas : plain;
  return headed(data, row, [across(words, columns.length)]);
};
Object.assign(site.matrix, { link, tag, MINE, drawOwn, drawRow });

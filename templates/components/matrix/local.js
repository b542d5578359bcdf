// The reader's own area, above its province: its answers come in the province's sheet, and are said in the same short
// words as the build has for provinces (site_src/pages/matrix.py).
const { drawRow } = site.matrix;
const MOST = 6, FIGURE = 16, AGAIN = 20, LISTED = 12, PATIENCE = 1000;

const linesOf = ({ text, lead, rows, items, ordered }) => {
  if (!rows && !items) return [text];
  const long = rows || items.some((item) => item.length > LISTED);
  const counted = ordered && items.map((item, index) => `${index + 1}. ${item}`);
  const lines = rows ? rows.map((row) => row.join(" ")) : counted || [items.join(long ? "；" : "、")];
  return lead ? [lead, ...lines] : lines;
};

const short = (cell) => {
  if (!cell) return { state: "unrecorded", look: "quiet", lines: ["未收录"] };
  const { state, state_words, from, text = "", address, grade, word, since } = cell;
  const told = state === "value" || state === "none", again = text.length <= AGAIN, same = again ? `同${from}：${text}` : `同${from}`;
  const all = told ? (from ? [same] : linesOf(cell)) : [state_words];
  const look = from ? "same" : all.length < 2 && all[0].length <= FIGURE ? "figure" : "value";
  const lines = all.length > MOST ? [...all.slice(0, MOST - 1), `另外还有 ${all.length - MOST + 1} 行`] : all;
  const disputed = cell.disputed && state !== "disputed" && "有不同说法", coming = cell.coming && `自 ${cell.coming} 起有变`;
  const mark = [disputed, coming].filter(Boolean).join("；"), made = { state, address, linked: true, lines, mark };
  if (!told) return { ...made, look: "quiet" };
  if (from) return { ...made, look, text: `同${from}：${text}`, grade, word: again && word };
  return { ...made, look, text, grade, word, since };
};

// What an area says on a topic; for columns in which it says nothing of its own there are no cells.
const areaOf = (sheet, slug, topic) => {
  const cells = (columns) => {
    const made = columns.map((name) => short(site.answer(sheet, slug, topic, name)));
    return made.some(({ look }) => look === "figure" || look === "value") && made;
  };
  const place = { name: sheet.name + sheet.areas[slug], address: site.page(topic) };
  return { slug, topic, place, cells, labels: sheet.subjects[topic].attributes };
};

// The row of an area for a table that is still as it was built.
const areaRow = ({ slug, topic, place, cells: cellsOf, labels }, columns) => {
  const attributes = {}, cells = cellsOf(columns);
  for (const name of columns) attributes[name] = { label: labels[name] };
  const data = { topic, attributes, places: { [slug]: place }, words: {} };
  return cells && drawRow(data, { columns }, { places: [slug], cells, mine: true, folded: false });
};

// `take` is given the reader's area once its sheet is there, and whether to show it at once: rows that have been seen must
// not move, so they wait for it out of sight, but not for long.
const followArea = (table, topic, take) => {
  const slug = site.place(), [region, area] = slug.split("/"), { classList } = table;
  const show = () => classList.remove("matrix__table--waiting");
  take(null, true);
  if (!area) return show();
  classList.add("matrix__table--waiting");
  setTimeout(show, PATIENCE);
  const came = (sheet) => {
    const unseen = classList.contains("matrix__table--waiting") || table.getBoundingClientRect().top > innerHeight;
    if (slug === site.place() && sheet.areas[slug]) take(areaOf(sheet, slug, topic), unseen);
    show();
  };
  site.load(region, came, show);
};
Object.assign(site.matrix, { areaRow, followArea });

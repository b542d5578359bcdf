// The reader's own area, above its province: its row comes in a script of the province, in the same short words as the
// rows of the page.
const { drawRow } = site.matrix;
const PATIENCE = 1000;

// What an area says on a topic, if it does; for columns in which it says nothing of its own there are no cells.
const areaOf = (sheet, slug, topic) => {
  const row = (sheet.rows[slug] || {})[topic];
  if (!row) return null;
  const labels = sheet.labels[topic],
    names = Object.keys(labels);
  const cells = (columns) => {
    const made = columns.map((name) => sheet.cells[row[names.indexOf(name)]]);
    return made.some(({ look }) => look === "figure" || look === "value") && made;
  };
  const place = { name: sheet.names[slug], address: site.page(topic) };
  return { slug, topic, place, cells, labels };
};

// The row of an area for a table that is still as it was built.
const areaRow = ({ slug, topic, place, cells: cellsOf, labels }, columns) => {
  const attributes = {},
    cells = cellsOf(columns);
  for (const name of columns) attributes[name] = { label: labels[name] };
  const data = { topic, attributes, places: { [slug]: place }, words: {} };
  return cells && drawRow(data, { columns }, { places: [slug], cells, mine: true, folded: false });
};

// `take` is given the reader's area once its sheet is there, and whether to show it at once: rows that have been seen must
// not move, so they wait for it out of sight, but not for long.
const followArea = (table, topic, take) => {
  const slug = site.place(),
    [region, area] = slug.split("/"),
    { classList } = table;
  const show = () => classList.remove("matrix__table--waiting");
  take(null, true);
  if (!area) return show();
  classList.add("matrix__table--waiting");
  setTimeout(show, PATIENCE);
  const came = (sheet) => {
    const unseen = classList.contains("matrix__table--waiting") || table.getBoundingClientRect().top > innerHeight;
    if (slug === site.place()) take(areaOf(sheet, slug, topic), unseen);
    show();
  };
  site.rows(region, came, show);
};
Object.assign(site.matrix, { areaRow, followArea });

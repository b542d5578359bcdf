// The reader's own area, above its province: its row comes in a script of the province, in the same short words as the
// rows of the page.
const PATIENCE = 1000;

// What an area says on a topic, if it does.
/** @type {(sheet: RowsSheet, slug: string, topic: string) => MatrixArea | null} */
const areaOf = (sheet, slug, topic) => {
  const row = sheet.rows[slug]?.[topic];
  if (!row) return null;
  const labels = sheet.labels[topic],
    names = Object.keys(labels);
  /** @type {MatrixArea["cells"]} */
  const cells = (columns) => {
    const all = columns.map((name) => sheet.cells[row[names.indexOf(name)]]);
    return all.some(({ look }) => look === "figure" || look === "value") ? all : null;
  };
  const place = { name: sheet.names[slug], address: site.page(topic), answers: "", note: "", plain: "" };
  return { slug, topic, place, cells, labels };
};

// The row of an area for a table that is still as it was built.
/** @type {Matrix["areaRow"]} */
const areaRow = ({ slug, topic, place, cells: cellsOf, labels }, columns) => {
  const cells = cellsOf(columns);
  if (!cells) return null;
  const attributes = Object.fromEntries(columns.map((name) => [name, { label: labels[name], address: "" }]));
  const row = { places: [slug], cells, rank: 0, note: "", weight: 0, folded: false, mine: true, rest: false };
  return site.matrix.drawOwn({ topic, attributes, places: { [slug]: place } }, columns, row);
};

// `take` is given the reader's area once its sheet is there, and whether to show it at once: rows that have been seen
// must not move, so they wait for it out of sight, but not for long.
/** @type {Matrix["followArea"]} */
const followArea = (table, topic, take) => {
  const slug = site.place(),
    [region, area] = slug.split("/"),
    { classList } = table;
  const show = () => classList.remove("matrix__table--waiting");
  take(null, true);
  if (!area) return show();
  classList.add("matrix__table--waiting");
  setTimeout(show, PATIENCE);
  /** @type {(sheet: RowsSheet) => void} */
  const came = (sheet) => {
    const unseen = classList.contains("matrix__table--waiting") || table.getBoundingClientRect().top > innerHeight;
    if (slug === site.place()) take(areaOf(sheet, slug, topic), unseen);
    show();
  };
  site.rows(region, came, show);
};
Object.assign(site.matrix, { areaRow, followArea });

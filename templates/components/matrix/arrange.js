// What is known and what is asked → the columns and rows to show, without touching the page.
const GRADES = ["official", "reprint", "cited", "media", "aggregator", "generated"];

// A cell whose source is not good enough keeps its place and says so.
/** @type {(cell: MatrixCell, least: string, only: ColumnWords["only"]) => MatrixCell} */
const seen = (cell, least, only) => {
  const { own, linked, grade = "", address } = cell;
  if (!least || GRADES.indexOf(grade) <= GRADES.indexOf(least)) return cell;
  return { state: "withheld", look: "quiet", lines: [only[grade]], key: grade, own, linked, address };
};
/** @type {(cells: MatrixCell[]) => boolean} */
const unlike = (cells) => {
  const keys = cells.filter((cell) => cell.state !== "not_applicable").map((cell) => cell.key);
  return new Set(keys).size !== 1;
};

// Each chosen place as a row, without the nation where it says nothing.
/** @type {(data: ColumnsSheet, query: MatrixQuery, columns: string[], mine: string) => MatrixRow[]} */
const rowsOf = (data, query, columns, mine) => {
  const names = Object.keys(data.attributes),
    order = data.orders[query.order];
  /** @type {(slug: string) => MatrixRow} */
  const row = (slug) => {
    const cells = columns.map((name) =>
      seen(data.cells[data.answers[slug][names.indexOf(name)]], query.grade, data.words.only),
    );
    const own = cells.some((cell) => cell.own),
      { note } = data.places[slug];
    const sorted = order && cells[columns.indexOf(order.attribute)];
    const rank = (sorted && sorted.state !== "withheld" && order.ranks[slug]) || 0;
    const weight = slug === mine ? 0 : slug === "national" ? 1 : rank ? 2 : own ? 3 : note ? 4 : 5;
    return { places: [slug], cells, rank, note, weight, folded: !own && !rank, mine: slug === mine, rest: false };
  };
  return query.places.map(row).filter((each) => each.weight !== 1 || !each.folded);
};

// What is special is seen first, the many that are alike come last.
/** @type {(rows: MatrixRow[], words: ColumnWords) => MatrixRow[]} */
const grouped = (rows, words) => {
  const groups = site.matrix.together(rows, words);
  groups.sort((one, other) => Number(one.folded) - Number(other.folded) || one.places.length - other.places.length);
  return groups.map((each, index) => (index && index === groups.length - 1 ? { ...each, rest: true } : each));
};

/** @type {Matrix["arrange"]} */
const arrange = (data, query, mine, area) => {
  const order = data.orders[query.order];
  const columns = Object.keys(data.attributes).filter((name) => query.columns.includes(name));
  const rows = rowsOf(data, query, columns, mine);
  const open = rows.filter((each) => !each.folded);
  /** @type {(index: number) => boolean} */
  const differs = (index) => open.length < 2 || unlike(open.map((each) => each.cells[index]));
  const kept = query.different ? columns.filter((_, index) => differs(index)) : columns;
  for (const each of rows) each.cells = each.cells.filter((_, index) => kept.includes(columns[index]));
  const cells = area && query.places.includes(mine) ? area.cells(kept) : null;
  if (area && cells) {
    data.places[area.slug] = area.place;
    const known = cells.map((cell) => seen(cell, query.grade, data.words.only));
    rows.unshift({
      places: [area.slug],
      cells: known,
      rank: 0,
      note: "",
      weight: 0,
      folded: false,
      mine: true,
      rest: false,
    });
  }
  rows.sort((one, other) => one.weight - other.weight || one.rank - other.rank);
  /** @type {(low: number, high: number) => MatrixRow[]} */
  const part = (low, high) => rows.filter(({ weight }) => low <= weight && weight <= high);
  const { words } = data;
  const ranked = query.grouped ? site.matrix.together(part(2, 2), words) : part(2, 2);
  const others = query.grouped ? grouped(part(3, 5), words) : part(3, 5);
  /** @type {MatrixSplit[]} */
  const split = order && others.length ? [{ split: true, places: [], cells: [] }] : [];
  const hidden = columns.filter((name) => !kept.includes(name));
  const absent = query.places.includes(mine) ? undefined : data.places[mine];
  return { columns: kept, hidden, order, absent, rows: [...part(0, 1), ...ranked, ...split, ...others] };
};
Object.assign(site.matrix, { arrange });

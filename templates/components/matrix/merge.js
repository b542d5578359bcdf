// Rows that say the same become one, whose badges are counted.

/** @type {(cells: MatrixCell[], words: ColumnWords) => MatrixCell} */
const mergedCell = (cells, words) => {
  const [first] = cells;
  /** @type {<Field extends keyof MatrixCell>(name: Field) => MatrixCell[Field] | undefined} */
  const common = (name) => (cells.every((each) => each[name] === first[name]) ? first[name] : undefined);
  const badges = [...new Set(cells.map((each) => each.word))].filter(Boolean);
  const counted = badges.map((word) => `${word} ${cells.filter((each) => each.word === word).length}`).join("、");
  return {
    ...(cells.find((each) => each.look !== "same") ?? first),
    grade: common("grade"),
    word: common("word") || counted,
    since: common("since"),
    mark: common("mark") || (cells.some((each) => each.mark) ? words.mixed : ""),
  };
};

/** @type {(rows: MatrixRow[], words: ColumnWords) => MatrixRow} */
const merged = (rows, words) => {
  const [first] = rows;
  if (rows.length < 2) return first;
  const column = (/** @type {number} */ index) => rows.map((row) => row.cells[index]);
  const cells = first.cells.map((_, index) => mergedCell(column(index), words));
  return { ...first, places: rows.flatMap((row) => row.places), cells };
};

/** @type {Matrix["together"]} */
const together = (rows, words) => {
  /** @type {Record<string, MatrixRow[]>} */
  const groups = {};
  for (const row of rows) {
    const key = row.folded ? `${!row.note}` : row.cells.map((cell) => cell.key).join();
    const group = groups[key] ?? [];
    groups[key] = group;
    group.push(row);
  }
  return Object.values(groups).map((group) => merged(group, words));
};
Object.assign(site.matrix, { together });

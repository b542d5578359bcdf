// The rows and columns that are shown, to take along: as text, as a sheet, as data.

/** @type {(cell: MatrixCell) => string} */
const basis = (cell) =>
  [cell.word, cell.since, cell.mark]
    .filter(Boolean)
    .join("，")
    .replace(/\u00a0/g, " ");

// A row in words: names, rank, and for each column what it says and on what basis.
/** @type {(data: ColumnsSheet, columns: string[], row: MatrixRow) => MatrixWords} */
const worded = (data, columns, { places, rank, cells }) => ({
  places,
  rank,
  names: places.map((slug) => data.places[slug].name).join("、"),
  answers: cells.map((cell, index) => ({
    attribute: columns[index],
    label: data.attributes[columns[index]].label,
    state: cell.state,
    text: cell.text || cell.lines.join("；"),
    grade: cell.grade,
    basis: basis(cell),
  })),
});
// All rows but the line between.
/** @type {(data: ColumnsSheet, model: MatrixModel) => MatrixWords[]} */
const wordedRows = (data, { columns, rows }) =>
  rows.flatMap((row) => ("split" in row ? [] : worded(data, columns, row)));

/** @type {Matrix["text"]} */
const text = (data, { columns, rows }, address) => {
  /** @type {(answer: MatrixAnswer) => string} */
  const line = (each) => {
    const words = `${each.label}：${each.text}`;
    return each.basis ? `${words}（${each.basis}）` : words;
  };
  const blocks = rows.map((row) => {
    if ("split" in row) return data.words.split;
    const { names, answers } = worded(data, columns, row);
    return [names, ...answers.map(line)].join("\n");
  });
  return [data.title, ...blocks, `${data.words.sources}${address}`].join("\n\n");
};

/** @type {(field: string) => string} */
const quoted = (field) => (/[",\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);

/** @type {Matrix["csv"]} */
const csv = (data, model) => {
  const { place, rank, based } = data.words;
  const ranked = (/** @type {string} */ field) => (model.order ? [field] : []);
  const labels = model.columns.map((name) => data.attributes[name].label);
  const head = [place, ...ranked(rank), ...labels.flatMap((label) => [label, label + based])];
  const rows = wordedRows(data, model).map((each) => [
    each.names,
    ...ranked(each.rank ? String(each.rank) : ""),
    ...each.answers.flatMap((cell) => [cell.text, cell.basis]),
  ]);
  const lines = [head, ...rows].map((each) => each.map(quoted).join());
  // the mark in front says that it is UTF-8
  return `\ufeff${lines.join("\r\n")}\r\n`;
};

/** @type {Matrix["json"]} */
const json = (data, model, address) => {
  const rows = wordedRows(data, model).map(({ places, names, rank, answers }) => ({
    places,
    names,
    rank: rank || undefined,
    answers,
  }));
  const { title, topic, day } = data;
  return JSON.stringify({ title, topic, day, address, order: model.order?.label, rows }, null, 2);
};

/** @type {(name: string, content: string) => void} */
const save = (name, content) => {
  const link = site.node("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
};
/** @type {Matrix["take"]} */
const take = (what, data, model, address, copy) => {
  if (what === "text") copy(text(data, model, address));
  if (what === "csv") save(`${data.topic}.csv`, csv(data, model));
  if (what === "json") save(`${data.topic}.json`, json(data, model, address));
};
Object.assign(site.matrix, { text, csv, json, take });

// The rows and columns that are shown, to take along: as text, as a sheet, as data.
const basis = (cell) =>
  [cell.word, cell.since, cell.mark]
    .filter(Boolean)
    .join("，")
    .replace(/\u00a0/g, " ");

// The shown rows in words: names, rank, and for each column what it says and on what basis.
const told = (data, { rows, columns }) =>
  rows.map((row) => ({
    ...row,
    names: row.places.map((slug) => data.places[slug].name).join("、"),
    answers: row.cells.map((cell, index) => ({
      attribute: columns[index],
      label: data.attributes[columns[index]].label,
      state: cell.state,
      text: cell.text || cell.lines.join("；"),
      grade: cell.grade || undefined,
      basis: basis(cell),
    })),
  }));

const text = (data, model, address) => {
  const line = (each) => each.label + "：" + each.text + (each.basis && `（${each.basis}）`);
  const block = (row) => (row.split ? data.words.split : [row.names, ...row.answers.map(line)].join("\n"));
  return [data.title, ...told(data, model).map(block), `${data.words.sources}${address}`].join("\n\n");
};
const csv = (data, model) => {
  const { place, rank, based } = data.words,
    ranked = (each) => (model.order ? [each] : []);
  const labels = model.columns.map((name) => data.attributes[name].label);
  const head = [place, ...ranked(rank), ...labels.flatMap((label) => [label, label + based])];
  const row = (each) => [
    each.names,
    ...ranked(each.rank || ""),
    ...each.answers.flatMap((cell) => [cell.text, cell.basis]),
  ];
  const rows = told(data, model)
    .filter((each) => !each.split)
    .map(row);
  const quoted = (each) => (/[",\n]/.test(each) ? `"${each.replace(/"/g, '""')}"` : each);
  // the mark in front says that it is UTF-8
  return "\ufeff" + [head, ...rows].map((each) => each.map(quoted).join() + "\r\n").join("");
};
const json = (data, model, address) => {
  const row = ({ places, names, rank, answers }) => ({ places, names, rank: rank || undefined, answers });
  const rows = told(data, model)
      .filter((each) => !each.split)
      .map(row),
    { title, topic, day } = data;
  return JSON.stringify({ title, topic, day, address, order: model.order && model.order.label, rows }, null, 2);
};

const save = (name, content) => {
  const link = site.node("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
};
// The address alone needs no data; `said` tells how copying went.
const take = (what, address, { data, model, said }) => {
  const copy = (content) => site.copy(content, said, { done: "已复制。", byHand: "请长按下面选中的文字来复制。" });
  if (what === "link") copy(address);
  if (what === "text") copy(text(data, model, address));
  if (what === "csv") save(`${data.topic}.csv`, csv(data, model));
  if (what === "json") save(`${data.topic}.json`, json(data, model, address));
};
Object.assign(site.matrix, { text, csv, json, take });

// Arranged rows → the table, and a sentence on what is shown.
const { link, tag, MINE, drawRow } = site.matrix;

/** @type {Matrix["draw"]} */
const draw = (table, data, model, reporting) => {
  const { order } = model;
  const heads = model.columns.map((name) => {
    const { address, label } = data.attributes[name],
      head = site.node("th", "", link(address, label));
    head.scope = "col";
    if (order && order.attribute === name) head.setAttribute("aria-sort", order.sense);
    return head;
  });
  site.one("thead tr", table).replaceChildren(site.one("[data-corner]", table), ...heads);
  site.one("tbody", table).replaceChildren(...model.rows.map((row) => drawRow(data, model.columns, row, reporting)));
};

// Before anything is asked, the reader's place is put first among the rows of the page itself, an area before its
// province.
/** @type {Matrix["pin"]} */
const pin = (table, rows, slug, above) => {
  const own = rows.filter((row) => row.dataset.place === slug),
    body = site.one("tbody", table);
  for (const each of site.all(".matrix__tag", table)) each.remove();
  for (const row of rows) row.classList.toggle("matrix__row--mine", own.includes(row));
  body.replaceChildren(...new Set([...own, ...rows]));
  if (above) body.prepend(above);
  for (const row of own) site.one("[scope=row] a", row).after(" ", tag(MINE));
};

/** @type {Matrix["sum"]} */
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
Object.assign(site.matrix, { draw, pin, sum });

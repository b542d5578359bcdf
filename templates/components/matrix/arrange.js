// What is known and what is asked → the columns and rows to show, without touching the page.
const GRADES = ["official", "reprint", "cited", "media", "aggregator"];

// A cell whose source is not good enough keeps its place and says so.
const seen = (cell, least, only) => {
  if (!least || GRADES.indexOf(cell.grade) <= GRADES.indexOf(least)) return cell;
  const { own, linked, grade, address } = cell;
  return { state: "withheld", look: "quiet", lines: [only[grade]], key: grade, own, linked, address };
};
const unlike = (cells) => {
  const keys = cells.filter((cell) => cell.state !== "not_applicable").map((cell) => cell.key);
  return new Set(keys).size !== 1;
};

// Rows that say the same become one, whose badges are counted.
const merged = (words) => (rows) => {
  const [first] = rows;
  if (rows.length < 2) return first;
  const cells = first.cells.map((cell, index) => {
    const all = rows.map((row) => row.cells[index]);
    const common = (name) => all.every((each) => each[name] === cell[name]) && cell[name];
    const badges = [...new Set(all.map((each) => each.word))].filter(Boolean);
    const counted = badges.map((word) => `${word} ${all.filter((each) => each.word === word).length}`).join("、");
    return {
      ...(all.find((each) => each.look !== "same") || cell),
      grade: common("grade"),
      word: common("word") || counted,
      since: common("since"),
      mark: common("mark") || (all.some((each) => each.mark) && words.mixed),
    };
  });
  return { ...first, places: rows.flatMap((row) => row.places), cells };
};
const together = (rows, words) => {
  const groups = {};
  for (const row of rows) {
    const key = row.folded ? `${!row.note}` : row.cells.map((cell) => cell.key).join();
    (groups[key] = groups[key] || []).push(row);
  }
  return Object.values(groups).map(merged(words));
};

const arrange = (data, state, mine, area) => {
  const names = Object.keys(data.attributes),
    order = data.orders[state.order];
  const columns = names.filter((name) => state.columns.includes(name));
  const row = (slug) => {
    const answer = (name) => data.cells[data.answers[slug][names.indexOf(name)]];
    const cells = columns.map((name) => seen(answer(name), state.grade, data.words.only));
    const own = cells.some((cell) => cell.own),
      { note } = data.places[slug];
    const sorted = order && cells[columns.indexOf(order.attribute)];
    const rank = (sorted && sorted.state !== "withheld" && order.ranks[slug]) || 0;
    const weight = slug === mine ? 0 : slug === "national" ? 1 : rank ? 2 : own ? 3 : note ? 4 : 5;
    return { places: [slug], cells, rank, note, weight, folded: !own && !rank, mine: slug === mine };
  };
  const rows = state.places.map(row).filter((each) => each.weight !== 1 || !each.folded);
  const told = rows.filter((each) => !each.folded);
  const differs = (name, index) => told.length < 2 || unlike(told.map((each) => each.cells[index]));
  const kept = state.different ? columns.filter(differs) : columns;
  for (const each of rows) each.cells = each.cells.filter((cell, index) => kept.includes(columns[index]));
  const cells = area && state.places.includes(mine) && area.cells(kept);
  if (cells) {
    data.places[area.slug] = area.place;
    const known = cells.map((cell) => seen(cell, state.grade, data.words.only));
    rows.unshift({ places: [area.slug], cells: known, rank: 0, weight: 0, mine: true, folded: false });
  }
  rows.sort((one, other) => one.weight - other.weight || one.rank - other.rank);
  const part = (low, high) => {
    const found = rows.filter(({ weight }) => low <= weight && weight <= high);
    return state.grouped && low ? together(found, data.words) : found;
  };
  const others = part(3, 5);
  if (state.grouped) {
    // what is special is seen first, the many that are alike come last
    others.sort((one, other) => one.folded - other.folded || one.places.length - other.places.length);
    const [last, before] = others.slice(-2).reverse();
    if (before) last.rest = true;
  }
  const split = order && others.length ? [{ split: true, places: [], cells: [] }] : [];
  const hidden = columns.filter((name) => !kept.includes(name));
  const absent = !state.places.includes(mine) && data.places[mine]; // the reader's own place, if it was left out
  return { columns: kept, hidden, order, absent, rows: [...part(0, 1), ...part(2, 2), ...split, ...others] };
};
site.matrix = { arrange };

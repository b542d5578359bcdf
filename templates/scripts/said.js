// A value as the pages show one, built from a cell of a province's sheet: text nodes only. For all components.
const node = (tag, className, ...inside) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};

const row = ([label, text]) => node("div", "said__row", node("dt", "", label), node("dd", "", text));

// Labelled rows, a list, or words.
site.said = (cell) => {
  if (cell.rows) return node("dl", "said said--rows", ...cell.rows.map(row));
  if (cell.items) return node(cell.ordered ? "ol" : "ul", "said said--items", ...cell.items.map((item) => node("li", "", item)));
  return node("p", cell.text.length > 16 ? "said" : "said said--figure", cell.text);
};
site.node = node;

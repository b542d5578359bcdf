// A value as the pages show one, built from a cell of a province's sheet: text nodes only. For all components.
const node = (tag, className, ...inside) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};

// Words for a page, their dates in one piece, as in wording/breaks.py.
const DATE = /(\d{4}(?:(?:-\d\d){1,2}(?:[ \u00a0](?:起|至|为止))?|[ \u00a0](?:起|至|为止)))/;
const dated = (text) => text.split(DATE).map((part, index) => (index % 2 ? node("span", "date", part) : part));

const row = ([label, text]) => node("div", "said__row", node("dt", "", label), node("dd", "", ...dated(text)));

// Labelled rows, a list, or words.
site.said = (cell) => {
  if (cell.rows) return node("dl", "said said--rows", ...cell.rows.map(row));
  if (cell.items)
    return node(cell.ordered ? "ol" : "ul", "said said--items", ...cell.items.map((item) => node("li", "", item)));
  return node("p", cell.text.length > 16 ? "said" : "said said--figure", ...dated(cell.text));
};
Object.assign(site, { node, dated });

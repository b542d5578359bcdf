// A value as the pages show one, built from a cell of a province's sheet: text nodes only. For all components.
site.node = (tag, className, ...inside) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
};
const { node } = site;

// Words for a page, their dates in one piece, as in wording/breaks.py.
const DATE = /(\d{4}(?:(?:-\d\d){1,2}(?:[ \u00a0](?:起|至|为止|看过|查过)。?)?|[ \u00a0](?:起|至|为止|看过|查过)。?))/;
site.dated = (text) => text.split(DATE).map((part, index) => (index % 2 ? node("span", "date", part) : part));

/** @type {(labelled: [string, string]) => HTMLElement} */
const row = ([label, text]) => node("div", "said__row", node("dt", "", label), node("dd", "", ...site.dated(text)));

// Labelled rows, a list, or words.
site.said = ({ rows, items, ordered, text = "" }) => {
  if (rows) return node("dl", "said said--rows", ...rows.map(row));
  if (items) return node(ordered ? "ol" : "ul", "said said--items", ...items.map((item) => node("li", "", item)));
  return node("p", text.length > 16 ? "said" : "said said--figure", ...site.dated(text));
};

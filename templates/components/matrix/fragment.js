// What a comparison is asked to show, to and from the address. Nothing asked gives no fragment; what is not legal
// counts as not asked. `legal` has what may be chosen: columns, key (the columns of the page itself), places, orders.
const GRADES = ["reprint", "cited", "media"];
const plain = (text) => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return ""; // cut off on its way
  }
};
const parse = (fragment, legal) => {
  const given = {};
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const [name, value] = part.split("=");
    if (value !== undefined) given[name] = plain(value);
  }
  const list = (written, all, usual) => {
    if (written === undefined) return usual;
    const kept = all.filter((each) => written.split(",").includes(each));
    return kept.length || !written ? kept : usual;
  };
  const one = (written, all) => (all.includes(written) ? written : "");
  return {
    columns: list(given.columns, legal.columns, legal.key),
    places: list(given.places, legal.places, legal.places),
    order: one(given.order, legal.orders),
    grade: one(given.grade, GRADES),
    different: given.different === "yes",
    grouped: given.grouped === "yes",
  };
};
const serialise = (state, legal) => {
  const parts = [];
  if (String(state.columns) !== String(legal.key)) parts.push(`columns=${state.columns}`);
  if (state.places.length !== legal.places.length) parts.push(`places=${state.places}`);
  for (const name of ["order", "grade"]) if (state[name]) parts.push(`${name}=${state[name]}`);
  for (const name of ["different", "grouped"]) if (state[name]) parts.push(`${name}=yes`);
  return parts.join("&");
};
Object.assign(site.matrix, { parse, serialise });

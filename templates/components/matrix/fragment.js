// What a comparison is asked to show, to and from the address. Nothing asked gives no fragment; what is not legal
// counts as not asked. `given` has what stands there by name; `legal` has what may be chosen: columns, key (the columns of the page itself), places, orders.
const GRADES = ["reprint", "cited", "media"];
const parse = (given, legal) => {
  const list = (written, all, usual) => {
    if (written === undefined) return usual;
    const kept = all.filter((each) => written.split(",").includes(each));
    return kept.length || !written ? kept : usual;
  };
  const one = (written, all) => (all.includes(written) ? written : "");
  return {
    columns: list(given.get("columns"), legal.columns, legal.key),
    places: list(given.get("places"), legal.places, legal.places),
    order: one(given.get("order"), legal.orders),
    grade: one(given.get("grade"), GRADES),
    different: given.get("different") === "yes",
    grouped: given.get("grouped") === "yes",
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

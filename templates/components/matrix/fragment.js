// What a comparison is asked to show, to and from the address. Nothing asked gives no fragment.
const GRADES = ["reprint", "cited", "media"];

/** @type {(written: string | undefined, all: string[], usual: string[]) => string[]} */
const listed = (written, all, usual) => {
  if (written === undefined) return usual;
  const kept = all.filter((each) => written.split(",").includes(each));
  return kept.length || !written ? kept : usual;
};
/** @type {(written: string | undefined, all: string[]) => string} */
const oneOf = (written = "", all) => (all.includes(written) ? written : "");

/** @type {Matrix["parse"]} */
const parse = (given, legal) => ({
  columns: listed(given.get("columns"), legal.columns, legal.key),
  places: listed(given.get("places"), legal.places, legal.places),
  order: oneOf(given.get("order"), legal.orders),
  grade: oneOf(given.get("grade"), GRADES),
  different: given.get("different") === "yes",
  grouped: given.get("grouped") === "yes",
});

/** @type {Matrix["serialise"]} */
const serialise = ({ columns, places, order, grade, different, grouped }, legal) => {
  const parts = [];
  if (String(columns) !== String(legal.key)) parts.push(`columns=${columns}`);
  if (places.length !== legal.places.length) parts.push(`places=${places}`);
  if (order) parts.push(`order=${order}`);
  if (grade) parts.push(`grade=${grade}`);
  if (different) parts.push("different=yes");
  if (grouped) parts.push("grouped=yes");
  return parts.join("&");
};
Object.assign(site, { matrix: { parse, serialise } });

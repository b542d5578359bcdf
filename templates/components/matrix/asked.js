// What is asked of a comparison after one of its controls was used.

/** @type {MatrixSwitch[]} */
const SWITCHES = ["different", "grouped", "report"];
/** @type {MatrixList[]} */
const LISTS = ["columns", "places"];
/** @type {MatrixSingle[]} */
const SINGLES = ["order", "grade"];

/** @type {Matrix["pressed"]} */
const pressed = (query, legal, name, mine) => {
  const flag = SWITCHES.find((each) => each === name);
  if (flag) return { ...query, [flag]: !query[flag] };
  if (name === "reset") return site.matrix.parse(new Map(), legal);
  const places = legal.places.filter((each) => name === "all" || (name === "mine" && each === mine));
  return { ...query, places };
};

/** @type {Matrix["chosen"]} */
const chosen = (query, legal, { name, value, checked = false }) => {
  const list = LISTS.find((each) => each === name),
    single = SINGLES.find((each) => each === name);
  const next = { ...query };
  if (list) next[list] = legal[list].filter((each) => (each === value ? checked : query[list].includes(each)));
  if (single) next[single] = value;
  // what is sorted by is shown, and what is no longer shown is not sorted by
  const [sorted] = next.order.split(".");
  if (name === "order") next.columns = legal.columns.filter((each) => each === sorted || next.columns.includes(each));
  else if (!next.columns.includes(sorted)) next.order = "";
  return next;
};
Object.assign(site.matrix, { SWITCHES, LISTS, SINGLES, pressed, chosen });

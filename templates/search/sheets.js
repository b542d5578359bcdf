// The index, and the sheets that come later: what a province says itself is fetched when somebody names it.

const MANY = 6; // letters that spell as many provinces name none of them

// The entries of an index in one order, whichever sheets came first: what is equally good is shown in that of the site.
/** @param {Index} index */
function gather(index) {
  const own = [...index.own.values()];
  index.entries = [
    ...index.first,
    ...own.flatMap((each) => each.answers),
    ...index.last,
    ...own.flatMap((each) => each.pages),
  ];
}

/** @param {SearchIndex} data @returns {Index} */
function makeIndex(data) {
  const first = written(addNational(data, [...placesOf(data), ...topicsOf(data)])),
    last = written(pagesOf(data, data.pages));
  /** @type {Index["own"]} */
  const own = new Map();
  for (const region of data.regions)
    own.set(region.slug, { region, here: false, answers: written(pagesOfProvince(data, region)), pages: [] });
  /** @type {Index} */
  const index = { data, first, own, last, entries: [], words: new Map(), readings: readingsOf(data.syllables) };
  gather(index);
  index.words = wordsOf(data, index.entries);
  return index;
}

/** @param {Index} index @param {SearchSheet} sheet */
function addSheet(index, { region: slug, answers, pages }) {
  const own = index.own.get(slug);
  if (!own || own.here) return;
  own.here = true;
  own.answers = written(tell(index.data, own.region, own.answers, answers));
  own.pages = written(pagesOf(index.data, pages));
  gather(index);
}

/** @param {Index} index */
const away = (index) => [...index.own.values()].filter((each) => !each.here).map((each) => each.region);

// The provinces whose own words a query is in need of, as far as they are not here.
/** @param {Index} index @param {Query} query @returns {SearchRegion[]} */
function needed(index, query) {
  // a document is known by its number, not by its province
  if (/\d号/.test(query.whole) && !index.last.some((each) => each.named.includes(query.whole))) return away(index);
  const named = query.units.map(({ places, leads }) => [
    ...places.map((each) => each.region),
    ...leads.filter((lead) => ["region", "answers"].includes(lead.kind)).map((lead) => lead.region),
  ]);
  const meant = new Set(named.filter((regions) => new Set(regions).size < MANY).flat());
  return away(index).filter((each) => meant.has(each.slug));
}

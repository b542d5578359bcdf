// What the search looks through, as it comes: the index, and the sheets of provinces in whatever order.

/** @type {{ index: Index | null, sheets: SearchSheet[] }} */
const search = { index: null, sheets: [] };

window.takeSearch = (data) => {
  search.index = makeIndex(data);
  for (const sheet of search.sheets.splice(0)) addSheet(search.index, sheet);
  site.deliver("search", data);
};
window.takeSearchSheet = (sheet) => {
  if (search.index) addSheet(search.index, sheet);
  else search.sheets.push(sheet);
  site.deliver(`search/${sheet.region}`, sheet);
};
window.searchFor = (text, most) => {
  const { index } = search;
  if (!index) return [];
  const { query, found } = find(index, text);
  return found.slice(0, most).map((each) => shown(each.entry, query, index));
};
window.searchNeeds = (text) =>
  search.index ? needed(search.index, parse(search.index, text)).map((each) => each.slug) : [];

// `done` is called once, when every sheet has come or failed, with how many failed.
/** @param {SearchRegion[]} regions @param {(failed: number) => void} done */
function fetchSheets(regions, done) {
  let left = regions.length,
    failed = 0;
  /** @param {number} lost */
  const tick = (lost) => {
    failed += lost;
    left -= 1;
    if (!left) done(failed);
  };
  for (const { slug } of regions)
    site.fetch(
      `search/${slug}`,
      () => tick(0),
      () => tick(1),
    );
}

/** @param {SearchRegion[]} regions */
const whose = (regions) => (regions.length > 2 ? "各地" : `${regions.map((each) => each.short).join("、")}自己`);

// What the board of /compare/ is asked for, to and from the address: `#jiangsu,jilin,hainan/haikou;outpatient;all`. The
// reader's own place comes first and is not written there (`#,jilin`), so that it is always the one chosen last.
const MOST = 4;

/** @type {(places: string[], own: string) => string[]} */
const withOwn = (places, own) => [own, ...places.filter((place) => place !== own)].filter(Boolean).slice(0, MOST);

/** @type {(fragment: string, provinces: string[], own: string) => BoardQuery} */
const parse = (fragment, provinces, own) => {
  const [places = "", topics = "", all = ""] = fragment.split(";");
  const named = places.split(",").filter((place) => place && provinces.includes(site.regionOf(place)));
  const follows = own && (!named.length || places.startsWith(","));
  return {
    places: follows ? withOwn(named, own) : named.slice(0, MOST),
    topics: topics.split(",").filter(Boolean),
    all: all === "all",
  };
};

// For the reader's own address `own` is their place; a link for others names every place, so theirs is "".
/** @type {(query: BoardQuery, own: string) => string} */
const serialise = ({ places, topics, all }, own) => {
  const named = own && places[0] === own ? ["", ...places.slice(1)] : places;
  return [named.join(","), topics.join(","), all ? "all" : ""].join(";").replace(/;+$/, "");
};

// The sheets of provinces and the rules of comparing them, once all of them are there.
/** @type {(regions: string[], done: (sheets: Map<string, PlaceSheet>, rules: ComparingRules) => void, failed: () => void) => void} */
const gather = (regions, done, failed) => {
  /** @type {Map<string, PlaceSheet>} */
  const sheets = new Map();
  site.comparing((rules) => {
    /** @type {(sheet: PlaceSheet) => void} */
    const came = (sheet) => {
      sheets.set(sheet.region, sheet);
      if (sheets.size === regions.length) done(sheets, rules);
    };
    for (const region of regions) site.load(region, came, failed);
  }, failed);
};
site.board = { MOST, withOwn, parse, serialise, gather };

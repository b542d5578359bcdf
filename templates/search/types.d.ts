// What the parts of the search hand each other. What they are given is `SearchIndex`, see
// site_src/browser/contract/search.py.

type EntryKind = SearchPage["kind"] | "region" | "area" | "city" | "topic" | "answers" | "attribute" | "pair";

// A text of an entry; what stands on no attribute has "" for it, its label and its address.
interface EntryPart {
  text: string;
  address: string;
  attribute: string;
  label: string;
  folded: string; // label and text
}

// What can be found. Names are folded; what it is not about is "".
interface Entry {
  kind: EntryKind;
  address: string;
  title: string;
  names: string[];
  exact: string[]; // names that must be all of what is asked
  line: string;
  parts: EntryPart[];
  region: string;
  area: string;
  city: string;
  topic: string;
  attribute: string;
  pinyin: string; // how its name is typed, with hyphens
  named: string; // its names, a line each: one long text is searched in a third of the time of many short ones
  worded: string; // its parts, the same
  told: boolean; // whether its parts are here, or come with a sheet
}

interface NamedPlace {
  region: string;
  area: string;
  city: string;
  short: string; // of the region
}
interface NamedAttribute {
  topic: string;
  attribute: string;
}

// All that one word may mean.
interface Meaning {
  places: NamedPlace[];
  topics: string[];
  attributes: NamedAttribute[];
  leads: Entry[]; // where an alias leads, the best first
  alike: string[]; // words of the same meaning, folded
  ignored: boolean; // it tells nothing
}

// A piece of a query.
interface Unit extends Meaning {
  text: string;
  loose: boolean; // no known word
  spelt: boolean; // in pinyin
}

interface Query {
  whole: string; // all that was asked, folded
  core: string; // without what tells nothing
  words: string[]; // the whole, and the core where that is another
  units: Unit[];
  leads: Entry[]; // of the query as a whole
  letters: boolean; // nothing but Latin letters
}

interface Ranked {
  entry: Entry;
  score: number;
}
interface Answered {
  query: Query;
  found: Ranked[];
}

type Readings = Map<string, string[]>; // character → syllables

// What is known of a province: its pages, and once its sheet is here what they say, those of its areas, its sources.
interface Own {
  region: SearchRegion;
  here: boolean;
  answers: Entry[];
  pages: Entry[];
}

interface Index {
  data: SearchIndex;
  first: Entry[]; // places and topics
  own: Map<string, Own>; // by province, in the order of the site
  last: Entry[]; // pages
  entries: Entry[]; // all of them
  words: Map<string, Meaning>; // by the folded word
  readings: Readings;
}

// A result as the visitor sees it; the address is seen from the root of the site.
interface Result {
  title: string;
  line: string;
  kind: string;
  address: string;
}

interface Sheets {
  search: SearchIndex;
  [sheet: `search/${string}`]: SearchSheet;
}

interface Window {
  takeSearch(data: SearchIndex): void; // the index calls it
  takeSearchSheet(sheet: SearchSheet): void; // a province's sheet calls it
  searchNeeds(text: string): string[]; // the provinces whose sheets a text is in need of
  searchFor(text: string, most?: number): Result[]; // the best first
}

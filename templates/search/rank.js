// How well an entry answers a query. The order: exact name, a place with its topic, beginning of a title, part of a
// title, alias, pinyin, text. What names several things is weighed by how much of it the entry has.

const LEAST = 16;
const FAR = 0.3;
const SPELT_SCORES = [0, 34, 44, 56, 62, 74, 82];
/** @type {Record<EntryKind, number>} */
const KIND_BONUS = {
  region: 4,
  area: 3.5,
  topic: 3,
  answers: 2.5,
  question: 2.5,
  comparison: 2,
  calculator: 1.5,
  attribute: 1,
  pair: 1,
  city: 3,
  claim: 1,
  scenario: 0.5,
  page: 0,
  source: -6,
};

// The query as one name.
/** @param {Entry} each @param {Query} query */
function named(each, query) {
  let best = 0;
  query.words.forEach((word, rank) => {
    if (each.names.includes(word) || each.exact.includes(word)) best = Math.max(best, 100 - rank);
    if (each.kind === "answers") return;
    for (const name of each.named.includes(word) ? each.names : []) {
      const at = name.indexOf(word);
      if (at === 0) best = Math.max(best, 80 - rank - Math.min(8, (name.length - word.length) / 3));
      else if (at > 0) best = Math.max(best, 70 - rank - Math.min(8, at / 2));
    }
  });
  return each.kind === "source" && best < 99 ? best / 2 : best;
}

/** @param {Entry} each @param {Query} query @param {Readings} readings */
function spelt(each, query, readings) {
  if (!query.letters || each.kind === "source" || each.kind === "answers") return 0;
  const { whole } = query;
  const typed = each.pinyin.replace(/-/g, "");
  const begins = whole.length > 2 && typed.startsWith(whole) ? SPELT.begins : 0;
  const slug = typed === whole ? SPELT.whole : begins;
  return SPELT_SCORES[Math.max(slug, ...each.names.map((name) => spells(whole, name, readings)))];
}

/** @param {Entry} each @param {Query} query */
function inText(each, query) {
  const rank = query.words.findIndex((word) => word.length > 1 && each.worded.includes(word));
  return rank < 0 ? 0 : 34 - 2 * rank;
}

/** @param {Entry} each @param {Query} query @param {Index} index */
function score(each, query, index) {
  const lead = query.leads.indexOf(each);
  const best = Math.max(
    lead < 0 ? 0 : 86 - 3 * lead,
    named(each, query),
    spelt(each, query, index.readings),
    inText(each, query),
    covered(each, query),
  );
  return best && best + KIND_BONUS[each.kind];
}

// Two provinces named in one query are put side by side.
/** @param {Query} query @param {Index} index @returns {Ranked[]} */
function pairOf(query, index) {
  const regions = [...new Set(query.units.flatMap((one) => (one.places.length === 1 ? [one.places[0].region] : [])))];
  const { pair } = index.data.addresses;
  if (regions.length !== 2 || !pair) return [];
  const [here, there] = index.data.regions.filter((each) => regions.includes(each.slug));
  const only = query.units.every((one) => one.places.length);
  const title = `${here.short}和${there.short}`;
  const found = entry("pair", filled(pair, { region: here.slug, other: there.slug }), title, {
    line: `${title}的规定哪里不同`,
  });
  return [{ entry: found, score: only ? 96 : 66 }];
}

// Every entry that has to do with a text, the best first.
/** @param {Index} index @param {string} text @returns {Answered} */
function find(index, text) {
  const query = parse(index, text);
  if (!query.whole) return { query, found: [] };
  const scored = index.entries.map((each) => ({ entry: each, score: score(each, query, index) }));
  const found = [...scored, ...pairOf(query, index)].sort((one, other) => other.score - one.score);
  // far behind the best, what is left has but one common word
  return { query, found: found.filter((each) => each.score > Math.max(LEAST, found[0].score * FAR)) };
}

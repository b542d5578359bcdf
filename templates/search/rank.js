// How well an entry answers a query. The order: exact name, a place with its topic, beginning of a title, part of a title,
// alias, pinyin, text. What names several things is weighed by how much of it the entry has.

const LEAST = 16;
const FAR = 0.3;
const SPELT_SCORES = [0, 34, 44, 56, 62, 74, 82];
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

function spelt(each, query, readings) {
  if (!query.letters || each.kind === "source" || each.kind === "answers") return 0;
  const { whole } = query;
  const typed = each.spelt && each.spelt.replace(/-/g, "");
  const slug =
    typed && typed.startsWith(whole) ? (typed === whole ? SPELT.whole : whole.length > 2 && SPELT.begins) || 0 : 0;
  return SPELT_SCORES[Math.max(slug, ...each.names.map((name) => spells(whole, name, readings)))];
}

function inText(each, query) {
  const rank = query.words.findIndex((word) => word.length > 1 && each.said.includes(word));
  return rank < 0 ? 0 : 34 - 2 * rank;
}

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
function pairOf(query, index) {
  const regions = [...new Set(query.units.flatMap((one) => (one.places.length === 1 ? [one.places[0].region] : [])))];
  if (regions.length !== 2 || !index.data.addresses.pair) return [];
  const order = index.data.regions.map((each) => each[0]);
  const [region, other] = regions.sort((one, two) => order.indexOf(one) - order.indexOf(two));
  const [here, there] = [region, other].map((slug) => index.data.regions[order.indexOf(slug)][2]);
  const only = query.units.every((one) => one.places.length);
  const found = entry("pair", filled(index.data.addresses.pair, { region, other }), `${here}和${there}`, {
    line: `${here}和${there}的规定哪里不同`,
  });
  return [{ entry: found, score: only ? 96 : 66 }];
}

// Every entry that has to do with a text, the best first.
function find(index, text) {
  const query = parse(index, text);
  if (!query.whole) return { query, found: [] };
  query.words = query.core.length > 1 && query.core !== query.whole ? [query.whole, query.core] : [query.whole];
  const spelt = query.units.length === 1 && query.units[0].spelt ? query.units[0].leads : [];
  query.leads = [...query.words.flatMap((word) => (index.words.get(word) || { leads: [] }).leads), ...spelt];
  const scored = index.entries.map((each) => ({ entry: each, score: score(each, query, index) }));
  const found = [...scored, ...pairOf(query, index)].sort((one, other) => other.score - one.score);
  // far behind the best, what is left has but one common word
  return { query, found: found.filter((each) => each.score > Math.max(LEAST, found[0].score * FAR)) };
}

function makeIndex(data) {
  const entries = entriesOf(data);
  return { data, entries, words: wordsOf(data, entries), readings: readingsOf(data.syllables) };
}

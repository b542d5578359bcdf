// How much of what a query names an entry has: its places, its topics and attributes, its words.

// How far an entry is about a unit's place, from 0 to 1.
/** @param {Entry} each @param {NamedPlace[]} places */
function placeFit(each, places) {
  let best = 0;
  for (const place of places) {
    // whoever asks of 西安 is answered by what is said of 陕西
    if (each.named.includes(place.short)) best = Math.max(best, place.area || place.city ? 0.8 : 1);
    if (each.region !== place.region) continue;
    const same = each.area === place.area && each.city === place.city;
    const answers = each.kind === "answers" && place.city && !each.area;
    if (same) best = Math.max(best, 1);
    else if (answers) best = Math.max(best, 0.95);
    else if (!each.area && !each.city) best = Math.max(best, 0.6);
    else if (!place.area && !place.city) best = Math.max(best, each.city ? 0.3 : 0.7);
  }
  return best;
}

// Whether an entry says something on an attribute. What has not come yet may say it: its place in the list should not
// change much when it comes.
/** @param {Entry} each @param {string} attribute */
const says = (each, attribute) => !each.told || each.parts.some((one) => one.attribute === attribute);

// How far an entry is about a unit's topic, attribute or alias.
/** @param {Entry} each @param {Unit} unit */
function subjectFit(each, { topics, attributes, leads }) {
  const home = ["answers", "topic"].includes(each.kind);
  let best = topics.includes(each.topic) ? (home ? 1 : 0.6) : 0;
  for (const one of attributes) {
    if (one.topic !== each.topic) continue;
    const has = each.attribute === one.attribute || says(each, one.attribute);
    best = Math.max(best, has ? 1 : home ? 0.8 : 0.3);
  }
  leads.forEach((lead, rank) => {
    const less = 1 - Math.min(0.3, rank / 10);
    if (lead === each) best = Math.max(best, less);
    // an alias of a topic or an attribute also leads to what a place says on it
    else if (lead.topic && lead.topic === each.topic && ["topic", "attribute"].includes(lead.kind)) {
      const has = each.kind === "answers" && (!lead.attribute || says(each, lead.attribute));
      best = Math.max(best, less * (has ? 1 : home ? 0.8 : 0.5));
    }
  });
  return best;
}

// Pairs of neighbours; a figure is one piece, or 3000 would be found in 13000.
/** @param {string} text */
function grams(text) {
  const pieces = text.match(/[\d.%]+|[a-z]+|./gu) ?? [];
  return pieces.slice(1).map((piece, at) => pieces[at] + piece);
}

// How much of a unit's own words an entry has in its names, or half as much in its text.
/** @param {Entry} each @param {Unit} one */
function wordsFit(each, one) {
  /** @param {string} word */
  const inNames = (word) => each.named.includes(word);
  /** @param {string} word */
  const inParts = (word) => each.worded.includes(word);
  if (one.spelt) return 0;
  if (inNames(one.text)) return 1;
  if (one.alike.some(inNames)) return 0.9;
  if (inParts(one.text)) return 0.5;
  if (!one.loose || one.text.length < 3) return 0;
  const pairs = grams(one.text);
  const sum = pairs.reduce((all, pair) => all + (inNames(pair) ? 0.9 : inParts(pair) ? 0.4 : 0), 0);
  return pairs.length && sum / pairs.length;
}

/** @param {Unit} one */
const weight = (one) => (one.loose ? Math.min(one.text.length, 6) * 0.4 : 1 + Math.min(one.text.length, 5) * 0.1);

// The share of the query that an entry is about.
/** @param {Entry} each @param {Query} query */
function covered(each, query) {
  let sum = 0,
    whole = 0,
    place = 0,
    subject = 0;
  for (const one of query.units) {
    const here = placeFit(each, one.places),
      about = subjectFit(each, one);
    sum += weight(one) * Math.max(here, about, wordsFit(each, one));
    whole += weight(one);
    place = Math.max(place, here);
    subject = Math.max(subject, about);
  }
  if (!whole) return 0;
  // one word alone is judged as a name or a text first
  const alone = query.units.length > 1 || query.units[0].loose ? 1 : 0.6;
  // what one place says on one topic is an answer only to whoever named the place, and first of all to who named both
  const share = each.kind !== "answers" ? 0.88 : !place ? 0.45 : !subject ? 0.7 : 0.95;
  return (sum / whole) ** 1.5 * share * alone * (each.kind === "source" ? 60 : 100);
}

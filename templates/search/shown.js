// A found entry as the visitor sees it: where it leads, and the line of it that answers the query.

const SNIPPET = 72;
const BEFORE = 14;

// The words to mark in a text: those typed, and of what is no known word the pairs of characters that the text has.
/** @param {string} text @param {Query} query */
function wordsIn(text, query) {
  const folded = fold(text);
  const typed = [...query.words, ...query.units.filter((one) => !one.spelt).map((one) => one.text)];
  const pairs = query.units
    .filter((one) => one.loose && !one.spelt && one.text.length > 2)
    .flatMap((one) => grams(one.text));
  return [...typed, ...pairs].filter((word, rank) => folded.includes(word) && (word.length > 1 || !rank));
}

// The part of an entry that has most to do with a query; null where none has.
/** @param {Entry} each @param {Query} query */
function bestPart(each, query) {
  const asked = query.units.flatMap((one) => [
    ...one.attributes,
    ...one.leads.filter((lead) => lead.kind === "attribute"),
  ]);
  // 门诊 tells no part of the page on outpatient care from another
  /** @param {Unit} one */
  const common = (one) =>
    [...one.topics, ...one.leads.filter((lead) => !lead.attribute).map((lead) => lead.topic)].includes(each.topic);
  const words = query.units.filter((one) => !one.places.length && !one.spelt && !common(one)).map((one) => one.text);
  /** @type {EntryPart | null} */
  let best = null;
  let most = 0;
  for (const one of each.parts) {
    const named =
      one.attribute && asked.some((other) => other.topic === each.topic && other.attribute === one.attribute);
    const whole = query.words.some((word) => word.length > 1 && one.folded.includes(word));
    const score = (named ? 3 : 0) + (whole ? 3 : 0) + words.filter((word) => one.folded.includes(word)).length;
    if (score <= most) continue;
    best = one;
    most = score;
  }
  return best;
}

// The line of a text that has the words, as much of it as fits; what leads it (没有采用：) stays whatever is left out.
/** @param {string} text @param {Query} query */
function snippet(text, query) {
  const lines = text.split("\n");
  /** @param {string} line */
  const has = (line) => marks(line, wordsIn(line, query));
  const line = lines.find((each) => has(each).length) || lines[0];
  const lead = /^[^，。；：]{2,12}：/.exec(line),
    [first] = has(line);
  const start = first && first[0] > SNIPPET - BEFORE ? first[0] - BEFORE : 0;
  const before = start ? `${lead ? lead[0] : ""}……` : "",
    after = start + SNIPPET < line.length ? "……" : "";
  return before + line.slice(start, start + SNIPPET) + after;
}

/** @param {EntryPart} one @param {Query} query */
const said = (one, query) => (one.label && `${one.label}：`) + snippet(one.text, query);

// {title, line, kind, address}: two texts, a word, and the address as seen from the root of the site.
/** @param {Entry} each @param {Query} query @param {Index} index @returns {Result} */
function shown(each, query, index) {
  const kind = index.data.kinds[each.kind];
  const best = bestPart(each, query);
  const city = query.units.flatMap((one) => one.places).find((place) => place.city && place.region === each.region);
  let line = each.line;
  if (each.kind === "answers" && city && !each.area) line = `${city.city}没有单独列出，这里是全省的规定`;
  else if (each.kind === "answers" && !best && each.parts.length) line = said(each.parts[0], query);
  else if (best && (best.label || !wordsIn(line, query).length)) {
    line = said(best, query);
  } else line = snippet(line, query);
  return { title: each.title, line, kind, address: best?.address || each.address };
}

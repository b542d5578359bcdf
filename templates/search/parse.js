// A query taken apart into what it names: places, topics, attributes, other words of the site, and what is left over.

const SUFFIXES = /^(?:特别行政区|自治区|自治州|.{1,8}?族自治州|地区|林区|省|市|县|州|盟)/;
const LONGEST = 12;

// Every word that means something: folded word → {places, topics, attributes, leads, alike, ignored}.
function wordsOf(data, entries) {
  const words = new Map(),
    byAddress = new Map(entries.map((each) => [each.address, each]));
  const meaning = (word) => {
    const key = fold(word);
    if (!words.has(key))
      words.set(key, { places: [], topics: [], attributes: [], leads: [], alike: [], ignored: false });
    return words.get(key);
  };
  for (const [region, name, short, , areas, cities] of data.regions) {
    // slugs are pinyin too, and tell 陕西 (shaanxi) from 山西
    for (const word of [name, short, region]) meaning(word).places.push({ region, area: "", short });
    for (const each of cities)
      for (const word of each) meaning(word).places.push({ region, area: "", city: each[0], short });
    for (const [area, title] of areas) {
      for (const word of [title, area]) meaning(word).places.push({ region, area, short });
      const bare = title.replace(SUFFIX, "");
      // 吉林 alone means the province, not the city of that name
      if (bare.length > 1 && !data.regions.some((each) => each[2] === bare))
        meaning(bare).places.push({ region, area, short });
    }
  }
  for (const [topic, title, , , attributes] of data.topics) {
    meaning(title).topics.push(topic);
    for (const [attribute, label] of attributes) meaning(label).attributes.push({ topic, attribute });
  }
  for (const [alike, addresses] of data.aliases) {
    const leads = addresses.map((address) => byAddress.get(address)).filter(Boolean);
    for (const word of alike) Object.assign(meaning(word), { leads, alike: alike.map(fold) });
  }
  for (const word of data.ignore) meaning(word).ignored = true;
  return words;
}

const unit = (text, meaning) => ({
  text,
  ...(meaning || { places: [], topics: [], attributes: [], leads: [], alike: [] }),
});

// Chinese and figures: the longest known word at each point, in order; what is between them stays together.
function readWords(index, run, units) {
  let rest = "";
  const flush = () => {
    if (rest) units.push({ ...unit(rest), loose: true });
    rest = "";
  };
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST, run.length - at);
    while (length && !index.words.has(run.slice(at, at + length))) length -= 1;
    if (!length) {
      rest += run[at];
      at += 1;
      continue;
    }
    flush();
    const text = run.slice(at, at + length),
      meaning = index.words.get(text);
    at += length;
    if (meaning.ignored) continue;
    units.push(unit(text, meaning));
    const suffix = meaning.places.length ? SUFFIXES.exec(run.slice(at)) : null;
    if (suffix) at += suffix[0].length;
  }
  flush();
}

// Latin letters: a word as it stands, or a spelling of a known word, or of a place and then of something else.
function readLetters(index, letters, units) {
  const known = index.words.get(letters);
  const whole = known || spelling(index, letters, SPELT.beginsInitials, () => true);
  if (whole) {
    units.push({ ...unit(letters, whole), spelt: !known });
    return;
  }
  for (let cut = letters.length - 2; cut > 1; cut -= 1) {
    const place = spelling(index, letters.slice(0, cut), SPELT.initials, (meaning) => meaning.places.length > 0);
    const rest =
      place && spelling(index, letters.slice(cut), SPELT.insideInitials, (meaning) => !meaning.places.length);
    if (!rest) continue;
    units.push(
      { ...unit(letters.slice(0, cut), place), spelt: true },
      { ...unit(letters.slice(cut), rest), spelt: true },
    );
    return;
  }
  units.push({ ...unit(letters), loose: true });
}

// What the letters may spell, at least as well as `least`: the meanings of all words that they spell best, together.
function spelling(index, letters, least, fits) {
  let best = least;
  let found = [];
  for (const [word, meaning] of index.words) {
    if (meaning.ignored || !fits(meaning)) continue;
    const quality = word === letters ? SPELT.whole : spells(letters, word, index.readings, least > SPELT.inside);
    if (quality > best) [best, found] = [quality, []];
    if (quality === best) found.push(meaning);
  }
  if (!found.length) return null;
  const all = (field) => [...new Set(found.flatMap((meaning) => meaning[field]))];
  return {
    places: all("places"),
    topics: all("topics"),
    attributes: all("attributes"),
    leads: all("leads"),
    alike: [],
  };
}

function parse(index, text) {
  const units = [],
    pieces = plain(text).split(DROPPED).filter(Boolean);
  const letters = pieces.every((piece) => /^[a-z]+$/.test(piece));
  for (const run of letters ? [pieces.join("")] : pieces.flatMap((piece) => piece.match(/[a-z]+|[^a-z]+/g))) {
    if (!run) continue;
    if (/^[a-z]/.test(run)) readLetters(index, run, units);
    else readWords(index, run, units);
  }
  // 在, 用, 看 between two names say nothing
  const telling = units.filter((one) => !one.loose || one.text.length > 1);
  if (telling.length) units.splice(0, units.length, ...telling);
  return { whole: fold(text), core: units.map((each) => each.text).join(""), units, letters };
}

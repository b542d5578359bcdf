// What words mean: every name, label and alias of the site, and the words that tell nothing.

/** @returns {Meaning} */
const noMeaning = () => ({ places: [], topics: [], attributes: [], leads: [], alike: [], ignored: false });

/** @typedef {(word: string) => Meaning} MeaningOf */

/** @param {SearchIndex} data @param {MeaningOf} meaning */
function namePlaces(data, meaning) {
  for (const { slug: region, name, short, areas, cities } of data.regions) {
    /** @type {NamedPlace} */
    const province = { region, area: "", city: "", short };
    // slugs are pinyin too, and tell 陕西 (shaanxi) from 山西
    for (const word of [name, short, region]) meaning(word).places.push({ ...province });
    for (const { name: city, pinyin } of cities)
      for (const word of pinyin ? [city, pinyin] : [city]) meaning(word).places.push({ ...province, city });
    for (const { slug: area, name: title } of areas) {
      for (const word of [title, area]) meaning(word).places.push({ ...province, area });
      const bare = title.replace(SUFFIX, "");
      // 吉林 alone means the province, not the city of that name
      if (bare.length > 1 && !data.regions.some((each) => each.short === bare))
        meaning(bare).places.push({ ...province, area });
    }
  }
}

/** @param {SearchIndex} data @param {Entry[]} entries */
function wordsOf(data, entries) {
  /** @type {Map<string, Meaning>} */
  const words = new Map();
  /** @type {MeaningOf} */
  const meaning = (word) => {
    const key = fold(word),
      known = words.get(key) ?? noMeaning();
    words.set(key, known);
    return known;
  };
  namePlaces(data, meaning);
  for (const { slug: topic, title, attributes } of data.topics) {
    meaning(title).topics.push(topic);
    for (const { slug: attribute, label } of attributes) meaning(label).attributes.push({ topic, attribute });
  }
  const byAddress = new Map(entries.map((each) => [each.address, each]));
  for (const { words: alike, to } of data.aliases) {
    const leads = to.flatMap((address) => byAddress.get(address) ?? []);
    for (const word of alike) Object.assign(meaning(word), { leads, alike: alike.map(fold) });
  }
  for (const word of data.ignore) meaning(word).ignored = true;
  return words;
}

// What every province says on every topic, and each area that says something of its own.

/** @template {{ slug: string }} Noun @param {Noun[]} nouns @returns {Map<string, Noun>} */
const bySlug = (nouns) => new Map(nouns.map((each) => [each.slug, each]));

/** @param {Entry} home @param {SearchTopic} topic @param {SearchAnswers["texts"]} texts @returns {EntryPart[]} */
function partsOf(home, topic, texts) {
  const attributes = bySlug(topic.attributes);
  return Object.entries(texts).map(([attribute, text]) => {
    const label = attributes.get(attribute)?.label ?? "";
    const anchor = home.area ? `-${attribute}` : `#${attribute}`;
    return { text, address: home.address + anchor, attribute, label, folded: fold(label + text) };
  });
}

/** @param {SearchIndex} data @param {SearchRegion} region @param {SearchArea | null} area @param {SearchTopic} topic */
function answersEntry(data, region, area, topic) {
  const { name, short } = region,
    { title } = topic;
  const where = area ? area.name : "",
    anchor = area ? `#${area.slug}` : "";
  return entry(
    "answers",
    filled(data.addresses.answers, { region: region.slug, topic: topic.slug }) + anchor,
    `${short}${where} · ${title}`,
    {
      names: [],
      exact: [name + where + title, title + short + where, where.replace(SUFFIX, "") + title],
      region: region.slug,
      area: area ? area.slug : "",
      topic: topic.slug,
      line: topic.question,
    },
  );
}

// The pages of a province, while what they say is not known.
/** @param {SearchIndex} data @param {SearchRegion} region */
const pagesOfProvince = (data, region) =>
  data.topics.map((topic) => ({ ...answersEntry(data, region, null, topic), told: false }));

// The same pages with what they say, and those of its areas.
/** @param {SearchIndex} data @param {SearchRegion} region @param {Entry[]} pages @param {SearchSheet["answers"]} answers */
function tell(data, region, pages, answers) {
  const topics = bySlug(data.topics),
    entries = new Map(pages.map((each) => [`${each.region} ${each.topic}`, each]));
  for (const each of pages) each.told = true;
  for (const { place, topic: slug, texts } of answers) {
    const [, area] = place.split("/"),
      key = `${place} ${slug}`,
      topic = topics.get(slug);
    if (!topic) continue;
    const own = region.areas.find((each) => each.slug === area) ?? null;
    const home = entries.get(key) ?? answersEntry(data, region, own, topic);
    home.parts = partsOf(home, topic, texts);
    entries.set(key, home);
  }
  return leadToAreas([...entries.values()]);
}

// What holds in the whole nation stands on the page of its topic.
/** @param {SearchIndex} data @param {Entry[]} entries */
function addNational(data, entries) {
  const topics = bySlug(data.topics);
  for (const { topic: slug, texts } of data.answers) {
    const topic = topics.get(slug),
      home = entries.find((each) => each.kind === "topic" && each.topic === slug);
    if (home && topic) home.parts.push(...partsOf(home, topic, texts));
  }
  return entries;
}

// A province that says nothing itself leads to those of its areas that do.
/** @param {Entry[]} answers of one province and its areas */
function leadToAreas(answers) {
  for (const each of answers.filter((one) => !one.parts.length)) {
    const areas = answers.filter((one) => one.area && one.topic === each.topic);
    each.line = areas.length
      ? `全省的没有收录，${areas.length} 个地方另有规定`
      : "还没有收录当地自己的规定，先看全国的";
  }
  return answers;
}

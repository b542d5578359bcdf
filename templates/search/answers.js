// What every province says on every topic, and each area that says something of its own.

const NATION = "national";

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

/** @param {SearchIndex} data */
function answersOf(data) {
  const regions = bySlug(data.regions),
    topics = bySlug(data.topics);
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const region of data.regions)
    for (const topic of data.topics)
      entries.set(`${region.slug} ${topic.slug}`, answersEntry(data, region, null, topic));
  for (const { place, topic: slug, texts } of data.answers) {
    const [province, area] = place.split("/"),
      key = `${place} ${slug}`;
    const region = regions.get(province),
      topic = topics.get(slug);
    if (!region || !topic) continue; // the nation's are on the page of the topic
    const own = region.areas.find((each) => each.slug === area) ?? null;
    const home = entries.get(key) ?? answersEntry(data, region, own, topic);
    home.parts = partsOf(home, topic, texts);
    entries.set(key, home);
  }
  return [...entries.values()];
}

// What holds in the whole nation stands on the page of its topic.
/** @param {SearchIndex} data @param {Entry[]} entries */
function addNational(data, entries) {
  const topics = bySlug(data.topics);
  for (const { place, topic: slug, texts } of data.answers) {
    const topic = topics.get(slug);
    const home = place === NATION && entries.find((each) => each.kind === "topic" && each.topic === slug);
    if (home && topic) home.parts.push(...partsOf(home, topic, texts));
  }
}

// A province that says nothing itself leads to those of its areas that do.
/** @param {Entry[]} entries */
function leadToAreas(entries) {
  const answers = entries.filter((each) => each.kind === "answers");
  for (const each of answers.filter((one) => !one.parts.length)) {
    const areas = answers.filter((one) => one.area && one.region === each.region && one.topic === each.topic);
    each.line = areas.length
      ? `全省的没有收录，${areas.length} 个地方另有规定`
      : "还没有收录当地自己的规定，先看全国的";
  }
}

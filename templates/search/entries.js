// The data of the index as entries to find: places, topics, attributes, what each place says on each topic, pages.

const SUFFIX = /(?:特别行政区|自治区|自治州|地区|林区|省|市|县|区|州|盟)$/;

const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function entry(kind, address, title, more) {
  const made = {
    kind,
    address,
    title,
    names: [title],
    exact: [],
    line: "",
    parts: [],
    region: "",
    area: "",
    topic: "",
    ...more,
  };
  made.names = made.names.map(fold);
  made.exact = made.exact.map(fold);
  return made;
}

function part(text, address, attribute, label) {
  return { text, address, attribute, label, folded: fold(label + text) };
}

function placesOf(data) {
  return data.regions.flatMap(([region, name, short, abbreviation, areas, cities]) => {
    const address = filled(data.addresses.region, { region });
    const line = `${short}的各项规定`;
    return [
      entry("region", address, name, { names: [name, short], exact: [abbreviation], line, region, spelt: region }),
      ...areas.map(([area, title]) =>
        entry(
          "area",
          filled(data.addresses.area, { region, area }),
          title.startsWith(short) ? title : `${title}（${short}）`,
          {
            names: [title],
            exact: [title.replace(SUFFIX, ""), short + title, name + title],
            line: `在${name}里`,
            region,
            area,
            spelt: area,
          },
        ),
      ),
      ...cities.map(([city, pinyin]) =>
        entry("city", address, `${city}（${short}）`, {
          names: [city],
          exact: [`${city}市`],
          line: `${city}没有单独列出，看${name}的规定`,
          region,
          city,
          spelt: pinyin,
        }),
      ),
    ];
  });
}

function topicsOf(data) {
  return data.topics.flatMap(([topic, title, line, summary, attributes]) => [
    entry("topic", filled(data.addresses.topic, { topic }), title, { line, topic, parts: [part(summary, "", "", "")] }),
    ...attributes
      .filter((each) => each[3])
      .map(([attribute, label, help]) =>
        entry("attribute", filled(data.addresses.attribute, { topic, attribute }), `${title}：${label}`, {
          names: [label],
          exact: [label + title],
          line: help,
          topic,
          attribute,
        }),
      ),
  ]);
}

// What every province says on every topic, and each area that says something of its own.
function answersOf(data) {
  const made = new Map();
  const make = (region, area, topic) => {
    const [slug, name, short, , areas] = data.regions[region],
      [topicSlug, title] = data.topics[topic];
    const where = area < 0 ? "" : areas[area][1],
      anchor = area < 0 ? "" : `#${areas[area][0]}`;
    const found = entry(
      "answers",
      filled(data.addresses.answers, { region: slug, topic: topicSlug }) + anchor,
      `${short}${where} · ${title}`,
      {
        names: [],
        exact: [name + where + title, title + short + where, where.replace(SUFFIX, "") + title],
        region: slug,
        area: area < 0 ? "" : areas[area][0],
        topic: topicSlug,
        line: data.topics[topic][2],
      },
    );
    made.set([region, area, topic].join(), found);
    return found;
  };
  data.regions.forEach((_, region) => data.topics.forEach((__, topic) => make(region, -1, topic)));
  for (const [region, area, topic, texts] of data.said) {
    const found = made.get([region, area, topic].join()) || (region < 0 ? null : make(region, area, topic));
    if (found) found.parts = partsOf(found, data.topics[topic][4], texts);
  }
  return [...made.values()];
}

function partsOf(found, attributes, texts) {
  const parts = [];
  for (let index = 0; index < texts.length; index += 2) {
    const [attribute, label] = attributes[texts[index]];
    const anchor = found.area ? `-${attribute}` : `#${attribute}`;
    parts.push(part(texts[index + 1], found.address + anchor, attribute, label));
  }
  return parts;
}

function pagesOf(data) {
  return data.pages.map(([kind, where, title, line, text, names, place, topic]) => {
    const address = data.addresses[kind] ? filled(data.addresses[kind], { slug: where }) : where;
    const [region, area] = (place || "").split("/");
    const parts = [line, text].filter(Boolean).map((each) => part(each, "", "", ""));
    return entry(kind, address, title, {
      names: [title, ...(names || [])],
      line: line || "",
      parts,
      region,
      area: area || "",
      topic: topic || "",
    });
  });
}

function entriesOf(data) {
  const found = [...placesOf(data), ...topicsOf(data), ...answersOf(data), ...pagesOf(data)];
  // what holds in the whole nation stands on the page of its topic
  for (const [region, , topic, texts] of data.said) {
    const home = region < 0 && found.find((each) => each.kind === "topic" && each.topic === data.topics[topic][0]);
    if (home) home.parts.push(...partsOf(home, data.topics[topic][4], texts));
  }
  // a province that says nothing itself leads to those of its areas that do
  const silent = found.filter((each) => each.kind === "answers" && !each.parts.length);
  for (const each of silent) {
    const areas = found.filter(
      (one) => one.kind === "answers" && one.area && one.region === each.region && one.topic === each.topic,
    );
    each.line = areas.length
      ? `全省的没有收录，${areas.length} 个地方另有规定`
      : "还没有收录当地自己的规定，先看全国的";
  }
  // one long text of each is searched in a third of the time of many short ones
  for (const each of found) {
    each.named = each.names.join("\n");
    each.said = each.parts.map((one) => one.folded).join("\n");
  }
  return found;
}

// The data of the index as entries to find: topics, attributes, pages.

/** @param {string} pattern @param {Record<string, string>} values */
const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/**
 * @param {EntryKind} kind
 * @param {string} address
 * @param {string} title
 * @param {Partial<Entry>} more
 * @returns {Entry}
 */
function entry(kind, address, title, more) {
  const { names = [title], exact = [] } = more;
  return {
    kind,
    address,
    title,
    line: "",
    parts: [],
    region: "",
    area: "",
    city: "",
    topic: "",
    attribute: "",
    pinyin: "",
    named: "",
    worded: "",
    told: true,
    ...more,
    names: names.map(fold),
    exact: exact.map(fold),
  };
}

/** @param {string} text @returns {EntryPart} */
const plainPart = (text) => ({ text, address: "", attribute: "", label: "", folded: fold(text) });

/** @param {SearchIndex} data */
function topicsOf(data) {
  return data.topics.flatMap(({ slug: topic, title, question, summary, attributes }) => [
    entry("topic", filled(data.addresses.topic, { topic }), title, {
      line: question,
      topic,
      parts: [plainPart(summary)],
    }),
    ...attributes
      .filter((each) => each.page)
      .map(({ slug: attribute, label, help }) =>
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

/** @param {SearchIndex} data @param {SearchSheet["pages"]} pages */
function pagesOf(data, pages) {
  return pages.map(({ kind, where, title, names = [], line = "", text = "", place = "", topic = "" }) => {
    const address = kind === "page" ? where : filled(data.addresses.pages[kind], { slug: where });
    const [region, area = ""] = place.split("/");
    const parts = [line, text].filter(Boolean).map(plainPart);
    return entry(kind, address, title, { names: [title, ...names], line, parts, region, area, topic });
  });
}

// Entries in one text each, as they are searched.
/** @param {Entry[]} entries */
function written(entries) {
  for (const each of entries) {
    each.named = each.names.join("\n");
    each.worded = each.parts.map((one) => one.folded).join("\n");
  }
  return entries;
}

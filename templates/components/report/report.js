// /report/#topic.attribute@place: what stands on the page is filled in. Nothing is sent: a text to copy, links to press.
const form = site.find("[data-report]");

if (form) {
  const text = site.one("textarea[data-form]", form),
    blank = text.value.split("\n");
  const copy = site.one("button[data-copy]", form),
    back = site.one("a[data-return]", form),
    done = site.one("[data-done]", form);
  const ASKED = new RegExp(`^(${site.slug})\\.(${site.slug})@(${site.slug}(?:/${site.slug})?)?$`);
  let subject = document.title;

  const address = () => {
    const title = site.address.encoded(subject),
      body = site.address.encoded(text.value);
    for (const link of site.all("a[data-send]", form)) {
      link.href = `${link.href.split("?")[0]}?${link.dataset.send}=${title}&body=${body}`;
    }
  };

  // The known lines of the form, each begun by the label that the text's element names; a path on somebody's disk is
  // nobody's business.
  /** @type {(subjects: { place: string, topic: string, attribute: string }, cell?: PlaceCell) => void} */
  const fill = (subjects, cell) => {
    const page = site.to(cell?.address ?? "");
    /** @type {Record<string, string | undefined>} */
    const known = { ...subjects };
    if (cell) {
      known.value = [cell.text || cell.state_words, cell.word, cell.since, cell.origin].filter(Boolean).join("，");
      known.source = cell.source;
      known.address = site.address.served ? page : cell.address;
    }
    const byLabel = new Map(Object.entries(known).map(([name, words]) => [site.attribute(text, name), words ?? ""]));
    text.value = blank.map((line) => line + (byLabel.get(line) ?? "")).join("\n");
    subject = [copy.dataset.title, ...Object.values(subjects).filter(Boolean)].join(" · ");
    back.hidden = !cell;
    back.href = page;
    address();
  };

  const read = () => {
    const asked = site.address.fragment(),
      [, topic, attribute, place = ""] = ASKED.exec(asked) || [];
    [text.value, subject, back.hidden] = [blank.join("\n"), document.title, true];
    if (!topic) return address();
    const region = site.regionOf(place) || "national";
    const bare = () => asked === site.address.fragment() && fill({ place, topic, attribute });
    /** @type {(sheet: PlaceSheet) => void} */
    const came = (sheet) => {
      if (asked !== site.address.fragment()) return;
      const topics = new Map(Object.entries(sheet.subjects)),
        labels = new Map(Object.entries(topics.get(topic)?.attributes ?? {})),
        label = labels.get(attribute);
      if (label === undefined) return void bare();
      const names = {
        place: sheet.name + (sheet.areas[place] || ""),
        topic: sheet.subjects[topic].title,
        attribute: label,
      };
      fill(names, site.answer(sheet, place || region, topic, attribute));
    };
    site.load(region, came, bare);
  };

  copy.hidden = false;
  copy.addEventListener("click", () => {
    site.copy(text.value, done, { done: "已复制。", byHand: "已选中，请长按复制。" }, text);
  });
  text.addEventListener("input", address);
  site.address.onAsked(read);
  read();
}

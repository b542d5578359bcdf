// What the reader's own place says of a question comes first; without a place it is one press away.
const section = site.find("[data-here]");
/** @type {(kind: string, ...parts: (HTMLElement | string | false | undefined)[]) => HTMLElement} */
const line = (kind, ...parts) => {
  const words = parts.flatMap((part) => (part ? (typeof part === "string" ? site.dated(part) : part) : []));
  return site.node("p", `here__${kind}`, ...words);
};

/** @type {(sheet: PlaceSheet, place: string, topic: string, attribute: string, unrecorded: string) => HTMLElement[]} */
const answer = (sheet, place, topic, attribute, unrecorded) => {
  const cell = site.answer(sheet, place, topic, attribute);
  if (!cell) return [line("state", site.apart(sheet, place, topic, attribute) || unrecorded)];
  const badge = cell.word && site.node("span", `badge badge--${cell.grade}`, cell.word);
  const bearing = [cell.since, cell.origin && `沿用${cell.origin}的规定`].filter(Boolean).join(" · ");
  const link = site.node("a", "", `看${site.placeName()}的全文和出处`);
  link.href = site.to(cell.address);
  const lines = [
    line("state", cell.state_words, cell.why && `：${cell.why}`),
    line("lead", (cell.rows || cell.items) && cell.lead),
    cell.text ? site.said(cell) : line("value"),
    line("meta", cell.note),
    line("meta", badge, badge && bearing && " · ", bearing),
    line("meta", cell.source && `出处：${cell.source}。`, cell.reading && `${cell.reading}。`),
    line(
      "mark",
      cell.coming && `自 ${cell.coming} 起有变。`,
      cell.disputed ? `另有 ${cell.disputed} 种不同的说法。` : "",
    ),
    line("all", link),
  ];
  return lines.filter((each) => each.textContent);
};

if (section) {
  const link = site.one("a[data-to-place]", section),
    note = site.one("[data-note]", section);
  const unchosen = [link.textContent, note.textContent];
  /** @type {(make: (topic: string, attribute: string) => HTMLElement[]) => void} */
  const fill = (make) => {
    for (const box of site.all("[data-asks]", section)) {
      const [topic, attribute] = site.attribute(box, "asks").split(".");
      box.replaceChildren(...make(topic, attribute));
    }
  };
  site.onPlace(() => {
    const place = site.place(),
      words = site.attribute(section, "place") + site.placeName();
    [link.textContent, note.textContent] = place ? ["换一个", words] : unchosen;
    section.classList.toggle("here--mine", Boolean(place));
    fill(() => []);
    if (!place) return;
    const unrecorded = site.attribute(section, "unrecorded");
    site.load(
      site.regionOf(place),
      (sheet) =>
        place === site.place() && fill((topic, attribute) => answer(sheet, place, topic, attribute, unrecorded)),
      () => fill(() => [line("state", site.attribute(section, "failed"))]),
    );
  });
}

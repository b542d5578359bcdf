// The first page: a province is chosen, and each topic says in a line what holds there.
const box = site.find("[data-pick]");

// The first thing worth saying: the place's own, else what it takes over, else whether its areas say anything.
/** @type {(sheet: PlaceSheet, place: string, topic: string, unrecorded: string) => (HTMLElement | string)[]} */
const inALine = (sheet, place, topic, unrecorded) => {
  const { key, attributes } = sheet.subjects[topic];
  const answers = key.flatMap((name) => {
    const cell = site.answer(sheet, place, topic, name);
    return cell?.text && cell.state !== "lapsed" ? [{ label: attributes[name], ...cell }] : [];
  });
  const cell = answers.find(({ origin }) => !origin || origin === sheet.name) || answers[0];
  if (!cell) return [site.apart(sheet, place, topic) || unrecorded];
  const origin = cell.origin ? `（沿用${cell.origin}的）` : "";
  const badge = cell.word ? site.node("span", `badge badge--${cell.grade}`, cell.word) : "";
  return [badge, `${cell.label}：${cell.text}${origin}`]; // the grade first: what does not fit is cut off at the end
};

if (box) {
  const select = site.one("select[data-province]", box),
    note = site.one("[data-note]", box);
  const topics = site.all("[data-topic]").map((item) => {
    const way = site.one("a[data-topic-page]", item);
    const mine = site.one("[data-topic-mine]", item);
    return { way, everywhere: way.href, slug: site.attribute(item, "topic"), mine };
  });
  /** @type {(sheet: PlaceSheet, place: string) => void} */
  const fill = (sheet, place) => {
    const unrecorded = site.attribute(box, "unrecorded");
    for (const { slug, mine } of topics) mine.replaceChildren(...inALine(sheet, place, slug, unrecorded));
  };
  select.hidden = note.hidden = false;
  site.one("a[data-to-place]", box).textContent = site.attribute(box, "areas");
  select.addEventListener("change", () => site.choose(select.value, select.value && select.selectedOptions[0].text));
  site.onPlace(() => {
    const place = site.place(),
      region = site.regionOf(place);
    select.value = region;
    note.textContent = place && site.attribute(box, "chosen") + site.placeName();
    for (const { way, everywhere, slug, mine } of topics) {
      mine.replaceChildren();
      mine.hidden = !place;
      way.href = place ? site.page(slug) : everywhere;
    }
    if (place) site.load(region, (sheet) => place === site.place() && fill(sheet, place));
  });
}

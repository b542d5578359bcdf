// The first page: a province is chosen, and each topic says in a line what holds there.
const box = document.querySelector("[data-pick]");

// The first thing worth saying: the place's own, else what it takes over, else whether its areas say anything.
const inALine = (sheet, place, topic) => {
  const { key, attributes } = sheet.subjects[topic];
  const cells = key.map((name) => ({ label: attributes[name], ...site.answer(sheet, place, topic, name) }));
  const told = cells.filter((cell) => cell.text && cell.state !== "lapsed");
  const cell = told.find(({ from }) => !from || from === sheet.name) || told[0];
  if (cell) {
    const from = cell.from ? `（沿用${cell.from}的）` : "";
    const badge = cell.word ? site.node("span", `badge badge--${cell.grade}`, cell.word) : "";
    return [badge, `${cell.label}：${cell.text}${from}`]; // the grade first: what does not fit is cut off at the end
  }
  return [site.apart(sheet, place, topic) || box.dataset.unrecorded];
};

if (box) {
  const select = box.querySelector("select"),
    note = box.querySelector("[role]");
  const topics = [...document.querySelectorAll("[data-topic]")].map((item) => {
    const to = item.firstChild;
    return { to, everywhere: to.href, slug: item.dataset.topic, mine: item.lastChild };
  });
  const fill = (sheet, place) => {
    for (const { slug, mine } of topics) mine.replaceChildren(...inALine(sheet, place, slug));
  };
  select.hidden = note.hidden = false;
  box.querySelector("a").textContent = box.dataset.areas;
  select.addEventListener("change", () => site.choose(select.value, select.value && select.selectedOptions[0].text));
  site.onPlace(() => {
    const place = site.place(),
      [region] = place.split("/");
    select.value = region;
    note.textContent = place && box.dataset.chosen + site.placeName();
    for (const { to, everywhere, slug, mine } of topics) {
      mine.replaceChildren();
      mine.hidden = !place;
      to.href = place ? site.page(slug) : everywhere;
    }
    if (place) site.load(region, (sheet) => place === site.place() && fill(sheet, place));
  });
}

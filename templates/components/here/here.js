// What the reader's own place says of a question comes first; without a place it is one press away.
const section = document.querySelector("[data-here]");
const line = (kind, ...parts) => {
  const words = parts.filter(Boolean).flatMap((part) => (part.nodeType ? part : site.dated(part)));
  return site.node("p", `here__${kind}`, ...words);
};

const answer = (sheet, place, asks) => {
  const cell = site.answer(sheet, place, ...asks);
  if (!cell) return [line("state", site.apart(sheet, place, ...asks) || section.dataset.unrecorded)];
  const badge = cell.word && site.node("span", `badge badge--${cell.grade}`, cell.word);
  const told = [cell.since, cell.from && `沿用${cell.from}的规定`].filter(Boolean).join(" · ");
  const link = site.node("a", "", `看${site.placeName()}的全文和出处`);
  link.href = new URL(cell.address, site.root);
  return [
    line("state", cell.state_words, cell.why && `：${cell.why}`),
    line("lead", (cell.rows || cell.items) && cell.lead),
    cell.text ? site.said(cell) : "",
    line("meta", cell.note),
    line("meta", badge, badge && told && " · ", told),
    line("meta", cell.source && `出处：${cell.source}。`, cell.verified && `${cell.verified} 核对。`),
    line("mark", cell.coming && `自 ${cell.coming} 起有变。`, cell.disputed && `另有 ${cell.disputed} 种不同的说法。`),
    line("all", link),
  ].filter((part) => part.textContent);
};

if (section) {
  const link = section.querySelector("[data-to-place]"),
    note = section.querySelector("[data-note]");
  const unchosen = [link.textContent, note.textContent];
  const fill = (make) => {
    for (const box of section.querySelectorAll("[data-asks]"))
      box.replaceChildren(...make(box.dataset.asks.split(".")));
  };
  site.onPlace(() => {
    const place = site.place();
    [link.textContent, note.textContent] = place ? ["换一个", section.dataset.place + site.placeName()] : unchosen;
    section.classList.toggle("here--mine", Boolean(place));
    fill(() => []);
    if (!place) return;
    const done = (sheet) => place === site.place() && fill((asks) => answer(sheet, place, asks));
    site.load(place.split("/")[0], done, () => fill(() => [line("state", section.dataset.failed)]));
  });
}

// /report/#topic.attribute@place: what stands on the page is filled in. Nothing is sent: a text to copy, links to press.
const form = document.querySelector("[data-report]");

if (form) {
  const text = form.querySelector("textarea"), blank = text.value.split("\n");
  const copy = form.querySelector("[data-copy]"), back = form.querySelector("[data-return]");
  let subject = document.title;

  const address = () => {
    const title = encodeURIComponent(subject), body = encodeURIComponent(text.value);
    for (const link of form.querySelectorAll("[data-send]")) {
      link.href = `${link.href.split("?")[0]}?${link.dataset.send}=${title}&body=${body}`;
    }
  };

  // The known lines of the form in their order; a path on somebody's disk is nobody's business.
  const fill = (subjects, cell) => {
    const page = new URL(cell.address || "", site.root).href;
    const value = [cell.text || cell.state_words, cell.word, cell.since, cell.from].filter(Boolean).join("，");
    const known = [...subjects, value, cell.source, cell.address && (location.protocol === "file:" ? cell.address : page)];
    text.value = blank.map((line, index) => line + (known[index] || "")).join("\n");
    subject = [copy.dataset.title, ...subjects.filter(Boolean)].join(" · ");
    back.hidden = !cell.address;
    back.href = page;
    address();
  };

  const read = () => {
    const [, topic, attribute, place] = /^#([\w-]+)\.([\w-]+)@([\w-]*(?:\/[\w-]+)?)$/.exec(location.hash) || [];
    if (!topic) return address();
    const region = place.split("/")[0] || "national", bare = () => fill([place, topic, attribute], {});
    site.load(region, (sheet) => {
      const told = sheet.subjects[topic];
      if (!told || !told.attributes[attribute]) return bare();
      const names = [sheet.name + (sheet.areas[place] || ""), told.title, told.attributes[attribute]];
      fill(names, site.answer(sheet, place || region, topic, attribute) || {});
    }, bare);
  };

  copy.hidden = false;
  copy.addEventListener("click", () => {
    site.copy(text.value, form.querySelector("[role]"), { done: "已复制。", byHand: "已选中，请长按复制。" }, text);
  });
  text.addEventListener("input", address);
  read();
}

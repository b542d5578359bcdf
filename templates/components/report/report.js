// /report/#topic.attribute@place: what stands on the page is filled in. Nothing is sent: a text to copy, links to press.
const form = document.querySelector("[data-report]");

if (form) {
  const text = form.querySelector("textarea"),
    blank = text.value.split("\n");
  const copy = form.querySelector("[data-copy]"),
    back = form.querySelector("[data-return]");
  const ASKED = new RegExp(`^(${site.slug})\\.(${site.slug})@(${site.slug}(?:/${site.slug})?)?$`);
  let subject = document.title;

  const address = () => {
    const title = site.address.encoded(subject),
      body = site.address.encoded(text.value);
    for (const link of form.querySelectorAll("[data-send]")) {
      link.href = `${link.href.split("?")[0]}?${link.dataset.send}=${title}&body=${body}`;
    }
  };

  // The known lines of the form in their order; a path on somebody's disk is nobody's business.
  const fill = (subjects, cell) => {
    const page = new URL(cell.address || "", site.root).href;
    const value = [cell.text || cell.state_words, cell.word, cell.since, cell.from].filter(Boolean).join("，");
    const known = [...subjects, value, cell.source, cell.address && (site.address.served ? page : cell.address)];
    text.value = blank.map((line, index) => line + (known[index] || "")).join("\n");
    subject = [copy.dataset.title, ...subjects.filter(Boolean)].join(" · ");
    back.hidden = !cell.address;
    back.href = page;
    address();
  };

  const read = () => {
    const asked = site.address.fragment(),
      [, topic, attribute, place = ""] = ASKED.exec(asked) || [];
    [text.value, subject, back.hidden] = [blank.join("\n"), document.title, true];
    if (!topic) return address();
    const region = place.split("/")[0] || "national",
      has = Object.prototype.hasOwnProperty;
    const now =
      (then) =>
      (...sheet) =>
        asked === site.address.fragment() && then(...sheet);
    const bare = () => fill([place, topic, attribute], {});
    site.load(
      region,
      now((sheet) => {
        const told = has.call(sheet.subjects, topic) && sheet.subjects[topic];
        if (!told || !has.call(told.attributes, attribute)) return bare();
        const names = [sheet.name + (sheet.areas[place] || ""), told.title, told.attributes[attribute]];
        fill(names, site.answer(sheet, place || region, topic, attribute) || {});
      }),
      now(bare),
    );
  };

  copy.hidden = false;
  copy.addEventListener("click", () => {
    site.copy(text.value, form.querySelector("[role]"), { done: "已复制。", byHand: "已选中，请长按复制。" }, text);
  });
  text.addEventListener("input", address);
  site.address.onAsked(read);
  read();
}

// Today is a date where the content's rules hold, not where the reader's clock is set.
const DAY = { year: "numeric", month: "2-digit", day: "2-digit" };
let written = null,
  writtenFor = "";
const dayIn = (zone) => {
  // making one takes longer than all the rest of a calculator's work
  if (zone !== writtenFor) [written, writtenFor] = [new Intl.DateTimeFormat("en", { ...DAY, timeZone: zone }), zone];
  const parts = written.formatToParts(new Date());
  return ["year", "month", "day"].map((type) => parts.find((part) => part.type === type).value).join("-");
};
// "2026-11-22"; a browser that does not know the zone goes by how far ahead it was when the site was built.
site.today = () => {
  try {
    return dayIn(site.zone);
  } catch (error) {
    return new Date(Date.now() + site.ahead * 60000).toISOString().slice(0, 10);
  }
};

// A page may be read long after it was built, or opened: what has begun or run out since is said on the day it is read.
const say = (mark, words) => {
  const [date] = /^[\d-]* ?起?/.exec(words),
    whole = document.createElement("span");
  [whole.className, whole.textContent] = ["date", date];
  mark.replaceChildren(whole, words.slice(date.length));
};
let said = "";
const sayAll = () => {
  const iso = site.today();
  if (iso === said) return;
  said = iso;
  for (const mark of document.querySelectorAll("[data-since]")) {
    const fold = mark.closest("details");
    if (mark.dataset.last < iso) say(mark, mark.dataset.over);
    else if (mark.dataset.since <= iso) {
      say(mark, mark.dataset.then);
      if (fold) fold.open = true; // it was folded as something far off
    }
  }
  for (const note of document.querySelectorAll("[data-until]")) {
    if (note.dataset.until < iso) note.hidden = false;
  }
};
sayAll();
document.addEventListener("visibilitychange", sayAll);

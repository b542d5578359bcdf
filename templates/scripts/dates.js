// Today is a date where the content's rules hold, not where the reader's clock is set.
/** @type {Intl.DateTimeFormat | null} */
let format = null;
let formatZone = "";
/** @type {(zone: string) => string} */
const dayIn = (zone) => {
  // making one takes longer than all the rest of a calculator's work
  if (!format || zone !== formatZone) {
    format = new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone });
    formatZone = zone;
  }
  const parts = format.formatToParts(new Date());
  return ["year", "month", "day"].map((type) => parts.find((part) => part.type === type)?.value).join("-");
};
// "2026-11-22"; a browser that does not know the zone goes by how far ahead it was when the site was built.
site.today = () => {
  try {
    return dayIn(site.zone);
  } catch {
    return new Date(Date.now() + site.ahead * 60000).toISOString().slice(0, 10);
  }
};

// A page may be read long after it was built, or opened: what has begun or run out since is said on the day it is read.
/** @type {(mark: HTMLElement, words: string) => void} */
const say = (mark, words) => {
  const [date] = words.match(/^[\d-]* ?起?/) ?? [""];
  mark.replaceChildren(site.node("span", "date", date), words.slice(date.length));
};
let day = "";
const sayAll = () => {
  const today = site.today();
  if (today === day) return;
  day = today;
  for (const mark of site.all("[data-since]")) {
    const { since = "", last = today } = mark.dataset,
      fold = mark.closest("details");
    if (last < today) say(mark, site.attribute(mark, "over"));
    else if (since <= today) {
      say(mark, site.attribute(mark, "then"));
      if (fold) fold.open = true; // it was folded as something far off
    }
  }
  for (const note of site.all("[data-until]")) {
    if (site.attribute(note, "until") < today) note.hidden = false;
  }
};
sayAll();
document.addEventListener("visibilitychange", sayAll);

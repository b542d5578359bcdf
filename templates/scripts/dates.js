// A page may be read long after it was built: what has begun or run out since is said on the reader's own date.
const today = new Date();
const iso = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
const say = (mark, words) => {
  const [date] = /^[\d-]* ?起?/.exec(words), whole = document.createElement("span");
  [whole.className, whole.textContent] = ["date", date];
  mark.replaceChildren(whole, words.slice(date.length));
};
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

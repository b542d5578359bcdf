// 长辈版: larger text and targets, and what can wait folded. Remembered on this device only.
const root = document.documentElement;
const switches = site.all("button[data-large-switch]"),
  folds = site.all("details[data-later]");
/** @type {(on: boolean) => void} */
const set = (on) => {
  root.toggleAttribute("data-large", on);
  for (const each of switches) each.setAttribute("aria-pressed", String(on));
  for (const fold of folds) fold.open = !on || fold.contains(site.address.target());
};
for (const each of switches) {
  each.hidden = false;
  each.addEventListener("click", () => {
    const on = !root.hasAttribute("data-large");
    site.store("large", on ? "yes" : "");
    set(on);
  });
}
// a link within the page unfolds what it leads to
site.address.onChange(() => {
  for (const fold of folds) fold.open = fold.open || fold.contains(site.address.target());
});
if (site.store("large") === "yes") set(true);

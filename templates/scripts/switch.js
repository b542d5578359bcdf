// 长辈版: larger text and targets, and what can wait folded. Remembered on this device only.
const root = document.documentElement;
const switches = document.querySelectorAll("[data-large-switch]"), folds = document.querySelectorAll("[data-later]");
const asked = () => document.getElementById(location.hash.slice(1));
const set = (on) => {
  root.toggleAttribute("data-large", on);
  for (const each of switches) each.setAttribute("aria-pressed", String(on));
  for (const fold of folds) fold.open = !on || fold.contains(asked());
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
addEventListener("hashchange", () => {
  for (const fold of folds) fold.open = fold.open || fold.contains(asked());
});
if (site.store("large") === "yes") set(true);

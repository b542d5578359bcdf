// 长辈版: larger text and targets, and what can wait folded. Remembered on this device only; where nothing may be
// remembered it lasts as long as the page.
const root = document.documentElement;
const switches = document.querySelectorAll("[data-large-switch]");
const remembered = (value) => {
  try {
    if (value === undefined) return localStorage.getItem("large") === "yes";
    localStorage.setItem("large", value ? "yes" : "no");
  } catch (error) {
    // storage is blocked
  }
  return Boolean(value);
};
const folds = document.querySelectorAll("[data-later]");
const asked = () => document.getElementById(location.hash.slice(1));
const set = (on) => {
  root.toggleAttribute("data-large", on);
  for (const each of switches) each.setAttribute("aria-pressed", String(on));
  for (const fold of folds) fold.open = !on || fold.contains(asked());
};
// a link within the page unfolds what it leads to
addEventListener("hashchange", () => {
  for (const fold of folds) fold.open = fold.open || fold.contains(asked());
});
for (const each of switches) {
  each.hidden = false;
  each.addEventListener("click", () => set(remembered(!root.hasAttribute("data-large"))));
}
if (remembered()) set(true);

// 大字: larger text and targets. Remembered on this device only; works for the visit where nothing may be remembered.
const root = document.documentElement;
const switches = document.querySelectorAll("[data-large-switch]");
const remembered = (value) => {
  try {
    if (value === undefined) return localStorage.getItem("large") === "yes";
    localStorage.setItem("large", value ? "yes" : "no");
  } catch (error) {
    // storage is blocked: the choice lasts as long as the page
  }
  return Boolean(value);
};
const set = (on) => {
  root.toggleAttribute("data-large", on);
  for (const each of switches) each.setAttribute("aria-pressed", String(on));
};
for (const each of switches) {
  each.hidden = false;
  each.addEventListener("click", () => set(remembered(!root.hasAttribute("data-large"))));
}
set(remembered());

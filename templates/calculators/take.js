// Taking an answer along, on the clipboard or on paper: never without whose place, which day and what was filled in.

function buttons(root, form) {
  const copy = (text, done) =>
    site.copy(text, root.querySelector("[data-done]"), { done, byHand: "请长按下面选中的文字来复制。" });
  root.querySelector("[data-copy]").addEventListener("click", () => copy(asText(root, form), "已复制结果。"));
  root
    .querySelector("[data-link]")
    .addEventListener("click", () => copy(sharedAddress(root), "已复制网址，里面带着您填的数。"));
  root.querySelector("[data-print]").addEventListener("click", () => window.print());
}

// Called with every answer, for a browser prints by its own menu, too.
function forPaper(root, form) {
  const lines = filledIn(form).flatMap(([label, value]) => [element("dt", "", label), element("dd", "", value)]);
  root.querySelector("[data-taken]").replaceChildren(...lines);
  root.querySelector("[data-printed]").textContent = `${site.today()} 打印自 ${sharedAddress(root)}`;
}

function asText(root, form) {
  const steps = [...root.querySelectorAll(".calc__step")].map((step, index) => `${index + 1}. ${stepText(step)}`);
  return [
    document.querySelector("h1").textContent,
    ...filledIn(form).map((pair) => pair.join("：")),
    root.querySelector("[data-answer]").textContent,
    ...[...root.querySelectorAll(".calc__note")].map((note) => `注意：${note.textContent}`),
    "怎么算出来的：",
    ...steps,
    sharedAddress(root),
  ].join("\n");
}

function stepText(step) {
  const sources = [...new Set([...step.querySelectorAll(".calc__source")].map((source) => source.textContent))];
  const says = [...step.children]
    .filter((each) => !each.matches(".calc__source, details"))
    .map((each) => each.innerText.trim());
  return says.join("\n") + (sources.length ? `（${sources.join("；")}）` : "");
}

// Label and value of the place, the day, and whatever stands there to be seen or is not what it was at first.
function filledIn(form) {
  const always = [form.elements.place, form.elements.day];
  const others = [...form.elements].filter(
    (field) => field.name && field.labels && field.labels.length && !always.includes(field),
  );
  return [...always, ...others.filter((field) => isSeen(field) || isChanged(field))].map((field) => [
    labelOf(field),
    valueOf(field),
  ]);
}

function isSeen(field) {
  return !field.dataset.typed && !field.closest("[hidden], details:not([open])");
}

function isChanged(field) {
  if (!field.options) return field.value.trim() !== field.defaultValue;
  const first = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(first, 0);
}

function labelOf(field) {
  return field.labels[0].textContent + (field.dataset.typed ? "（自己填的）" : "");
}

function valueOf(field) {
  const option = field.selectedOptions && field.selectedOptions[0];
  if (option) return option.dataset.full || option.textContent.trim();
  if (!field.value.trim()) return "没有填";
  const unit = field.parentElement.querySelector(".field__unit");
  return [field.value.trim(), unit && unit.textContent].filter(Boolean).join(" ");
}

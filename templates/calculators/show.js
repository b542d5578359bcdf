// Putting words on the page: text nodes only, so that nothing typed can become markup.

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.append(...site.dated(text));
  return made;
}

function say(root, answer, notes, working) {
  root.querySelector("[data-answer]").textContent = answer;
  clearTimeout(root.paper);
  root.paper = setTimeout(forPaper, 0, root, root.querySelector("form")); // after the answer is seen
  root.querySelector("[data-notes]").replaceChildren(...notes.map((note) => element("p", "calc__note", note)));
  root.querySelector("[data-working]").hidden = !working.length;
  root.querySelector("[data-steps]").replaceChildren(...working.map(stepItem));
  root.querySelector("[data-after]").hidden = !working.length;
  if (!working.length) root.querySelector("[data-bar]").hidden = true;
}

function stepItem(step) {
  const item = element("li", "calc__step");
  item.append(element("p", "", step.says));
  if (step.how) item.append(element("p", "calc__how", step.how));
  if (step.bands.length) item.append(bandsTable(step.bands));
  for (const source of step.sources) {
    const line = element("p", "calc__source"),
      link = element("a");
    link.href = source.href;
    link.append(element("span", "", source.text));
    line.append(link);
    item.append(line);
  }
  return item;
}

// The bands of a rate; the heads stand in the page.
function bandsTable(rows) {
  const table = document.querySelector("[data-bands]").content.cloneNode(true);
  const heads = [...table.querySelectorAll("th")].map((head) => head.textContent);
  for (const cells of rows) {
    const row = element("tr");
    row.append(...cells.map((text, index) => element(index ? "td" : "th", "", text)));
    row.firstElementChild.scope = "row";
    heads.forEach((label, index) => {
      row.children[index].dataset.label = label;
    });
    table.querySelector("tbody").append(row);
  }
  return table;
}

// What adds up to the whole, as one bar; each part has its figure in words.
function bar(data, working, root) {
  const box = root.querySelector("[data-bar]");
  const parts = data.parts.map((result) => {
    const k = stepAt(data, data.results[result]);
    return { ...data.steps[k], pair: working.steps[k] };
  });
  const exact = parts.every(({ pair }) => pair && pair[0] === pair[1]);
  const whole = exact ? parts.reduce((sum, { pair }) => sum + pair[0], 0) : 0;
  box.hidden = whole <= 0;
  if (box.hidden) return;
  box.replaceChildren(
    ...parts.map((part, index) => {
      const item = element(
        "li",
        `calc__part calc__part--${index + 1}`,
        `${part.label} ${inWords(part.pair, part.kind, data.names)}`,
      );
      item.style.setProperty("--share", `${(100 * part.pair[0]) / whole}%`);
      item.hidden = part.pair[0] === 0;
      return item;
    }),
  );
}

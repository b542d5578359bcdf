// The same case in up to four places, side by side.

const MOST_PLACES = 4;

function comparing(root, form, update) {
  const picker = root.querySelector("[data-add]");
  picker.addEventListener("change", () => {
    const list = root.querySelector("[data-places]");
    const chosen = list.value ? list.value.split(",") : [];
    if (picker.value && !chosen.includes(picker.value) && chosen.length < MOST_PLACES - 1) chosen.push(picker.value);
    list.value = chosen.join(",");
    picker.value = "";
    update();
  });
  root.querySelector("[data-clear]").addEventListener("click", () => {
    root.querySelector("[data-places]").value = "";
    update();
  });
}

function compared(data, run, root, asked) {
  const chosen = root.querySelector("[data-places]").value.split(",").filter(Boolean);
  const table = root.querySelector("[data-compared]");
  table.hidden = !chosen.length;
  root.querySelector("[data-clear]").hidden = !chosen.length;
  if (!chosen.length) return;
  const shown = Object.entries(data.results);
  const body = [asked.place, ...chosen].map((place) => comparedRow(data, run, root, { ...asked, place }, shown));
  const labels = shown.map((each) => element("th", "", data.steps.find((step) => step[0] === each[1])[1]));
  for (const label of labels) label.scope = "col";
  const head = element("tr");
  const corner = element("th", "", "地方");
  corner.scope = "col";
  head.append(corner, ...labels);
  table.querySelector("thead").replaceChildren(head);
  table.querySelector("tbody").replaceChildren(...body);
}

function comparedRow(data, run, root, asked, shown) {
  const row = element("tr"), name = element("th", "", placeName(root, asked.place));
  name.scope = "row";
  row.append(name);
  const outcome = workOut(data, run, asked.place, asked.day, asked.inputs, asked.typed);
  if (outcome.missing.length) {
    const cell = element("td", "", `缺少：${outcome.missing.map((each) => data.parameters[each][0]).join("、")}`);
    cell.colSpan = shown.length;
    row.append(cell);
    return row;
  }
  const unverified = Object.values(outcome.known).some(isUnverified);
  if (unverified) name.append(element("span", "calc__unverified", "△ 网传未核实"));
  for (const [, step] of shown) {
    const index = data.steps.findIndex((each) => each[0] === step);
    const cell = element("td", "", inWords(outcome.steps[index], data.steps[index][3], data.names));
    cell.dataset.label = data.steps[index][1];
    row.append(cell);
  }
  return row;
}

function placeName(root, place) {
  const option = root.querySelector(`select[name="place"] option[value="${place}"]`);
  return option ? option.dataset.full : place;
}

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

function placesBeside(root) {
  return root.querySelector("[data-places]").value.split(",").filter(Boolean);
}

function compared(data, run, root, asked, missed) {
  const chosen = placesBeside(root);
  const table = root.querySelector("[data-compared]");
  table.hidden = !chosen.length;
  root.querySelector("[data-clear]").hidden = !chosen.length;
  if (!chosen.length) return;
  const steps = Object.values(data.results).map((id) => stepAt(data, id));
  const body = [asked.place, ...chosen].map((place) =>
    comparedRow(data, run, root, { ...asked, place }, steps, missed),
  );
  const labels = steps.map((k) => element("th", "", data.steps[k].label));
  for (const label of labels) label.scope = "col";
  const head = element("tr");
  const corner = element("th", "", "地方");
  corner.scope = "col";
  head.append(corner, ...labels);
  table.querySelector("thead").replaceChildren(head);
  table.querySelector("tbody").replaceChildren(...body);
}

// What is known of each result there, what is lacking, and what to mind: each place in its own words.
function comparedRow(data, run, root, asked, steps, missed) {
  const row = element("tr"),
    name = element("th", "", placeName(root, asked.place));
  name.scope = "row";
  row.append(name);
  const [late] = awaited(data, [asked.place]);
  if (late) {
    name.append(element("span", "calc__caution", fetched(missed, late)));
    return row;
  }
  const working = workThrough(data, run, asked);
  const lacking = lacksOf(data, working, asked.place, grades(root)),
    told = tellAll(data, run, working, asked.day);
  const words = [...(lacking.length ? [`缺少：${lacking.join("、")}。`] : []), ...told.cautions];
  for (const text of words) name.append(element("span", "calc__caution", text));
  for (const k of steps) {
    const { kind, label } = data.steps[k],
      pair = working.steps[k];
    const cell = element("td", "", pair ? inWords(pair, kind, data.names) : UNKNOWN);
    cell.dataset.label = label;
    row.append(cell);
  }
  return row;
}

function placeName(root, place) {
  const option = root.querySelector(`select[name="place"] option[value="${place}"]`);
  return option ? option.dataset.full : place;
}

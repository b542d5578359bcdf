// The year that is meant where none is typed: the next one, once it is open in the place. As in
// site_src/calculate/case/case.py.

/** @param {Rule} rule @param {PageForm} form */
function followYears(rule, form) {
  const place = form.elements.place.value,
    day = dayIn(form.elements.day);
  for (const [name, { opening }] of Object.entries(rule.inputs)) {
    if (!opening || !place || !day) continue;
    const field = fieldNamed(form, name),
      isUntouched = field.value === (usual[name] || initial(field));
    const from = openingOf(rule, place, opening.parameter, day) || opening.season * 100;
    usual[name] = String(Math.floor(day / 10000) + (day % 10000 >= from ? 1 : 0));
    if (isUntouched) field.value = usual[name];
  }
}

// Month and day (901) on which a place, or the next above it, begins with the next year.
/** @param {Rule} rule @param {string} place @param {string} name @param {number} day @returns {number} */
function openingOf(rule, place, name, day) {
  for (const at of [place, place.split("/")[0], "national"]) {
    const {
      cells: [cell],
      reason,
    } = spanOn(spansOf(rule, at, name), day);
    if (cell && reason !== "lead") return Number(cell.options[0]) % 10000;
  }
  return 0;
}

// Which figures hold: the place, the day, then the point that the inputs pick.

function linesOf(data, place) {
  const province = place.split("/")[0];
  return data.places[place] || data.places[province] || data.places["*"];
}

// The span in force on a day (a number such as 20261122); spans are sorted by their first day.
function spanOn(data, list, day) {
  let found = data.spans[list[0]];
  for (const each of list) {
    if (data.spans[each][0] <= day) found = data.spans[each];
  }
  return found;
}

// The days for which a figure is known in a place, in words; "" where none is.
function coveredDays(data, place, name) {
  const list = linesOf(data, place)[Object.keys(data.parameters).indexOf(name)].map((each) => data.spans[each]);
  const written = (day) => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  const covered = [];
  list.forEach((span, index) => {
    if (span[1] !== "known") return;
    const before = index + 1 < list.length ? list[index + 1][0] : 0, last = covered[covered.length - 1];
    if (last && last.before === span[0]) last.before = before;
    else covered.push({ from: span[0], before });
  });
  return covered
    .map((each) => [each.from && "从 " + written(each.from) + " 起", each.before && "到 " + written(each.before) + " 之前"])
    .map((ends) => ends.filter(Boolean).join("，"))
    .filter(Boolean)
    .join("；");
}

// Every parameter as far as it is known: {state, cells, answer}; typed figures win.
function knownAt(data, place, day, inputs, typed) {
  const lines = linesOf(data, place);
  const known = {};
  Object.keys(data.parameters).forEach((name, index) => {
    const on = data.parameters[name][2];
    if (name in typed) {
      known[name] = { state: "typed", cells: [[[], typed[name]]], answer: null };
      return;
    }
    const span = spanOn(data, lines[index], on ? inputs[on] * 10000 + 101 : day);
    known[name] = { state: span[1], cells: span[2], answer: span[3] < 0 ? null : data.answers[span[3]], spare: span[4] };
  });
  for (const [name, [others, ...left]] of Object.entries(data.terms)) {
    // the terms of a statement go with the figure that the visitor has replaced
    if (name in typed || !others.some((other) => other in typed)) continue;
    known[name] = { state: "typed", cells: left.map((value) => [[], value]), answer: null };
  }
  return known;
}

function fits(point, wanted) {
  for (let k = 0; k < point.length; k += 2) {
    const value = wanted[point[k]], member = point[k + 1];
    if (value === undefined) continue; // the running axis, collected as a schedule
    if (typeof member === "string" ? member !== value : value < member[0] || (member[1] !== null && value >= member[1])) {
      return false;
    }
  }
  return true;
}

function schedule(cells, running, end) {
  return cells.map((cell) => {
    const at = cell[0].indexOf(running);
    const band = at < 0 ? [0, null] : cell[0][at + 1];
    return [band[0], band[1], Math.min(cell[end] === undefined ? cell[1] : cell[end], 100000)];
  });
}

// The two ends of a picked value (equal where it is exact), or null where no figure is known at the inputs' point.
function pickSlot(data, slot, known, inputs) {
  const wanted = {};
  for (const [axis, what, isInput] of slot[1]) wanted[axis] = isInput ? inputs[what] : what;
  const cells = known[slot[0]].cells.filter((cell) => fits(cell[0], wanted));
  if (!cells.length) return null;
  const running = data.parameters[slot[0]][3];
  if (running) return [schedule(cells, running, 1), schedule(cells, running, 2)];
  const cell = cells[0], of = known[slot[0]];
  const pair = [cell[1], cell.length > 2 ? cell[2] : cell[1]];
  pair.assumed = of.state === "assumed" || Boolean(of.spare && cell === of.cells[of.cells.length - 1]);
  return pair;
}

// What a result lacks: for each figure that would have to be known, why it is not, and what is known instead. As in
// site_src/calculate/words/lacks.py; the words stand in the data.

const YEARS_BACK = 10;

function lacksOf(data, working, place, grades) {
  return namesOf(data, working.missing).map((name) => {
    const says =
      lackDated(data, working, place, name, grades) ||
      lackLast(data, working, name) ||
      lackDays(data, working, place, name);
    return `${data.parameters[name].label}（${says}）`;
  });
}

// The figure at the inputs' point in words, in force or not; "" where it is no single figure.
function figureAt(data, working, name, known) {
  const slot = working.missing.map((k) => data.slots[k]).find(({ parameter }) => parameter === name);
  const cells = fitting(slot, known, working.inputs),
    { running, kind } = data.parameters[name];
  return running || !cells.length ? "" : inWords([cells[0][1], cells[0][cells[0].length - 1]], kind, data.names);
}

// Of a figure for a typed year: which year is not known, and the last one before it that is.
function lackDated(data, working, place, name, grades) {
  const { on } = data.parameters[name];
  if (!on || !working.known[name].reason) return "";
  const year = working.inputs[on],
    spans = spansOf(data, place, name);
  for (let last = year - 1; last >= year - YEARS_BACK; last -= 1) {
    const known = spanOn(spans, firstOf(last)),
      value = figureAt(data, working, name, known);
    const { grade } = known.answers[0] || {};
    if (known.state === "known" && value && grade)
      return filled(data.lacks.year_last, { year, last, value, grade: grades[grade] });
  }
  return filled(data.lacks.year, { year });
}

// Of a figure that has lapsed: what it was.
function lackLast(data, working, name) {
  const known = working.known[name],
    value = figureAt(data, working, name, known);
  return value && known.until ? filled(data.lacks.last, { value, day: bare(known.until, "date") }) : "";
}

// Of any other: the days for which it is known, or why it is not.
function lackDays(data, working, place, name) {
  const reason = working.known[name].reason || "point",
    days = coveredDays(spansOf(data, place, name));
  const otherwise = days && ["unrecorded", "lapsed", "unknown", "disputed"].includes(reason);
  return otherwise ? filled(data.lacks.days, { days }) : data.lacks[reason];
}

// The days for which a figure is known, in words; "" where it is for none, or for all.
function coveredDays(spans) {
  const covered = [];
  spans.forEach((each, k) => {
    if (["lapsed", "open"].includes(each.state)) return;
    const before = k + 1 < spans.length ? spans[k + 1].from : 0,
      last = covered[covered.length - 1];
    if (last && last.before === each.from) last.before = before;
    else covered.push({ from: each.from, before });
  });
  return covered
    .map(({ from, before }) => daysInWords(from, before))
    .filter(Boolean)
    .join("；");
}

function daysInWords(from, before) {
  const first = from && bare(from, "date"),
    last = before && bare(dayBefore(before), "date");
  if (first && last) return `${first} 至 ${last}`;
  return first ? `${first} 起` : last && `到 ${last} 为止`;
}

// Days are numbers such as 20261122.
function dayBefore(day) {
  if (day % 100 > 1) return day - 1;
  const index = Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 2; // the month before, counted from 0
  const year = Math.floor(index / 12),
    month = index % 12,
    leap = year % 4 === 0 && (year % 100 > 0 || year % 400 === 0);
  return year * 10000 + (month + 1) * 100 + [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month];
}

// What a result lacks: for each figure that would have to be known, why it is not, and what is known instead. As in
// site_src/calculate/words/lacks.py; the words stand in the data.

const YEARS_BACK = 10;

/** @param {Rule} rule @param {Working} working @param {string} place @param {Words} grades @returns {string[]} */
function lacksOf(rule, working, place, grades) {
  return namesOf(rule, working.missing).map((name) => {
    const says =
      lackDated(rule, working, place, name, grades) ||
      lackOffered(rule, working, name) ||
      lackDays(rule, working, place, name);
    return `${rule.parameters[name].label}（${says}）`;
  });
}

// The figure at the inputs' point in words, in force or offered; "" where it is no single figure.
/** @param {Rule} rule @param {Working} working @param {string} name @param {Known} known @returns {string} */
function figureAt(rule, { missing, inputs }, name, known) {
  const { running, kind } = rule.parameters[name],
    slot = missing.map((k) => rule.slots[k]).find(({ parameter }) => parameter === name);
  const [cell] = slot && !running ? fitting(slot, known, inputs) : [];
  return cell ? inWords([cell.options[0], cell.options[cell.options.length - 1]], kind, rule.names) : "";
}

// Of a figure for a typed year: which year is not known, and the last one before it that is.
/** @param {Rule} rule @param {Working} working @param {string} place @param {string} name @param {Words} grades
 *  @returns {string} */
function lackDated(rule, working, place, name, grades) {
  const { on } = rule.parameters[name];
  if (!on || ["point", "draft", "lead", "leads"].includes(working.known[name].reason || "point")) return "";
  const year = Number(working.inputs[on]),
    spans = spansOf(rule, place, name);
  for (let last = year - 1; last >= year - YEARS_BACK; last -= 1) {
    const known = spanOn(spans, firstOf(last)),
      value = figureAt(rule, working, name, known),
      grade = known.answers[0]?.grade;
    if (known.state === "known" && value && grade)
      return filled(rule.lacks.year_last, { year, last, value, grade: grades[grade] });
  }
  return filled(rule.lacks.year, { year });
}

// Of a figure that is offered: what it was, or what it is said to be.
/** @param {Rule} rule @param {Working} working @param {string} name @returns {string} */
function lackOffered(rule, working, name) {
  const known = working.known[name],
    value = figureAt(rule, working, name, known);
  if (value && known.reason === "lead") return filled(rule.lacks.lead_value, { value });
  return value && known.until ? filled(rule.lacks.last, { value, day: bare(known.until, "date") }) : "";
}

// Of any other: the days for which it is known, or why it is not.
/** @param {Rule} rule @param {Working} working @param {string} place @param {string} name @returns {string} */
function lackDays(rule, working, place, name) {
  const reason = working.known[name].reason || "point",
    days = coveredDays(spansOf(rule, place, name));
  const otherwise = days && ["unrecorded", "lapsed", "unknown", "disputed"].includes(reason);
  return otherwise ? filled(rule.lacks.days, { days }) : rule.lacks[reason];
}

// The days for which a figure is known, in words; "" where it is for none, or for all.
/** @param {Span[]} spans @returns {string} */
function coveredDays(spans) {
  /** @type {{ first: number, before: number }[]} */
  const covered = [];
  spans.forEach(({ state, first }, k) => {
    if (state === "offered" || state === "open") return;
    const before = spans[k + 1]?.first || 0,
      last = covered[covered.length - 1];
    if (last && last.before === first) last.before = before;
    else covered.push({ first, before });
  });
  return covered
    .map(({ first, before }) => daysInWords(first, before))
    .filter(Boolean)
    .join("；");
}

// From one day until the one before another; 0 is since ever, or for ever.
/** @param {number} from @param {number} before @returns {string} */
function daysInWords(from, before) {
  const first = from ? bare(from, "date") : "",
    last = before ? bare(dayBefore(before), "date") : "";
  if (first && last) return `${first} 至 ${last}`;
  return first ? `${first} 起` : last && `到 ${last} 为止`;
}

// Days are numbers such as 20261122.
/** @param {number} day @returns {number} */
function dayBefore(day) {
  if (day % 100 > 1) return day - 1;
  const first = monthsLater(day, -1),
    year = Math.floor(first / 10000),
    month = Math.floor(first / 100) % 100;
  const leap = year % 4 === 0 && (year % 100 > 0 || year % 400 === 0),
    days = month === 2 ? 28 + Number(leap) : 30 + ((month + Number(month > 7)) % 2);
  return first + days - 1;
}

// A rate by bands: its clause, and the bands as a small table; twin of site_src/calculate/words/bands.py.

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {number[]} */
function ratesOf(speech, { name = "" }) {
  return [...new Set(speech.values.schedules[name].flatMap((bands) => bands.map(({ rate }) => rate)))];
}

// How much lies between two amounts.
/** @param {Pair | null} start @param {Pair | null} end @returns {Pair | null} */
function between(start, end) {
  if (!start || !end) return null;
  const [low, high] = numbers(start),
    [least, most] = numbers(end);
  return [Math.max(0, least - high), Math.max(0, most - low)];
}

// What lies between two amounts, by the one rate or by its bands; or how far it goes until it has given a third.
/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function bandsClause(speech, phrase) {
  const { kind, name = "", parts = [] } = phrase;
  const all = parts.map((part) => settled(speech, clauseFor(speech, part)));
  const [start, end, given] = all,
    [from, to] = all.map(({ text }) => apart(text));
  const { noun } = speech.called[name],
    rates = ratesOf(speech, phrase);
  const rate = rates.length === 1 ? `乘${noun} ${inWords(rates, "percent", {})}` : `分段按${noun}算`;
  const part = valueInWords(speech, between(start.pair, end.pair), "money");
  let text = `从${from}到${to}，中间是 ${part}，${rate}`;
  if (isNothing(start.pair)) text = `${end.text}，${rate}`;
  if (given) text = `从${from}起按${noun}算，算满${apart(given.text)}为止，最多到${to}`;
  const before = all.flatMap((clause) => clause.before);
  return { pair: reckon(phrase, speech.values), kind, text, before, plain: false, done: false };
}

// The bands that a step applies, in words, where there is more than one rate.
/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {BandRow[]} */
function bandRows(speech, phrase) {
  const { what, parts = [] } = phrase;
  let taken = parts;
  if (what === "?") {
    const [low, high] = truth(parts[0], speech.values);
    taken = low !== high ? parts.slice(1) : [parts[2 - low]];
  }
  const own = what === "bands" && ratesOf(speech, phrase).length > 1 ? rowsOf(speech, phrase) : [];
  return [...own, ...taken.flatMap((part) => bandRows(speech, part))];
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {BandRow[]} */
function rowsOf(speech, { name = "", parts = [] }) {
  const [start, end] = parts.map((part) => reckon(part, speech.values)),
    [lows, highs] = speech.values.schedules[name];
  const ends = start && end ? [...numbers(start), ...numbers(end)] : null;
  return lows.flatMap((band, index) => {
    const { rate } = band,
      most = highs[index].rate;
    /** @type {Numbers | null} */
    const part = ends && [overlap(band, ends[1], ends[2]), overlap(band, ends[0], ends[3])];
    if (isGap(rate, most) && isNothing(part)) return [];
    return {
      span: spanInWords(band),
      rate: valueInWords(speech, [rate, most], "percent"),
      part: valueInWords(speech, part, "money"),
      gives: valueInWords(speech, part && [rate * part[0], most * part[1]], "product"),
    };
  });
}

/** @param {FigureBand} band @returns {string} */
function spanInWords({ low, high }) {
  const [first, last] = [low, high || 0].map((end) => bare(end, "money").replace(/\.00$/, ""));
  if (high === null) return low ? `${first}${UNIT.money}以上` : "不分多少";
  return low ? `${first}–${last}${UNIT.money}` : `${last}${UNIT.money}以内`;
}

// What a working's phrases are worded with.
/** @param {Rule} rule @param {Working} working @returns {Speech} */
function speechOf(rule, working) {
  /** @type {Values} */
  const values = { pairs: {}, schedules: {} };
  /** @type {Speech["called"]} */
  const called = {};
  for (const [name, { label, noun = label, cases = {} }] of Object.entries(rule.inputs)) {
    const value = working.inputs[name];
    called[name] = { noun, source: "input", cases };
    values.pairs[name] = [value, value];
  }
  rule.slots.forEach(({ name, parameter }, k) => {
    const { label, noun = label, cases = {} } = rule.parameters[parameter],
      picked = working.picked[k];
    called[name] = { noun, source: "figure", cases };
    if (!picked) return;
    const { options, standing } = picked;
    if (areSchedules(options)) values.schedules[name] = [options[0], options[options.length - 1]];
    else values.pairs[name] = standing === "open" ? null : [options[0], options[options.length - 1]];
  });
  rule.steps.forEach(({ id, label, noun = label }, k) => {
    called[id] = { noun, source: "step", cases: {} };
    values.pairs[id] = working.steps[k];
  });
  return { called, values, names: rule.names };
}

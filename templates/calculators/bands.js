// A rate by bands: its clause, and the bands as a small table; twin of site_src/calculate/words/bands.py.

function ratesOf(speech, name) {
  return [...new Set(speech.values[name].flatMap((schedule) => schedule.map((band) => band[2])))];
}

function bandsClause(speech, phrase) {
  const [start, end] = [3, 4].map((index) => settled(speech, clauseFor(speech, phrase[index])));
  const known = start.pair && end.pair,
    noun = speech.called[phrase[2]][0],
    rates = ratesOf(speech, phrase[2]);
  const between = known
    ? [end.pair[0] - start.pair[1], end.pair[1] - start.pair[0]].map((part) => Math.max(0, part))
    : null;
  const rate = rates.length === 1 ? `乘${noun} ${inWords([rates[0], rates[0]], "percent", {})}` : `分段按${noun}算`;
  let text = `从${apart(start.text)}到${apart(end.text)}，中间是 ${valueInWords(speech, between, "money")}，${rate}`;
  if (isNothing(start.pair)) text = `${end.text}，${rate}`;
  const before = [...start.before, ...end.before];
  return { pair: reckon(phrase, speech.values), kind: phrase[1], text, before, plain: false, done: false };
}

// The bands that a step applies, each as [span, rate, part, gives] in words, where there is more than one rate.
function bandRows(speech, phrase) {
  const [what, , name, ...parts] = phrase;
  if (!parts.length) return [];
  const [low, high] = what === "?" ? truth(parts[0], speech.values) : [0, 1];
  const taken = what !== "?" ? parts : low !== high ? parts.slice(1) : [parts[2 - low]];
  const own = what === "bands" && ratesOf(speech, name).length > 1 ? rowsOf(speech, phrase) : [];
  return [...own, ...taken.flatMap((part) => bandRows(speech, part))];
}

function rowsOf(speech, [, , name, ...parts]) {
  const [start, end] = parts.map((part) => reckon(part, speech.values)),
    [lows, highs] = speech.values[name];
  return lows.map((band, index) => {
    const most = highs[index][2];
    const part = start && end ? [overlap(band, start[1], end[0]), overlap(band, start[0], end[1])] : null;
    const gives = part && [band[2] * part[0], most * part[1]];
    return [
      spanInWords(band),
      valueInWords(speech, [band[2], most], "percent"),
      valueInWords(speech, part, "money"),
      valueInWords(speech, gives, "product"),
    ];
  });
}

function spanInWords([low, high]) {
  const [first, last] = [low, high || 0].map((end) => bare(end, "money").replace(/\.00$/, ""));
  if (high === null) return low ? `${first}${UNIT.money}以上` : "不分多少";
  return low ? `${first}–${last}${UNIT.money}` : `${last}${UNIT.money}以内`;
}

// What a working's phrases are worded with: names, values, words of closed lists.
function speechOf(data, working) {
  const values = {};
  for (const [name, value] of Object.entries(working.inputs)) values[name] = [value, value];
  data.slots.forEach(({ name, parameter }, k) => {
    if (!working.picked[k]) return;
    const { options, standing } = working.picked[k],
      last = options.length - 1,
      { running } = data.parameters[parameter];
    // of an unknown rate by bands that it may be any
    values[name] = standing === "open" && !running ? null : [options[0], options[last]];
  });
  data.steps.forEach(({ id }, k) => {
    values[id] = working.steps[k];
  });
  return { called: data.called, values, names: data.names };
}

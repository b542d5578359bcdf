// A result that runs over months: where the figures change on the way, each part is worked out with its own.

function monthsLater(day, months) {
  const index = Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  return Math.floor(index / 12) * 10000 + ((index % 12) + 1) * 100 + 1;
}

// The months in stretches of equal figures: {first, months, each}; `each` is null where no figure is known.
function partsOf(data, run, asked) {
  if (!data.spread.length) return [];
  const [over, step] = data.spread, index = data.steps.findIndex((each) => each[0] === step), parts = [];
  let before = "";
  for (let month = 0; month < asked.inputs[over]; month += 1) {
    const first = month ? monthsLater(asked.day, month) : asked.day;
    const outcome = workOut(data, run, asked.place, first, asked.inputs, asked.typed);
    const figures = JSON.stringify([outcome.picked, outcome.missing]);
    if (figures === before) parts[parts.length - 1].months += 1;
    else parts.push({ first, months: 1, each: outcome.missing.length ? null : outcome.steps[index] });
    before = figures;
  }
  return parts.length > 1 ? parts : [];
}

function totalOf(parts) {
  return [0, 1].map((end) => parts.reduce((sum, part) => sum + (part.each ? part.months * part.each[end] : 0), 0));
}

function partInWords(data, part) {
  const when = `${bare(part.first, "date")} 起 ${part.months} 个月`;
  if (!part.each) return `${when}：标准没有查到，没有算进去。`;
  const kind = data.steps.find((step) => step[0] === data.spread[1])[3];
  return `${when}：每月 ${inWords(part.each, kind, data.names)}。`;
}

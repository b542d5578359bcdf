// A phrase with its numbers → a sentence; twin of site_src/calculate/words/speech.py and bands.py, which say what is told.
// A clause is {pair, kind, text, before, plain, done}; a speech {called, values, names}.

const NO_LIMIT = 10 ** 10,
  OPERATION = { "+": "加", "-": "减", "*": "乘" };

// {how, bands}: a step's explanation ("" where there is nothing to explain), the bands with the reader's amount in them.
function explained(speech, whichever, ends) {
  const phrase = withoutIdleCases(speech, whichever, ends);
  const clause = clauseFor(speech, phrase);
  const how = clause.plain ? "" : `${whole(speech, { ...clause, pair: ends }).join("；")}。`;
  return { how, bands: bandRows(speech, phrase) };
}

// The branch that gives what comes out anyhow, where which of them applies is not known.
function withoutIdleCases(speech, phrase, ends) {
  const gives = (part) => JSON.stringify(reckon(part, speech.values)) === JSON.stringify(ends);
  let found = phrase;
  while (found[0] === "?" && ends && ends[0] === ends[1]) {
    const [low, high] = truth(found[3], speech.values),
      same = [found[5], found[4]].find(gives);
    if (low === high || !same) break;
    found = same;
  }
  return found;
}

function valueInWords(speech, pair, kind) {
  if (!pair) return "还不知道";
  if ((kind === "money" || kind === "product") && pair[0] === NO_LIMIT && pair[1] === NO_LIMIT) return "不限";
  if (isOpenEnded(pair, kind)) return pair[0] ? `不低于 ${inWords([pair[0]], kind, {})}` : "还不知道";
  return inWords(pair, kind, speech.names);
}

// An unknown limit, less what is taken off it: only the least it can be is known.
function isOpenEnded(pair, kind) {
  return Boolean(pair) && kind === "money" && pair[0] < NO_LIMIT / 2 && pair[1] > NO_LIMIT / 2;
}

function clauseFor(speech, phrase) {
  const [what, kind, name] = phrase;
  const wording = {
    "+": sumClause,
    "-": sumClause,
    "*": productClause,
    min: boundClause,
    max: boundClause,
    "?": caseClauses,
    round: roundClause,
    bands: bandsClause,
  }[what];
  if (wording) return wording(speech, phrase);
  const pair = reckon(phrase, speech.values);
  let text = valueInWords(speech, pair, kind);
  if (what === "value")
    text =
      speech.called[name][0] +
      (kind === "choice" ? `“${text}”` : isOpenEnded(pair, kind) ? `（${text}）` : apart(text));
  return { pair, kind, text, before: [], plain: true, done: false };
}

// The same as one quantity: what it comes to is said before.
function settled(speech, clause) {
  if (clause.plain) return clause;
  const text = valueInWords(speech, clause.pair, clause.kind);
  return { ...clause, text, before: whole(speech, clause), plain: true, done: false };
}

function whole(speech, clause) {
  const end = clause.done || clause.plain ? "" : `，是 ${valueInWords(speech, clause.pair, clause.kind)}`;
  return [...clause.before, clause.text + end];
}

function joined(speech, first, more, pair, kind) {
  const start = settled(speech, first),
    before = more.flatMap((each) => each[1].before);
  const text = more.map(([operation, clause]) => operation + apart(clause.text)).join("，");
  const all = { pair, kind, plain: false, done: false };
  if (start.before.length && !before.length) return { ...all, text: `再${text}`, before: start.before };
  return { ...all, text: `${start.text}，${text}`, before: [...start.before, ...before] };
}

function terms(phrase) {
  return OPERATION[phrase[0]] && phrase[0] !== "*" ? [...terms(phrase[3]), [phrase[0], phrase[4]]] : [["+", phrase]];
}

function sumClause(speech, phrase) {
  const all = terms(phrase);
  let kept = all.filter((each) => !isNothing(reckon(each[1], speech.values)));
  if (!kept.length || kept[0][0] === "-") kept = [["+", all[0][1]], ...kept];
  const [first, ...more] = kept.map(([what, part]) => [OPERATION[what], clauseFor(speech, part)]);
  if (!more.length) return { ...first[1], kind: phrase[1] };
  const others = more.map(([what, clause]) => [what, settled(speech, clause)]);
  return joined(speech, first[1], others, reckon(phrase, speech.values), phrase[1]);
}

function isNothing(pair) {
  return pair !== null && pair[0] === 0 && pair[1] === 0;
}

function productClause(speech, phrase) {
  const [left, right] = [3, 4].map((index) => clauseFor(speech, phrase[index]));
  if (right.kind === "count" && right.pair && right.pair[0] === 1 && right.pair[1] === 1) return left;
  return joined(speech, left, [[OPERATION["*"], settled(speech, right)]], reckon(phrase, speech.values), phrase[1]);
}

function roundClause(speech, phrase) {
  const [, kind, divisor, part] = phrase,
    inner = clauseFor(speech, part),
    pair = reckon(phrase, speech.values);
  let all = { ...inner, pair, kind };
  if (divisor > 1) all = joined(speech, inner, [["除以", { text: String(divisor), before: [] }]], pair, kind);
  const unit = divisor * (part[1] === "product" ? 100000 : 1);
  if (!inner.pair || inner.pair.every((end) => end % unit === 0)) return all;
  return { ...all, text: `${all.text}，四舍五入${kind === "money" ? "到分" : "取整"}`, plain: false };
}

function boundClause(speech, [what, kind, , base, ...bounds]) {
  const least = what === "min";
  let found = clauseFor(speech, base);
  for (const part of bounds) {
    const bound = clauseFor(speech, part),
      known = found.pair && bound.pair;
    const beyond = known ? compare(least ? ">" : "<", found.pair, bound.pair) : [0, 1];
    if (beyond[1] === 0) continue;
    const pair = known ? reckoned(what, 0, false, [found.pair, bound.pair]) : null;
    found = under(speech, least, found, bound, { pair, kind, plain: false, done: beyond[0] === 1 });
  }
  return { ...found, kind };
}

function under(speech, least, base, limit, all) {
  if (limit.plain && limit.kind === "zero" && !least && !base.plain && !base.done) {
    return { ...all, text: `${base.text}，${all.done ? "不够减，" : "不够减的"}按 0 算`, before: base.before };
  }
  const found = settled(speech, base),
    bound = settled(speech, limit),
    before = [...found.before, ...bound.before];
  if (!all.done) return { ...all, text: `${found.text}，${least ? "最多" : "最少"}${by(bound.text)}`, before };
  const value = valueInWords(speech, bound.pair, all.kind);
  return { ...all, text: `${found.text}，${least ? "超过" : "低于"}${apart(bound.text)}，${by(value)}`, before };
}

// The branch that applies and why; both where that is not known.
function caseClauses(speech, phrase) {
  const [, kind, , condition, ...branches] = phrase,
    [low, high] = truth(condition, speech.values);
  const reason = reasonFor(speech, condition, low === high ? low === 1 : true, low !== high);
  if (low !== high) {
    const [yes, no] = branches.map((branch) => whole(speech, branchClause(speech, branch, kind)).join("；"));
    const before = [...reason.before, `如果${reason.text}，${yes}`, `不然，${no}`];
    return { pair: reckon(phrase, speech.values), kind, text: "两种都有可能", before, plain: false, done: false };
  }
  const branch = branchClause(speech, branches[1 - low], kind),
    [first, ...more] = [...branch.before, branch.text];
  const told = [`因为${reason.text}，${first.startsWith("因为") ? "又" : ""}${first}`, ...more];
  return { ...branch, text: told[told.length - 1], before: [...reason.before, ...told.slice(0, -1)] };
}

function branchClause(speech, phrase, kind) {
  const found = { ...clauseFor(speech, phrase), kind };
  if (!found.plain) return found;
  return {
    ...found,
    text: by(phrase[0] === "#" ? valueInWords(speech, found.pair, kind) : found.text),
    plain: false,
    done: true,
  };
}

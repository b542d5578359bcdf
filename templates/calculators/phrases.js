// A phrase with its numbers → a sentence; twin of site_src/calculate/words/speech.py, which says what is told.

/** @type {{ [what: string]: string }} */
const OPERATION = { "+": "加", "-": "减", "*": "乘" };

/** @type {{ [what: string]: ((speech: Speech, phrase: CalculatorPhrase) => Clause) | undefined }} */
const WORDINGS = {
  "+": sumClause,
  "-": sumClause,
  "*": productClause,
  min: boundClause,
  max: boundClause,
  "?": caseClauses,
  round: roundClause,
  bands: bandsClause,
  reach: bandsClause,
};

// A step's explanation ("" where there is nothing to explain), and the bands with the reader's amount in them.
/** @param {Speech} speech @param {CalculatorPhrase} whichever @param {Pair | null} ends @returns {Explained} */
function explained(speech, whichever, ends) {
  const phrase = withoutIdleCases(speech, whichever, ends);
  const clause = clauseFor(speech, phrase);
  const how = clause.plain ? "" : `${whole(speech, { ...clause, pair: ends }).join("；")}。`;
  return { how, bands: bandRows(speech, phrase) };
}

// The branch that gives what comes out anyhow, where which of them applies is not known.
/** @param {Speech} speech @param {CalculatorPhrase} phrase @param {Pair | null} ends @returns {CalculatorPhrase} */
function withoutIdleCases(speech, phrase, ends) {
  const { what, parts = [] } = phrase;
  if (what !== "?" || !ends || ends[0] !== ends[1]) return phrase;
  const [condition, yes, no] = parts,
    [low, high] = truth(condition, speech.values);
  const gives = (/** @type {CalculatorPhrase} */ part) =>
    JSON.stringify(reckon(part, speech.values)) === JSON.stringify(ends);
  const same = low === high ? undefined : [no, yes].find(gives);
  return same ? withoutIdleCases(speech, same, ends) : phrase;
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function clauseFor(speech, phrase) {
  const { what, kind, name = "" } = phrase;
  const wording = WORDINGS[what];
  if (wording) return wording(speech, phrase);
  const pair = reckon(phrase, speech.values);
  let text = valueInWords(speech, pair, kind);
  if (what === "value")
    text =
      speech.called[name].noun +
      (kind === "choice" ? `“${text}”` : isOpenEnded(pair, kind) ? `（${text}）` : apart(text));
  return { pair, kind, text, before: [], plain: true, done: false };
}

/** @param {CalculatorPhrase} phrase @returns {Term[]} */
function terms(phrase) {
  const { what, parts = [] } = phrase;
  return what === "+" || what === "-" ? [...terms(parts[0]), { what, part: parts[1] }] : [{ what: "+", part: phrase }];
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function sumClause(speech, phrase) {
  const all = terms(phrase);
  let kept = all.filter(({ part }) => !isNothing(reckon(part, speech.values)));
  if (!kept.length || kept[0].what === "-") kept = [{ what: "+", part: all[0].part }, ...kept];
  const [first, ...more] = kept.map(({ what, part }) => ({ word: OPERATION[what], clause: clauseFor(speech, part) }));
  if (!more.length) return { ...first.clause, kind: phrase.kind };
  const others = more.map(({ word, clause }) => ({ word, clause: settled(speech, clause) }));
  return joined(speech, first.clause, others, reckon(phrase, speech.values), phrase.kind);
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function productClause(speech, phrase) {
  const { kind, parts = [] } = phrase,
    [left, right] = parts.map((part) => clauseFor(speech, part));
  if (right.kind === "count" && right.pair?.every((end) => end === 1)) return left;
  const times = { word: OPERATION["*"], clause: settled(speech, right) };
  return joined(speech, left, [times], reckon(phrase, speech.values), kind);
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Clause} */
function roundClause(speech, phrase) {
  const { kind, number = 0, parts = [] } = phrase,
    inner = clauseFor(speech, parts[0]),
    pair = reckon(phrase, speech.values);
  let all = { ...inner, pair, kind };
  if (number > 1) {
    all = joined(speech, inner, [{ word: "除以", clause: { text: String(number), before: [] } }], pair, kind);
  }
  if (!inner.pair || numbers(inner.pair).every((end) => end % divisorOf(phrase) === 0)) return all;
  return { ...all, text: `${all.text}，四舍五入${kind === "money" ? "到分" : "取整"}`, plain: false };
}

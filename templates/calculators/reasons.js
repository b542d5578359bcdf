// Why a case applies, in words; twin of site_src/calculate/words/reasons.py.

/** @type {{ [what: string]: string }} */
const COMPARED = { "==": "等于", "!=": "不等于", "<": "不到", "<=": "不超过", ">": "超过", ">=": "不少于" };
/** @type {{ [what: string]: string }} */
const OPPOSITE = { "==": "!=", "!=": "==", "<": ">=", ">=": "<", "<=": ">", ">": "<=" };

// `holds`: why it holds, or why it does not; `supposed`: as what may be so, not as what is.
/** @param {Speech} speech @param {CalculatorPhrase} phrase @param {boolean} holds @param {boolean} supposed
 *  @returns {Reason} */
function reasonFor(speech, phrase, holds, supposed) {
  const { what, name = "", parts = [] } = phrase,
    [left, right] = parts;
  if (what === "not") return reasonFor(speech, left, !holds, supposed);
  if (what === "and" || what === "or") return joinedReasons(speech, phrase, holds, supposed);
  if (what === "value") return { text: `${speech.called[name].noun}：${holds ? "是" : "否"}`, before: [] };
  const says = holds ? what : OPPOSITE[what];
  if (left.what === "word") return wordedReason(speech, says, right, left, supposed);
  if (right.what === "word") return wordedReason(speech, says, left, right, supposed);
  if (left.what === "value" && right.kind === "zero")
    return { text: besideNothing(speech, says, left, supposed), before: [] };
  const sides = [operand(speech, left), operand(speech, right)];
  return {
    text: `${sides[0].text}，${COMPARED[says]}${apart(sides[1].text)}`,
    before: [...sides[0].before, ...sides[1].before],
  };
}

// All parts, where all are needed; else the first that decides.
/** @param {Speech} speech @param {CalculatorPhrase} phrase @param {boolean} holds @param {boolean} supposed
 *  @returns {Reason} */
function joinedReasons(speech, { what, parts = [] }, holds, supposed) {
  const all = (what === "and") === holds;
  const decides = (/** @type {CalculatorPhrase} */ part) =>
    truth(part, speech.values).every((end) => end === Number(holds));
  const deciding = supposed || all ? parts : parts.filter(decides).slice(0, 1);
  const found = deciding.map((part) => reasonFor(speech, part, holds, supposed));
  return {
    text: found.map(({ text }) => text).join(all ? "，而且" : "，或者"),
    before: found.flatMap(({ before }) => before),
  };
}

/** @param {Speech} speech @param {string} what @param {CalculatorPhrase} value @param {CalculatorPhrase} word
 *  @param {boolean} supposed @returns {Reason} */
function wordedReason(speech, what, value, word, supposed) {
  const pair = reckon(value, speech.values);
  if (!supposed && pair) {
    return { text: [...new Set(pair)].map((member) => caseClause(speech, value, member)).join("或者"), before: [] };
  }
  const clause = caseClause(speech, value, word.name || "");
  return { text: what === "==" ? clause : `不是${clause}`, before: [] };
}

// A quantity beside 0: there is one or there is none.
/** @param {Speech} speech @param {string} what @param {CalculatorPhrase} value @param {boolean} supposed
 *  @returns {string} */
function besideNothing(speech, what, value, supposed) {
  const { noun, source } = speech.called[value.name || ""],
    pair = reckon(value, speech.values);
  if (supposed || !pair) return `${noun}${COMPARED[what]} 0`;
  if (source === "figure" && (what === ">" || what === "!=")) return `当地有${noun}`;
  return source === "figure" && isNothing(pair) ? `当地没有${noun}` : operand(speech, value).text;
}

// That a choice is this member, as a clause.
/** @param {Speech} speech @param {CalculatorPhrase} value @param {Plain} member @returns {string} */
function caseClause(speech, { name = "" }, member) {
  const { noun, source, cases } = speech.called[name],
    words = speech.names[member] || member;
  return cases[member] || (source === "input" ? `您选了“${words}”` : `${noun}是“${words}”`);
}

/** @param {Speech} speech @param {CalculatorPhrase} phrase @returns {Reason} */
function operand(speech, phrase) {
  const { pair, kind, text, before } = settled(speech, clauseFor(speech, phrase));
  if (phrase.what !== "value") return { text, before };
  return { text: `${speech.called[phrase.name || ""].noun}是${apart(valueInWords(speech, pair, kind))}`, before };
}

// A figure stands apart from the word before it, a noun does not.
/** @param {string} text @returns {string} */
function apart(text) {
  return text.charCodeAt(0) < 128 ? ` ${text}` : text;
}

/** @param {string} text @returns {string} */
function by(text) {
  return `按${apart(text)}${text.charCodeAt(text.length - 1) < 128 ? " " : ""}算`;
}

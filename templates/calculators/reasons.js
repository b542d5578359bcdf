// Why a case applies, in words: {text, before}; twin of site_src/calculate/words/reasons.py.

const COMPARED = { "==": "等于", "!=": "不等于", "<": "不到", "<=": "不超过", ">": "超过", ">=": "不少于" };
const OPPOSITE = { "==": "!=", "!=": "==", "<": ">=", ">=": "<", "<=": ">", ">": "<=" };

// `holds`: why it holds, or why it does not; `supposed`: as what may be so, not as what is.
function reasonFor(speech, phrase, holds, supposed) {
  const [what, , name, left, right] = phrase;
  if (what === "not") return reasonFor(speech, left, !holds, supposed);
  if (what === "and" || what === "or") return joinedReasons(speech, phrase, holds, supposed);
  if (what === "value") return { text: `${speech.called[name][0]}：${holds ? "是" : "否"}`, before: [] };
  const says = holds ? what : OPPOSITE[what];
  if (left[0] === "word") return wordedReason(speech, says, right, left, supposed);
  if (right[0] === "word") return wordedReason(speech, says, left, right, supposed);
  if (left[0] === "value" && right[1] === "zero")
    return { text: besideNothing(speech, says, left, supposed), before: [] };
  const sides = [operand(speech, left), operand(speech, right)];
  return {
    text: `${sides[0].text}，${COMPARED[says]}${apart(sides[1].text)}`,
    before: [...sides[0].before, ...sides[1].before],
  };
}

// All parts, where all are needed; else the first that decides.
function joinedReasons(speech, [what, , , ...parts], holds, supposed) {
  let told = parts;
  if (!supposed && (what === "and") !== holds) {
    told = parts.filter((part) => truth(part, speech.values).every((end) => end === Number(holds))).slice(0, 1);
  }
  const found = told.map((part) => reasonFor(speech, part, holds, supposed));
  const glue = (what === "and") === holds ? "，而且" : "，或者";
  return { text: found.map((each) => each.text).join(glue), before: found.flatMap((each) => each.before) };
}

function wordedReason(speech, what, value, word, supposed) {
  const pair = reckon(value, speech.values);
  if (!supposed && pair) {
    return { text: [...new Set(pair)].map((member) => caseClause(speech, value[2], member)).join("或者"), before: [] };
  }
  const said = caseClause(speech, value[2], word[2]);
  return { text: what === "==" ? said : `不是${said}`, before: [] };
}

// A quantity beside 0: there is one or there is none.
function besideNothing(speech, what, value, supposed) {
  const [noun, source] = speech.called[value[2]],
    pair = reckon(value, speech.values);
  if (supposed || !pair) return `${noun}${COMPARED[what]} 0`;
  if (source === 1 && (what === ">" || what === "!=")) return `当地有${noun}`;
  return source === 1 && pair[0] === 0 && pair[1] === 0 ? `当地没有${noun}` : operand(speech, value).text;
}

// That a choice is this member, as a clause.
function caseClause(speech, name, member) {
  const [noun, source, cases] = speech.called[name],
    said = speech.names[member] || member;
  return cases[member] || (source === 0 ? `您选了“${said}”` : `${noun}是“${said}”`);
}

function operand(speech, phrase) {
  const clause = settled(speech, clauseFor(speech, phrase));
  if (phrase[0] !== "value") return clause;
  return {
    ...clause,
    text: `${speech.called[phrase[2]][0]}是${apart(valueInWords(speech, clause.pair, clause.kind))}`,
  };
}

// A figure stands apart from the word before it, a noun does not.
function apart(text) {
  return text.charCodeAt(0) < 128 ? ` ${text}` : text;
}

function by(text) {
  return `按${apart(text)}${text.charCodeAt(text.length - 1) < 128 ? " " : ""}算`;
}

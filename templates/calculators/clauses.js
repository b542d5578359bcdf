// Clauses: the words for one node of a phrase, and how they are put together; twin of site_src/calculate/words/clauses.py.

const NO_LIMIT = 10 ** 10;

/** @param {Speech} speech @param {Pair | null} pair @param {Kind} kind @returns {string} */
function valueInWords(speech, pair, kind) {
  if (!pair) return UNKNOWN;
  const [low, high] = pair;
  if ((kind === "money" || kind === "product") && low === NO_LIMIT && high === NO_LIMIT) return "不限";
  if (isOpenEnded(pair, kind)) return low ? `不低于 ${inWords([low], kind, {})}` : UNKNOWN;
  return inWords(pair, kind, speech.names);
}

// An unknown limit, less what is taken off it: only the least it can be is known.
/** @param {Pair | null} pair @param {Kind} kind @returns {boolean} */
function isOpenEnded(pair, kind) {
  if (kind !== "money" || !pair) return false;
  const [low, high] = numbers(pair);
  return low < NO_LIMIT / 2 && high > NO_LIMIT / 2;
}

/** @param {Pair | null} pair @returns {boolean} */
function isNothing(pair) {
  return pair !== null && pair[0] === 0 && pair[1] === 0;
}

// The same as one quantity: what it comes to is said before.
/** @param {Speech} speech @param {Clause} clause @returns {Clause} */
function settled(speech, clause) {
  if (clause.plain) return clause;
  const text = valueInWords(speech, clause.pair, clause.kind);
  return { ...clause, text, before: whole(speech, clause), plain: true, done: false };
}

// All that is to be said, with what it comes to.
/** @param {Speech} speech @param {Clause} clause @returns {string[]} */
function whole(speech, { pair, kind, text, before, plain, done }) {
  return [...before, text + (done || plain ? "" : `，是 ${valueInWords(speech, pair, kind)}`)];
}

// `first`, then what is added, taken off or multiplied, each with the word for that.
/** @param {Speech} speech @param {Clause} first @param {Joined[]} more @param {Pair | null} pair
 *  @param {Kind} kind @returns {Clause} */
function joined(speech, first, more, pair, kind) {
  const start = settled(speech, first),
    before = more.flatMap(({ clause }) => clause.before);
  const text = more.map(({ word, clause }) => word + apart(clause.text)).join("，");
  const all = { pair, kind, plain: false, done: false };
  if (start.before.length && !before.length) return { ...all, text: `再${text}`, before: start.before };
  return { ...all, text: `${start.text}，${text}`, before: [...start.before, ...before] };
}

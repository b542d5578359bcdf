// Text as it is compared: full width as half width, small letters, neither spaces nor punctuation. 2,500 is 2500, but
// 1.5% keeps its point.

const DROPPED = /(?:[^\p{L}\p{N}%.]|\.(?!\d))+/gu;

// ü is typed as v; tones are dropped
/** @param {string} text */
const plain = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{Mn}/gu, "");
/** @param {string} text */
const fold = (text) => plain(text).replace(DROPPED, "");

// The folded text, and for each of its characters where in the text it came from.
/** @param {string} text */
function traced(text) {
  /** @type {number[]} */
  const from = [];
  let folded = "",
    position = 0;
  for (const character of text) {
    const point = character === "." && /^\.\d/.test(text.slice(position, position + 2));
    const part = point ? character : fold(character);
    for (let count = 0; count < part.length; count += 1) from.push(position);
    folded += part;
    position += character.length;
  }
  return { folded, from: [...from, text.length] };
}

// Where folded words stand in a text, as [start, end]; in order, without overlaps, the longest first.
/** @param {string} text @param {string[]} words */
function marks(text, words) {
  const { folded, from } = traced(text);
  /** @type {boolean[]} */
  const taken = new Array(folded.length).fill(false);
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    for (let at = word ? folded.indexOf(word) : -1; at >= 0; at = folded.indexOf(word, at + 1)) {
      taken.fill(true, at, at + word.length);
    }
  }
  /** @type {[number, number][]} */
  const spans = [];
  taken.forEach((on, index) => {
    const last = spans[spans.length - 1],
      end = from[index] + lengthAt(text, from[index]);
    if (!on) return;
    if (last && taken[index - 1]) last[1] = end;
    else spans.push([from[index], end]);
  });
  return spans;
}

/** @param {string} text @param {number} index */
const lengthAt = (text, index) => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

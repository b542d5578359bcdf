// A query taken apart into what it names: places, topics, attributes, other words of the site, and what is left over.

const SUFFIXES = /^(?:特别行政区|自治区|自治州|.{1,8}?族自治州|地区|林区|省|市|县|州|盟)/;
const LONGEST = 12;

/** @param {string} text @param {Partial<Unit>} more @returns {Unit} */
const unit = (text, more) => ({ ...noMeaning(), text, loose: false, spelt: false, ...more });

// Chinese and figures: the longest known word at each point, in order; what is between them stays together.
/** @param {Index} index @param {string} run @param {Unit[]} units */
function readWords(index, run, units) {
  let rest = "";
  const flush = () => {
    if (rest) units.push(unit(rest, { loose: true }));
    rest = "";
  };
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST, run.length - at);
    while (length && !index.words.has(run.slice(at, at + length))) length -= 1;
    const text = run.slice(at, at + length),
      meaning = index.words.get(text);
    if (!length || !meaning) {
      rest += run[at];
      at += 1;
      continue;
    }
    flush();
    at += length;
    if (meaning.ignored) continue;
    units.push(unit(text, meaning));
    const suffix = meaning.places.length ? SUFFIXES.exec(run.slice(at)) : null;
    if (suffix) at += suffix[0].length;
  }
  flush();
}

// Latin letters: a word as it stands, or a spelling of a known word, or of a place and then of something else.
/** @param {Index} index @param {string} letters @param {Unit[]} units */
function readLetters(index, letters, units) {
  const known = index.words.get(letters);
  const whole = known ?? spelling(index, letters, SPELT.beginsInitials, () => true);
  if (whole) {
    units.push(unit(letters, { ...whole, spelt: !known }));
    return;
  }
  for (let cut = letters.length - 2; cut > 1; cut -= 1) {
    const place = spelling(index, letters.slice(0, cut), SPELT.initials, (meaning) => meaning.places.length > 0);
    const rest =
      place && spelling(index, letters.slice(cut), SPELT.insideInitials, (meaning) => !meaning.places.length);
    if (!place || !rest) continue;
    units.push(
      unit(letters.slice(0, cut), { ...place, spelt: true }),
      unit(letters.slice(cut), { ...rest, spelt: true }),
    );
    return;
  }
  units.push(unit(letters, { loose: true }));
}

// What the letters may spell, at least as well as `least`: the meanings of all words that they spell best, together.
/**
 * @param {Index} index
 * @param {string} letters
 * @param {number} least
 * @param {(meaning: Meaning) => boolean} fits
 * @returns {Meaning | null}
 */
function spelling(index, letters, least, fits) {
  let best = least;
  /** @type {Meaning[]} */
  let found = [];
  for (const [word, meaning] of index.words) {
    if (meaning.ignored || !fits(meaning)) continue;
    const quality = word === letters ? SPELT.whole : spells(letters, word, index.readings, least > SPELT.inside);
    if (quality > best) [best, found] = [quality, []];
    if (quality === best) found.push(meaning);
  }
  if (!found.length) return null;
  /** @template Part @param {(meaning: Meaning) => Part[]} of */
  const all = (of) => [...new Set(found.flatMap(of))];
  return {
    ...noMeaning(),
    places: all((meaning) => meaning.places),
    topics: all((meaning) => meaning.topics),
    attributes: all((meaning) => meaning.attributes),
    leads: all((meaning) => meaning.leads),
  };
}

/** @param {Index} index @param {string} text @returns {Query} */
function parse(index, text) {
  /** @type {Unit[]} */
  const units = [];
  const pieces = plain(text).split(DROPPED).filter(Boolean);
  const letters = pieces.every((piece) => /^[a-z]+$/.test(piece));
  for (const run of letters ? [pieces.join("")] : pieces.flatMap((piece) => piece.match(/[a-z]+|[^a-z]+/g) ?? [])) {
    if (!run) continue;
    if (/^[a-z]/.test(run)) readLetters(index, run, units);
    else readWords(index, run, units);
  }
  // 在, 用, 看 between two names say nothing
  const telling = units.filter((one) => !one.loose || one.text.length > 1);
  if (telling.length) units.splice(0, units.length, ...telling);
  const whole = fold(text),
    core = units.map((each) => each.text).join("");
  const words = core.length > 1 && core !== whole ? [whole, core] : [whole];
  const spelt = units.length === 1 && units[0].spelt ? units[0].leads : [];
  const leads = [...words.flatMap((word) => index.words.get(word)?.leads ?? []), ...spelt];
  return { whole, core, words, units, leads, letters };
}
